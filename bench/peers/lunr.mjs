import lunr from 'lunr'

/**
 * Lunr with its BM25 as it comes. A bare builder, because Lunr's default trimmer deletes Chinese characters, and
 * `query`, because `search` reads a text as a query language.
 *
 * @param {readonly (readonly string[])[]} chunks
 * @returns {(terms: readonly string[], limit: number) => number[]}
 */
export function build(chunks) {
  const builder = new lunr.Builder()
  builder.ref('number')
  builder.field('terms')
  chunks.forEach((terms, number) => builder.add({ number, terms }))
  const index = builder.build()
  return (terms, limit) => {
    if (terms.length === 0) return [] // an empty query matches every document
    // query.term changes its options: each term needs an object of its own
    const hits = index.query((query) => terms.forEach((term) => query.term(term, {})))
    return hits
      .map(({ ref, score }) => ({ number: Number(ref), score }))
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .slice(0, limit)
      .map(({ number }) => number)
  }
}
