/** Runs a task later, once. @returns calls it off; what has run already is not touched */
export type After = (milliseconds: number, task: () => void) => () => void

/** Runs it by the clock of the machine, without keeping the process alive for it. */
export const afterTimeout: After = (milliseconds, task) => {
  const timer = setTimeout(task, milliseconds).unref()
  return () => clearTimeout(timer)
}
