import { dictionaryError, type ThesaurusEntry } from './parse-thesaurus.js'

function mapExpressions(entries: readonly ThesaurusEntry[]): Map<string, ThesaurusEntry> {
  const entryOf = new Map<string, ThesaurusEntry>()
  for (const entry of entries) {
    for (const expression of entry.expressions) {
      const first = entryOf.get(expression)
      if (first) {
        throw dictionaryError(entry, `“${expression}” stands already in ${first.file}, line ${first.line}`)
      }
      entryOf.set(expression, entry)
    }
  }
  return entryOf
}

/** Walks from expression to term as long as a term is itself an expression; throws on coming back. */
function refuseCycles(entryOf: ReadonlyMap<string, ThesaurusEntry>): void {
  const done = new Set<string>()
  const visit = (expression: string, path: readonly string[]): void => {
    const entry = entryOf.get(expression)
    if (!entry || done.has(expression)) return
    if (path.includes(expression)) {
      const circle = [...path.slice(path.indexOf(expression)), expression].join(' → ')
      throw dictionaryError(entry, `a circle, ${circle}`)
    }
    for (const { term } of entry.terms) visit(term, [...path, expression])
    done.add(expression)
  }
  for (const expression of entryOf.keys()) visit(expression, [])
}

/**
 * Maps every expression of all files to its entry.
 *
 * @throws `AppError` `DICTIONARY_INVALID` when an expression stands twice, or leads back to itself
 */
export function checkThesaurus(entries: readonly ThesaurusEntry[]): ReadonlyMap<string, ThesaurusEntry> {
  const entryOf = mapExpressions(entries)
  refuseCycles(entryOf)
  return entryOf
}
