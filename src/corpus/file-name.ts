import { extname } from 'node:path'

/** Longest name that is kept, in bytes: file systems allow 255, a suffix has to fit. */
const MAX_BYTES = 180

/**
 * Makes a name for a file of ours from one that came from outside: no path, no control or invisible characters, no
 * leading dot, at most 180 bytes.
 *
 * @example safeName('../..\u0000/中阳 2022.txt') // => '中阳 2022.txt'
 */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? ''
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
  const extension = extname(clean)
  let stem = clean.slice(0, clean.length - extension.length)
  while (Buffer.byteLength(stem + extension) > MAX_BYTES) stem = [...stem].slice(0, -1).join('')
  return `${stem === '' ? 'gazette' : stem}${extension}`
}

/**
 * Picks a name that is not taken, the wanted one if it is free.
 *
 * @param wanted - `mark` goes between stem and number: `.v` gives `name.v2.txt`, `-` gives `name-2.txt`
 */
export function pickName({ base, mark }: { base: string; mark: string }, taken: ReadonlySet<string>): string {
  const extension = extname(base)
  const stem = base.slice(0, base.length - extension.length)
  let name = mark === '.v' ? `${stem}.v2${extension}` : base
  for (let count = mark === '.v' ? 3 : 2; taken.has(name); count++)
    name = `${stem}${mark}${count}${extension}`
  return name
}
