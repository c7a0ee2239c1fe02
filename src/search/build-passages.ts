import { lastLine } from '../gazette/clause-tree.js'
import type { Clause, Gazette, Notice } from '../gazette/notice.js'
import type { Passage } from './passage.js'
import { splitPages, textLength } from './split-pages.js'

/** Characters of the longest passage: what a reply shows of one hit. */
const LIMIT = 600
/**
 * Small neighbours are put together up to this length. From queries.dev.jsonl with one gazette left out
 * (2026-11): 500 of 200, 300 … 600; at 300 hit@5 falls by 4 points, at 600 by 1. `LIMIT` from 300, 450 and 600.
 */
const PACK = 500
/** A clause without a heading is named in a path by its own words when they are no longer than this. */
const MAX_NAME = 60

/** Clauses that follow one another and are shown together. */
interface Pack {
  readonly clauses: Clause[]
  readonly texts: string[]
  length: number
}

function textsOf(clause: Clause): string[] {
  if (clause.kind === 'signature' || clause.kind === 'mark') return []
  return [clause.text, ...clause.children.flatMap(textsOf)].filter((text) => text !== '')
}

/** A clause's name in a path: number and heading, or its lead-in when it has no heading. */
function nameOf({ kind, label, heading, text, children }: Clause): string {
  if (heading !== '') return /[件表图章节条\d]$/u.test(label) ? `${label} ${heading}` : label + heading
  if (kind === 'table') return label // its own words are its column names
  return children.length > 0 && text.length <= MAX_NAME ? text.replace(/[：:]$/u, '') : label
}

/** The path of a clause under its parent's; the same as the parent's when the clause has no name. */
export function extendPath(path: readonly string[], clause: Clause): readonly string[] {
  const name = nameOf(clause)
  return name === '' ? path : [...path, name]
}

/** Whether a clause says nothing but its number and heading: these stand in the path of all below it. */
function isHeading({ label, heading, text }: Clause): boolean {
  return heading !== '' && textLength(text) <= textLength(label + heading) + 1 // a full stop
}

/** Whether two neighbours may stand in one passage: an article (条) is cited alone. */
function fits(pack: Pack, clause: Clause, length: number): boolean {
  const [first] = pack.clauses
  if (first === undefined) return true
  if (clause.kind === 'article' || pack.clauses.some(({ kind }) => kind === 'article')) return false
  // a title goes with the opening, a lead-in with the items it announces
  const opens =
    first.kind === 'head' ||
    first.kind === 'part' ||
    (pack.texts.length === 1 && isHeading(first) && clause.kind !== 'section') ||
    /[：:]$/u.test(pack.texts.at(-1) ?? '')
  return pack.length + length <= (opens && pack.clauses.length === 1 ? LIMIT : PACK)
}

/** What stands for the caption of a table that has none: the title or heading it follows at once. */
function captionAbove(table: Clause, parent: Clause | null): string {
  const above = parent?.text.split('\n').at(-1) ?? ''
  return table.heading === '' && above.length <= MAX_NAME ? above : ''
}

class PassageList {
  readonly passages: Passage[] = []
  private readonly pages = new Map<string, number>()

  constructor(
    private readonly gazette: Gazette,
    private readonly notice: Notice,
  ) {}

  add(clause: Clause, endLine: number, path: readonly string[], text: string): void {
    if (!/[\p{L}\p{N}]/u.test(text)) return
    for (const page of splitPages(text, LIMIT)) {
      const number = (this.pages.get(clause.id) ?? 0) + 1
      this.pages.set(clause.id, number)
      const ref = `${this.notice.id}#${clause.id}${number === 1 ? '' : `~${number}`}`
      const { gazette, notice } = this
      this.passages.push({
        ref,
        gazette,
        notice,
        clause,
        path,
        text: page,
        startLine: clause.startLine,
        endLine,
      })
    }
  }

  /** @param above the title or heading right above a table without a caption of its own; `''` for any other */
  addRows(table: Clause, path: readonly string[], above: string): void {
    const head = above === '' ? table.text : `${above}\n${table.text}`
    for (const row of table.children) {
      const cells = row.cells?.join('\t') ?? row.text
      if (/[\p{L}\p{N}]/u.test(cells)) this.add(row, row.endLine, path, `${head}\n${cells}`)
    }
  }

  /** @param parent the clause whose own words open the first passage; `null` at the root */
  walk(clauses: readonly Clause[], path: readonly string[], parent: Clause | null): void {
    let pack: Pack = { clauses: [], texts: [], length: 0 }
    const put = (clause: Clause, texts: readonly string[], length: number): void => {
      pack.clauses.push(clause)
      pack.texts.push(...texts)
      pack.length += length
    }
    const flush = (): void => {
      const [first] = pack.clauses
      const last = pack.clauses.at(-1)
      const isBare = pack.texts.length === 1 && parent !== null && first === parent && isHeading(parent)
      if (first !== undefined && last !== undefined && !isBare) {
        const own = pack.clauses.length === 1 && first !== parent
        this.add(first, lastLine(last), own ? extendPath(path, first) : path, pack.texts.join('\n'))
      }
      pack = { clauses: [], texts: [], length: 0 }
    }
    if (parent !== null && parent.text !== '') put(parent, [parent.text], textLength(parent.text))
    for (const [index, clause] of clauses.entries()) {
      const texts = textsOf(clause)
      const length = textLength(texts.join(''))
      if (
        length > PACK &&
        clause.kind === 'table' &&
        (clause.cells?.length ?? 0) > 0 &&
        clause.children.length > 0
      ) {
        flush()
        this.addRows(clause, extendPath(path, clause), index === 0 ? captionAbove(clause, parent) : '')
      } else if (length > LIMIT && clause.children.length > 0) {
        flush()
        this.walk(clause.children, extendPath(path, clause), clause)
      } else if (length > 0) {
        if (!fits(pack, clause, length)) flush()
        put(clause, texts, length)
      }
    }
    flush()
  }
}

/**
 * Cuts a gazette's notices into passages, in reading order.
 *
 * A clause with all below it is one passage when it has at most 600 characters; small neighbours under one
 * parent join it. A longer one gives its own words, with the items they announce, and then its children; a
 * long paragraph is cut between sentences into pages `~2`, `~3` …. A long table whose columns are known gives
 * a passage a row: caption, column names, cells. Signatures and marks are left out.
 */
export function buildPassages(gazette: Gazette): Passage[] {
  return gazette.notices.flatMap((notice) => {
    const list = new PassageList(gazette, notice)
    list.walk(notice.clauses, [], null)
    return list.passages
  })
}
