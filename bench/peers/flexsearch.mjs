import { Index } from 'flexsearch'

const SEPARATOR = '\n'

/**
 * FlexSearch, which scores by position instead of BM25. `suggest` makes any term do: without it every term has to
 * be there.
 *
 * @param {readonly (readonly string[])[]} chunks
 * @returns {(terms: readonly string[], limit: number) => number[]}
 */
export function build(chunks) {
  const index = new Index({ tokenize: 'strict', encode: (text) => text.split(SEPARATOR) })
  chunks.forEach((terms, number) => index.add(number, terms.join(SEPARATOR)))
  return (terms, limit) =>
    terms.length === 0 ? [] : index.search(terms.join(SEPARATOR), { limit, suggest: true }).map(Number)
}
