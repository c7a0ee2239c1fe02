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

/** Picks a name that is not taken, the wanted one if it is free: `name.txt`, else `name-2.txt`. */
export function pickName(base: string, taken: ReadonlySet<string>): string {
  const extension = extname(base)
  const stem = base.slice(0, base.length - extension.length)
  let name = base
  for (let count = 2; taken.has(name); count++) name = `${stem}-${count}${extension}`
  return name
}

const VERSION = /\.v(\d{1,3})$/u

/**
 * Reads which version of its documents a file holds; 1 when its name does not say.
 *
 * @example readVersion('straw.v2.txt') // => 2
 */
export function readVersion(file: string): number {
  const stem = file.slice(0, file.length - extname(file).length)
  return Number(VERSION.exec(stem)?.[1] ?? 1)
}

/**
 * Picks a name that is not taken for another text of documents that are loaded: `name.v2.txt`.
 *
 * @param least - the version, at least
 */
export function pickVersionName(base: string, least: number, taken: ReadonlySet<string>): string {
  const extension = extname(base)
  const stem = base.slice(0, base.length - extension.length).replace(VERSION, '')
  let version = least
  while (taken.has(`${stem}.v${version}${extension}`)) version++
  return `${stem}.v${version}${extension}`
}
