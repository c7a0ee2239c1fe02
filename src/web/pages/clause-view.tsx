import type { JSX } from 'preact'
import type { Clause } from '../../gazette/notice.js'
import { annotate } from './annotated-text.js'
import type { NoticeView } from './notice-view.js'
import { splitOwnText } from './own-text.js'
import { PinView } from './pin-view.js'
import { TableView } from './table-view.js'

/** Deepest heading of HTML. */
const LAST_LEVEL = 6
/** Widest number that hangs as a whole, in half characters; a wider one reaches into its first line. */
const WIDEST = 6

interface ClauseProps {
  readonly clause: Clause
  /** Level of the clause's heading, 2 to 6. */
  readonly level: number
  readonly view: NoticeView
}

/** Narrow marks and digits, as shares of a Chinese character. */
function widthOf(char: string): number {
  if (char > '\u2000') return 1
  return /\d/u.test(char) ? 0.6 : 0.35
}

/** How far the lines below a number are set in, so that it hangs: its width in half characters, 0 to 6. */
function hangOf({ label }: Clause): number {
  const width = [...label].reduce((sum, char) => sum + widthOf(char), 0)
  return Math.min(WIDEST, Math.ceil(2 * width))
}

/** The clause's own words: a heading where they are nothing else, else a paragraph with its number in bold. */
function OwnText({ clause, level, view }: ClauseProps) {
  if (clause.text === '') return null
  const { lead, rest } = splitOwnText(clause)
  const contacts = view.contacts.get(clause.id)
  if (lead !== '' && rest.trim() === '') {
    const Heading = `h${level}` as 'h2'
    return (
      <div class="headed">
        <Heading>{annotate(clause.text, view.words)}</Heading>
        <PinView clause={clause} view={view} />
      </div>
    )
  }
  const hang = hangOf(clause)
  return (
    <p class={hang === 0 ? undefined : `hang${hang}`}>
      {lead !== '' && <b>{annotate(lead, view.words)}</b>}
      {annotate(rest, view.words, contacts)}
      <PinView clause={clause} view={view} />
    </p>
  )
}

/** Whether a table is shown as one; else as lines, because it is not certain which cell belongs to which column. */
function isTable({ kind, cells, certain, children }: Clause): boolean {
  return kind === 'table' && certain !== false && (cells !== undefined || children.length > 0)
}

/**
 * Shows a clause with all that stands in it, verbatim and in reading order, under its id.
 *
 * Nothing but the source's words is put between them, so that a quotation is found in the page again.
 */
export function ClauseView({ clause, level, view }: ClauseProps): JSX.Element {
  if (isTable(clause)) return <TableView clause={clause} view={view} />
  const isLoose = clause.kind === 'table' || clause.kind === 'row'
  const note = clause.kind === 'table' ? view.page.t('page.uncertainTable') : undefined
  const next = clause.heading === '' && clause.kind !== 'part' ? level : Math.min(level + 1, LAST_LEVEL)
  return (
    <section id={clause.id} class={`clause ${isLoose ? 'loose' : clause.kind}`}>
      {note !== undefined && <small class="fault" role="note" aria-label={note} data-note={note} />}
      <OwnText clause={clause} level={level} view={view} />
      {clause.children.map((child) => (
        <ClauseView clause={child} level={next} view={view} key={child.id} />
      ))}
    </section>
  )
}
