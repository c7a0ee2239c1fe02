import { isAttachmentReference, isPersonEntry, isRosterLine, tellsDuties } from './line-kind.js'
import { squeezedWidth, textWidth } from './text-width.js'

/** What is known when the next line is to be joined to a paragraph or not. */
export interface Junction {
  /** The paragraph so far, wraps undone. */
  readonly block: string
  /** Whether the paragraph begins with a number. */
  readonly numbered: boolean
  /** How many lines the paragraph has so far. */
  readonly lines: number
  /** Whether the paragraph is set as a heading. */
  readonly emphasised: boolean
  /** Its last printed line, and the line in question. */
  readonly last: string
  readonly next: string
  /** Whether the next line begins with a number of its own. */
  readonly nextNumbered: boolean
  readonly nextEmphasised: boolean
  /** Width of the column, for hard wraps. */
  readonly column: number
  /** Whether the lines are cells of a flattened table: of narrow columns, and without headings. */
  readonly cells: boolean
  /** Whether clauses numbered like this one end with a full stop elsewhere in the document. */
  readonly siblingsEnd: boolean
}

const ENDS = /[。；：！？;:!?…][”’"』」）)]*$/u
const CONTINUES = /^[，。；：、！？）】》〉”’,;:)%％]/u
/** Each opening and closing mark with the pair it belongs to; half and full width count as one pair. */
const BRACKETS: ReadonlyMap<string, readonly [pair: number, step: 1 | -1]> = new Map([
  ['（', [0, 1]],
  ['(', [0, 1]],
  ['）', [0, -1]],
  [')', [0, -1]],
  ['《', [1, 1]],
  ['》', [1, -1]],
  ['“', [2, 1]],
  ['”', [2, -1]],
  ['〔', [3, 1]],
  ['〕', [3, -1]],
])
const LABELLED = /^[\u4e00-\u9fffA-Za-z-]{2,12}\d{0,2}\s*[：:]/u
/** A lead word that ends a line inside a sentence: 责任人： goes on in the next line. */
const OPEN_LABEL = /(?:责任人|责任单位|牵头领导|牵头单位|配合单位|联系人|联系电话)[：:]$/u

/** Words that begin a paragraph where a sentence has ended: a lead line (整改措施：), who is responsible, duties. */
const BEGINS =
  /^(?:(?!.*如下)[\u4e00-\u9fff]{2,8}[：:]$|(?:牵头领导|牵头单位|责任领导|责任人|责任单位|配合单位|完成时限)[：:])/u
/** A stage of the work with its time is a heading: （二）全面实施阶段（2020年9月—2021年10月） */
const STAGE = /[（(][^（）()]*[年月日]\s*[—–~～至-]+[^（）()]*[年月日][）)]$/u

/** Tells whether a bracket or quotation mark opened in the text is still open. */
export function isOpen(text: string): boolean {
  const depth = [0, 0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    const bracket = BRACKETS.get(text.charAt(at))
    if (bracket) depth[bracket[0]] = (depth[bracket[0]] ?? 0) + bracket[1]
  }
  return depth.some((open) => open > 0)
}

/** Tells whether a text ends as a sentence, a lead-in or a list item does. */
export function endsSentence(text: string): boolean {
  return ENDS.test(text.trim())
}

/** Tells whether a text ends with a bracket that follows a full stop: …措施。（责任单位：市住建局） */
function endsWithNote(text: string): boolean {
  if (!/[）)〕]$/u.test(text)) return false
  let depth = 0
  for (let at = text.length - 1; at >= 0; at--) {
    if (/[）)〕]/u.test(text.charAt(at))) depth++
    else if (/[（(〔]/u.test(text.charAt(at))) depth--
    if (depth === 0) return /[。；]/u.test(text.charAt(at - 1))
  }
  return false
}

/** A paragraph of several sentences does not end at a semicolon; an item of a list is one sentence. */
function goesOn(block: string): boolean {
  return /[；;]$/u.test(block) && /[。；;]/u.test(block.slice(0, -1))
}

