import { flattenClauses } from '../gazette/clause-tree.js'
import { isFurniture } from '../gazette/furniture.js'
import { readListedTitles } from '../gazette/listed-titles.js'
import { findTitle } from '../gazette/compact.js'
import type { Clause, Gazette, Notice } from '../gazette/notice.js'
import { splitLines, type SourceLine } from '../gazette/source-line.js'
import { findNumberFaults } from './number-faults.js'

/** What a look at one parsed gazette found. Texts are for the operator, in English with the source's own words. */
export interface GazetteCheck {
  readonly file: string
  readonly notices: number
  readonly clauses: number
  readonly tables: { readonly certain: number; readonly uncertain: number }
  /** Share of the source's characters, furniture and white space left out, that stand in a clause or in the matter. */
  readonly coverage: number
  /** The first source lines that stand in no clause, at most 20, e.g. `123: text`. */
  readonly lost: readonly string[]
  /** Numbers that a sequence leaves out, e.g. `中政办发〔2022〕2号 f7-3: （三） is missing`. */
  readonly gaps: readonly string[]
  /** Numbers that occur twice in a sequence. */
  readonly duplicates: readonly string[]
  /** Attachments that a notice lists and the gazette does not print. */
  readonly absentAttachments: readonly string[]
}

/** Pieces of a line that must stand whole in a clause: its cells, or the line itself. White space does not count. */
function pieces(line: SourceLine): string[] {
  return line.text
    .split(/[\t|]/u)
    .map((piece) => piece.replace(/\s+/gu, ''))
    .filter((piece) => /[^-:]/u.test(piece))
}

function plainText(clauses: readonly Clause[]): string {
  return flattenClauses(clauses)
    .map(({ text }) => text)
    .join('\n')
    .replace(/[^\S\n]+/gu, '')
    .replace(/\n/gu, '')
}

function nameOf({ documentNumber, title }: Notice): string {
  return documentNumber ?? title
}

function listAbsent(notice: Notice): string[] {
  const listed = flattenClauses(notice.clauses)
    .filter(({ kind, text }) => kind === 'paragraph' && /^附[件表图]/u.test(text))
    .flatMap(({ text }) => text.split('\n'))
    .map((text, index) => ({ number: index, text, emphasised: false, afterBlank: false, startsPage: false }))
  const absent = readListedTitles(listed)
  // each printed attachment is one of the listed ones, the instrument perhaps none
  for (const { title } of notice.attachments) {
    const index = findTitle(absent, title)
    if (index >= 0) absent.splice(index, 1)
  }
  return absent.map((title) => `${nameOf(notice)}: ${title}`)
}

/** Finds lines of the source that no clause holds. */
function findLost(
  gazette: Gazette,
  lines: readonly SourceLine[],
): { total: number; lost: SourceLine[]; missing: number } {
  const texts = gazette.notices.map(({ source, clauses }) => ({ source, text: plainText(clauses) }))
  const lost: SourceLine[] = []
  let total = 0
  let missing = 0
  for (const line of lines) {
    const parts = pieces(line)
    const length = parts.join('').length
    total += length
    const own = texts.findIndex(
      ({ source }) => line.number >= source.startLine && line.number <= source.endLine,
    )
    if (own < 0) continue // front and back matter keep their lines as they are
    const held = (piece: string): boolean =>
      [own, own - 1].some((index) => texts[index]?.text.includes(piece))
    const gone = parts.filter((piece) => !held(piece)).join('').length
    if (gone > 0) lost.push(line)
    missing += gone
  }
  return { total, lost, missing }
}

/**
 * Checks a parsed gazette against its source text.
 *
 * @param text - the text it was parsed from
 */
export function checkGazette(gazette: Gazette, text: string): GazetteCheck {
  const lines = splitLines(text).filter((line) => !isFurniture(line.text))
  const { total, lost, missing } = findLost(gazette, lines)
  const clauses = gazette.notices.flatMap((notice) => flattenClauses(notice.clauses))
  const tables = clauses.filter(({ kind }) => kind === 'table')
  const certain = tables.filter((table) => table.certain).length
  const faults = gazette.notices.flatMap((notice) =>
    findNumberFaults(notice.clauses).map((fault) => ({ ...fault, text: `${nameOf(notice)} ${fault.text}` })),
  )
  return {
    file: gazette.file,
    notices: gazette.notices.length,
    clauses: clauses.length,
    tables: { certain, uncertain: tables.length - certain },
    coverage: total === 0 ? 1 : 1 - missing / total,
    lost: lost.slice(0, 20).map((line) => `${line.number}: ${line.text.slice(0, 60)}`),
    gaps: faults.filter(({ kind }) => kind === 'gap').map((fault) => fault.text),
    duplicates: faults.filter(({ kind }) => kind === 'duplicate').map((fault) => fault.text),
    absentAttachments: gazette.notices.flatMap(listAbsent),
  }
}
