/** Reads the code of a system error, such as `ENOENT`; `undefined` when there is none. */
export function codeOf(err: unknown): string | undefined {
  const hasCode = typeof err === 'object' && err !== null && 'code' in err
  return hasCode && typeof err.code === 'string' ? err.code : undefined
}
