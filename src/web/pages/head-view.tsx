import type { Clause, Notice } from '../../gazette/notice.js'
import { annotate } from './annotated-text.js'

const squeeze = (text: string): string => text.replace(/\s+/gu, '')

/** A line of the printed head, and what it is. */
interface HeadLine {
  readonly role: 'title' | 'number' | 'other'
  readonly text: string
}

/**
 * Parts the printed head into title, document number and the rest; a title takes as many lines as it needs.
 *
 * @returns the lines in their order; together they are the head's text
 */
export function splitHead(text: string, { title, documentNumber }: Notice): HeadLine[] {
  const lines = text.split('\n')
  for (let count = lines.length; count > 0; count--) {
    const first = lines.slice(0, count).join('\n')
    if (squeeze(first) !== squeeze(title)) continue
    const rest = lines.slice(count).map((line): HeadLine => {
      const isNumber = documentNumber !== null && squeeze(line) === documentNumber
      return { role: isNumber ? 'number' : 'other', text: line }
    })
    return [{ role: 'title', text: first }, ...rest]
  }
  return [{ role: 'other', text }]
}

/** Tells whether the notice prints its title, so that the page need not say it again. */
export function printsTitle(notice: Notice): boolean {
  const [first] = notice.clauses
  return first?.kind === 'head' && splitHead(first.text, notice)[0]?.role === 'title'
}

interface HeadProps {
  readonly clause: Clause
  readonly notice: Notice
  readonly words: readonly string[]
}

/** Shows the printed head: the title as the page's heading, then number and addressees. */
export function HeadView({ clause, notice, words }: HeadProps) {
  return (
    <section id={clause.id} class="clause head">
      {splitHead(clause.text, notice).map(({ role, text }, line) =>
        role === 'title' ? (
          <h1 key={line}>{annotate(text, words)}</h1>
        ) : (
          <p class={role} key={line}>
            {annotate(text, words)}
          </p>
        ),
      )}
    </section>
  )
}

/** Tells whether the printed head names the document number. */
export function printsNumber(notice: Notice): boolean {
  const [first] = notice.clauses
  return first?.kind === 'head' && splitHead(first.text, notice).some(({ role }) => role === 'number')
}

/** Tells whether the printed head names the addressees. */
export function printsAddressees({ clauses, addressees }: Notice): boolean {
  const [first] = clauses
  return first?.kind === 'head' && addressees !== null && squeeze(first.text).includes(squeeze(addressees))
}
