import MiniSearch from 'minisearch'

const SEPARATOR = '\n'

/**
 * MiniSearch with its BM25+ as it comes; any term will do.
 *
 * @param {readonly (readonly string[])[]} chunks
 * @returns {(terms: readonly string[], limit: number) => number[]}
 */
export function build(chunks) {
  const index = new MiniSearch({
    fields: ['terms'],
    tokenize: (text) => text.split(SEPARATOR), // MiniSearch makes a string of every field
    processTerm: (term) => term,
  })
  index.addAll(chunks.map((terms, id) => ({ id, terms: terms.join(SEPARATOR) })))
  return (terms, limit) =>
    index
      .search(terms.join(SEPARATOR))
      .slice(0, limit)
      .map(({ id }) => id)
}
