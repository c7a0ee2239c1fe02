import { flattenClauses } from '../../src/gazette/clause-tree.js'
import type { Clause, Gazette, Notice } from '../../src/gazette/notice.js'
import { parseGazette } from '../../src/gazette/parse-gazette.js'
import { FILES, NAMES, readLines, readText, type GazetteName } from './quote.js'

const gazettes = new Map<GazetteName, Gazette>(
  NAMES.map((name) => [name, parseGazette(FILES[name], readText(name))]),
)
const all = NAMES.flatMap((name) =>
  (gazettes.get(name)?.notices ?? []).map((notice) => [name, notice.documentNumber, notice] as const),
)

/** A line without white space and mark-up: what is left must be found in the clauses, and nothing else. */
function bare(line: string): string {
  return line
    .replace(/^\s*(?:#+|[-*])\s+/u, '')
    .replace(/<sup>2<\/sup>/gu, '²')
    .replace(/<sup>3<\/sup>/gu, '³')
    .replace(/<\/?(?:p|sub)>/gu, '')
    .replaceAll('$\\geq 2.8\\text{kPa}$', '≥2.8kPa')
    .replaceAll('$< 76.6\\text{kPa}$', '<76.6kPa')
    .replaceAll('$\\pm$', '±')
    .replace(/[\s*\\\u200b]/gu, '')
}

/** Running heads, page numbers and numbers that a late text box put into a sentence: they interrupt the text. */
function interrupts(line: string): boolean {
  const text = bare(line)
  return (
    /^[-·—]+\d+[-·—]*$/u.test(text) ||
    /^-?\d+-$/u.test(text) ||
    (text.includes('公报') && /\d{4}/u.test(text) && text.length < 45) ||
    /^[\u4e00-\u9fff]{3,6}〔\d{4}〕\d+号$/u.test(text)
  )
}

/** Bold type printed twice, on a line or on the one before it. */
function isDoubled(lines: readonly string[], index: number): boolean {
  const before = lines.slice(0, index).findLast((line) => line.trim() !== '') ?? ''
  return [before, lines[index] ?? ''].some((line) =>
    /([（）。，“”：.])\s*\1|“([\u4e00-\u9fff]{3,})\2/u.test(line.replace(/[.…]{3,}/gu, '')),
  )
}

function isSubsequence(text: string, source: string): boolean {
  let at = 0
  for (const char of source) if (char === text.charAt(at)) at++
  return at === text.length
}

/** Whether a text is made of printed pieces of two characters and more: page columns were put back in order. */
function isPutTogether(text: string, source: string): boolean {
  let rest = text
  while (rest !== '') {
    let length = rest.length
    while (length > 1 && !source.includes(rest.slice(0, length))) length--
    if (length < 2) return false
    rest = rest.slice(length)
  }
  return true
}

/** Whether the source prints the text in one go or, bold type apart, in this order. */
function prints(lines: readonly string[], text: string): boolean {
  const printed = lines.map(bare).join('')
  const uninterrupted = lines
    .filter((line) => !interrupts(line))
    .map(bare)
    .join('')
  if (printed.includes(text) || uninterrupted.includes(text)) return true
  return lines.some((_, index) => isDoubled(lines, index)) && isSubsequence(text, printed)
}

/** Whether the text begins on the last line and ends on the first: a cell that goes on at the head of the next column. */
function isCutAtFoot(lines: readonly string[], text: string): boolean {
  const first = bare(lines[0] ?? '')
  const last = bare(lines.at(-1) ?? '')
  return [...text].some(
    (_, at) => at > 1 && last.includes(text.slice(0, at)) && first.includes(text.slice(at)),
  )
}

interface Piece {
  readonly clause: Clause
  readonly text: string
}

/** Lines and cells of all clauses of a notice. */
function pieces({ clauses }: Notice): Piece[] {
  return flattenClauses(clauses).flatMap((clause) =>
    clause.text.split(/[\n\t]/u).flatMap((text) => (bare(text) === '' ? [] : { clause, text: bare(text) })),
  )
}

describe.each(all)('%s %s', (name, _, notice) => {
  const file = readLines(name)
  const lines = file.slice(notice.source.startLine - 1, notice.source.endLine)
  const own = ({ startLine, endLine }: Clause): readonly string[] => file.slice(startLine - 1, endLine)

  it('says nothing that the source does not print', () => {
    const printed = lines.map(bare).join('')
    const invented = pieces(notice).filter(({ clause, text }) => {
      if (printed.includes(text) || prints(own(clause), text)) return false
      return !isPutTogether(text, printed)
    })
    expect(invented).toEqual([])
  })

  it('names the lines on which a clause stands', () => {
    // not yet: addressees of a head, lists of people put together of two columns
    const elsewhere = pieces(notice).filter(
      ({ clause, text }) =>
        clause.kind !== 'head' &&
        clause.kind !== 'paragraph' &&
        !prints(own(clause), text) &&
        !(clause.kind === 'row' && isCutAtFoot(own(clause), text)),
    )
    expect(elsewhere).toEqual([])
  })

  it('leaves nothing out', () => {
    const said = pieces(notice)
      .map(({ text }) => text)
      .join('')
    const missing = lines.filter((line, index) => {
      if (interrupts(line) || isDoubled(lines, index) || /^[-|\s]*$/u.test(line)) return false
      return line
        .split(/[\t|]| (?=[（(]此件)/u) // a disclosure mark beside the text is apart from it
        .map(bare)
        .some((cell) => !said.includes(cell))
    })
    expect(missing).toEqual([])
  })
})
