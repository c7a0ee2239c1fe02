import { create, insert, search } from '@orama/orama'

const SEPARATOR = '\n'
/** Ends every term: Orama finds a term at the beginning of longer ones, and its `exact` knows no Chinese words. */
const END = '$'

/**
 * Orama with its BM25 as it comes; any term will do (`threshold` 1).
 *
 * @param {readonly (readonly string[])[]} chunks
 * @returns {(terms: readonly string[], limit: number) => number[]}
 */
export function build(chunks) {
  const tokenizer = {
    language: 'english', // it wants one
    normalizationCache: new Map(),
    tokenize: (text) => text.split(SEPARATOR),
  }
  const database = create({ schema: { terms: 'string' }, components: { tokenizer } })
  const write = (terms) => terms.map((term) => term + END).join(SEPARATOR)
  chunks.forEach((terms, number) => insert(database, { id: String(number), terms: write(terms) }))
  return (terms, limit) => {
    if (terms.length === 0) return [] // an empty term matches every document
    return search(database, { term: write(terms), limit, threshold: 1 }).hits.map(({ id }) => Number(id))
  }
}