/**
 * Tells whether a printed line ends before the column does, so that its paragraph ends with it.
 *
 * A paragraph's first line lost its indent of two characters; a space stands for a wide one.
 */
export function isShort(line: string, first: boolean, column: number, slack = 2): boolean {
  const spaces = line.trim().match(/\s/gu)?.length ?? 0
  return textWidth(line) + (first ? 2 : 0) + spaces * 0.4 < column - slack
}

/**
 * Decides whether a line goes on with the paragraph before it, in a text whose lines are wrapped at the column.
 *
 * First lines lost their indent of two characters, so a full line narrower than the column by that much begins a
 * paragraph where the line before ends with a full stop.
 */
export function joinsHardWrapped(at: Junction): boolean {
  if (CONTINUES.test(at.next)) return true
  const short = isShort(at.last, at.lines === 1, at.column)
  if (isOpen(at.block) && at.block.length < 400) return !(short && at.nextNumbered)
  const unstopped = at.numbered && !/[。；]/u.test(at.block)
  if (unstopped && STAGE.test(at.block)) return false
  if (endsSentence(at.last) || endsWithNote(at.block)) {
    if (at.nextNumbered || tellsDuties(at.next)) return false
    if (at.last.endsWith('。') && isRosterLine(at.next)) return false
    if (BEGINS.test(at.next) && !/[；;]$/u.test(at.last)) return false
    if (/[：:]$/u.test(at.last)) return OPEN_LABEL.test(at.last) && !short
    if (isShort(at.last, at.lines === 1, at.column, 1)) return false
    if (goesOn(at.block)) return true
    const next = (textWidth(at.next) + squeezedWidth(at.next)) / 2
    return !(next >= at.column - 3.5 && next <= at.column - 1.25)
  }
  if (short && /[）)]$/u.test(at.last) && !isOpen(at.block)) return false
  if (unstopped && short && !at.cells) return false
  if (short && !at.cells && at.lines === 1 && !/[，。；、]/u.test(at.block)) return false
  if (at.nextNumbered) return false
  return !(LABELLED.test(at.next) && short)
}

/** A heading of one line; longer unstopped lines are cut paragraphs. Longest seen: 34 characters. */
const HEADING_LENGTH = 45
const DANGLING = /(?:[，、,（(《“—~～-]|[的和与及在对为将把由向按以于并或至]|以下|以上)$/u
/** Says where a leading group has its office, the paragraph below the list of its members. */
const OFFICE =
  /^(?:[\u4e00-\u9fff“”]{0,16}(?:领导小组|领导组|指挥部|委员会|专班|工作组))?(?:下设)?办公室(?:设在|设于|负责|根据|主任)/u
const DANGLING_HEADING = /[，、,（(《“—]$/u

/**
 * Decides whether a line goes on with the paragraph before it, in a text whose paragraphs stand on one line each
 * and are cut only where a page or a column ended.
 */
export function joinsCut(at: Junction): boolean {
  if (CONTINUES.test(at.next)) return true
  if (at.nextNumbered || at.emphasised || at.nextEmphasised) return false
  const open = isOpen(at.block)
  if (endsSentence(at.block)) return open && /[：:]$/u.test(at.block)
  if (open) return at.block.length < 1500
  if (/[）)]$/u.test(at.block)) return false
  if (isAttachmentReference(at.block)) return at.next.length < 20
  if (!at.numbered && DANGLING.test(at.block)) return true
  if (isPersonEntry(at.next) || OFFICE.test(at.next)) return false
  const entry = at.lines === 1 ? at.last : at.block // white space tells an entry, and the block has lost it
  if (isRosterLine(entry) || isRosterLine(at.next)) return /[。；，]/u.test(at.block)
  if (at.numbered) {
    if (/[。；：]/u.test(at.block) || at.block.length > HEADING_LENGTH) return true
    return at.siblingsEnd || DANGLING_HEADING.test(at.block)
  }
  if (/[，。；]/u.test(at.block)) return true
  return at.block.length > 12 && (at.next.length > 4 || endsSentence(at.next))
}
