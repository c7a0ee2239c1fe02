import type { JSX } from 'preact'
import type { Clause } from '../../gazette/notice.js'
import { splitOwnText } from './own-text.js'
import { TableView } from './table-view.js'

/** Deepest heading of HTML. */
const LAST_LEVEL = 6

interface ClauseProps {
  readonly clause: Clause
  /** Level of the clause's heading, 2 to 6. */
  readonly level: number
  /** Says that a table can be scrolled. */
  readonly tableLabel: string
}

/** The clause's own words: a heading where they are nothing else, else a paragraph with its number in bold. */
function OwnText({ clause, level }: { readonly clause: Clause; readonly level: number }) {
  if (clause.text === '') return null
  const { lead, rest } = splitOwnText(clause)
  if (lead !== '' && rest.trim() === '') {
    const Heading = `h${level}` as 'h2'
    return <Heading>{clause.text}</Heading>
  }
  return (
    <p>
      {lead !== '' && <b>{lead}</b>}
      {rest}
    </p>
  )
}

/**
 * Shows a clause with all that stands in it, verbatim and in reading order, under its id.
 *
 * Nothing but the source's words is put between them, so that a quotation is found in the page again.
 */
export function ClauseView({ clause, level, tableLabel }: ClauseProps): JSX.Element {
  const isLoose = clause.kind === 'table' && clause.cells === undefined && clause.children.length === 0
  if (clause.kind === 'table' && !isLoose) return <TableView clause={clause} label={tableLabel} />
  const next = clause.heading === '' && clause.kind !== 'part' ? level : Math.min(level + 1, LAST_LEVEL)
  return (
    <section id={clause.id} class={`clause ${isLoose ? 'loose' : clause.kind}`}>
      <OwnText clause={clause} level={level} />
      {clause.children.map((child) => (
        <ClauseView clause={child} level={next} tableLabel={tableLabel} key={child.id} />
      ))}
    </section>
  )
}
