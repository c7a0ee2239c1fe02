/**
 * Names the copy that is kept of what stood in a file before.
 *
 * @example previousOf('state/admins.json') // => 'state/admins.previous.json'
 */
export function previousOf(file: string): string {
  return file.replace(/\.json$/, '.previous.json')
}

/**
 * Names the place for a file that could not be understood, in UTC.
 *
 * @param at - milliseconds since 1970
 * @param number - from 1; beyond it the name says which of that second's files it is
 * @example damagedName('admins.json', Date.UTC(2026, 10, 25, 13, 5, 9), 1) // => 'admins.damaged-2026-11-25T13-05-09Z.json'
 */
export function damagedName(file: string, at: number, number: number): string {
  const time = new Date(at)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-')
  return file.replace(/\.json$/, `.damaged-${time}${number > 1 ? `-${number}` : ''}.json`)
}

/** Tells whether a file is what a writer left that was killed: its name is another's with a number behind. */
export function isLeftover(name: string): boolean {
  return /\.json\.\d{1,10}$/.test(name)
}
