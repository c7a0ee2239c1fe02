import { flattenClauses } from '../gazette/clause-tree.js'
import { readMarker, type MarkerStyle } from '../gazette/marker.js'
import type { Clause } from '../gazette/notice.js'

/** A fault in the numbering of a notice's clauses: a number left out, or one used twice. */
export interface NumberFault {
  readonly kind: 'gap' | 'duplicate'
  readonly clauseId: string
  readonly text: string
}

interface Numbered {
  readonly clause: Clause
  readonly style: MarkerStyle
  readonly value: number
}

function numbersOf(clauses: readonly Clause[]): Numbered[] {
  return clauses.flatMap((clause) => {
    const marker = clause.label === '' || clause.kind === 'part' ? null : readMarker(`${clause.label} `)
    return marker && marker.value > 0 ? { clause, style: marker.style, value: marker.value } : []
  })
}

/** Looks at one sequence. It may begin at any number: numbers run on over headings in many notices. */
function checkSequence(sequence: readonly Numbered[]): NumberFault[] {
  const faults: NumberFault[] = []
  for (const [index, { clause, value }] of sequence.entries()) {
    const before = sequence[index - 1]
    if (!before) continue
    if (value === before.value)
      faults.push({
        ...{ kind: 'duplicate', clauseId: clause.id },
        text: `${clause.id}: ${clause.label} occurs twice`,
      })
    else if (value > before.value + 1) {
      faults.push({
        ...{ kind: 'gap', clauseId: clause.id },
        text: `${clause.id}: ${clause.label} follows ${before.clause.label}`,
      })
    }
  }
  return faults
}

function bySiblings(clauses: readonly Clause[]): Clause[][] {
  return [[...clauses], ...clauses.flatMap(({ children }) => bySiblings(children))]
}

/** Finds gaps and doublets in the numbering: articles over a whole part, other numbers among siblings. */
export function findNumberFaults(clauses: readonly Clause[]): NumberFault[] {
  const parts = [
    clauses.filter(({ kind }) => kind !== 'part'),
    ...clauses.filter(({ kind }) => kind === 'part').map(({ children }) => children),
  ]
  const articles = parts.flatMap((part) =>
    checkSequence(numbersOf(flattenClauses(part)).filter(({ style }) => style === 'article')),
  )
  const others = parts.flatMap(bySiblings).flatMap((siblings) => {
    const numbers = numbersOf(siblings).filter(({ style }) => style !== 'article')
    const styles = [...new Set(numbers.map(({ style }) => style))]
    return styles.flatMap((style) => checkSequence(numbers.filter((number) => number.style === style)))
  })
  return [...articles, ...others]
}
