import { readFileSync } from 'node:fs'
import { splitLines, type SourceLine } from '../../src/gazette/source-line.js'

/** The five gazettes in `data/gazettes/`, by the names the tests quote them under. */
export const FILES = {
  jincheng: 'jincheng-2018-4.txt',
  'xiaoyi-3': 'xiaoyi-2020-3.txt',
  'xiaoyi-4': 'xiaoyi-2020-4.txt',
  yangquan: 'yangquan-2020-3.txt',
  zhongyang: 'zhongyang-2022-1.txt',
} as const

export type GazetteName = keyof typeof FILES

export const NAMES = Object.keys(FILES) as GazetteName[]

const texts = new Map<GazetteName, string>()

/** Reads a gazette's whole text; cached. */
export function readText(name: GazetteName): string {
  const text =
    texts.get(name) ?? readFileSync(new URL(`../../data/gazettes/${FILES[name]}`, import.meta.url), 'utf8')
  texts.set(name, text)
  return text
}

const lines = new Map<GazetteName, readonly string[]>()

/** Lists a gazette's physical lines; line 1 has index 0. */
export function readLines(name: GazetteName): readonly string[] {
  const all = lines.get(name) ?? readText(name).split('\n')
  lines.set(name, all)
  return all
}

/**
 * Quotes a part of one line.
 *
 * @param line - 1-based
 * @throws when the gazette prints no such thing on that line, so that no test rests on an invented line
 */
export function cite(name: GazetteName, line: number, text: string): string {
  const printed = readLines(name)[line - 1] ?? ''
  if (!printed.includes(text))
    throw new Error(`${name} ${line} reads ${JSON.stringify(printed)}, not ${JSON.stringify(text)}`)
  return text
}

/**
 * Quotes whole lines, one after the other, as the parser gets them: empty ones gone, the others numbered.
 *
 * @param first - number of the first line quoted, 1-based
 * @throws when the gazette prints something else there
 */
export function quote(name: GazetteName, first: number, ...printed: readonly string[]): SourceLine[] {
  const inFile = readLines(name).slice(first - 1, first - 1 + printed.length)
  if (inFile.join('\n') !== printed.join('\n'))
    throw new Error(`${name} ${first} reads ${JSON.stringify(inFile)}`)
  return splitLines(`${'\n'.repeat(first - 1)}${printed.join('\n')}`)
}

/** Takes a gazette's lines from `first` to `last`, both 1-based and included, as the parser gets them. */
export function between(name: GazetteName, first: number, last: number): SourceLine[] {
  return splitLines(
    `${'\n'.repeat(first - 1)}${readLines(name)
      .slice(first - 1, last)
      .join('\n')}`,
  )
}
