import lunr from 'lunr'

/** One document as the index sees it: every field already cut into terms. */
export interface IndexDocument {
  readonly title: readonly string[]
  readonly headings: readonly string[]
  readonly text: readonly string[]
  readonly authority: readonly string[]
  /** Pairs of neighbouring characters of all of it: they find what the dictionary does not know. */
  readonly pairs: readonly string[]
}

/**
 * @param words what is looked for, with weights above 0; none finds nothing
 * @returns for every document found, by its position, Lunr's BM25 score: above 0, no upper bound, comparable
 * within one query only
 */
export type SearchIndex = (
  words: ReadonlyMap<string, number>,
  pairs: ReadonlyMap<string, number>,
) => ReadonlyMap<number, number>

const BOOSTS = { title: 1, headings: 1, text: 1, authority: 0.3 }
/** Weight of a pair of characters beside 1 for a word. */
const PAIR_WEIGHT = 0.3
const K1 = 1.2
const B = 0.5

/** An index as text, to be kept in a file. */
export type WrittenIndex = string

/**
 * Builds an index as it is written to a file; when data changes, build a new one.
 *
 * A bare `lunr.Builder`, because Lunr's default trimmer deletes every Chinese character. Boosts belong to the
 * builder: a boost that all terms of a query give to one field is normalised away again.
 */
export function writeSearchIndex(documents: readonly IndexDocument[]): WrittenIndex {
  const builder = new lunr.Builder()
  builder.ref('position')
  for (const [field, boost] of Object.entries(BOOSTS)) builder.field(field, { boost })
  builder.field('pairs', { boost: PAIR_WEIGHT })
  builder.k1(K1)
  builder.b(B)
  documents.forEach((document, position) => builder.add({ position: String(position), ...document }))
  return JSON.stringify(builder.build())
}

/** An index as Lunr writes it. */
interface Written {
  readonly fields: readonly string[]
  readonly fieldVectors: readonly (readonly [reference: string, elements: number[]])[]
  readonly invertedIndex: readonly (readonly [term: string, posting: object])[]
}

/**
 * Does what `lunr.Index.load` does, but for its set of terms, in which every term is looked for as if it held
 * wildcards: that takes a third of a query's time, and building it a third of the loading's.
 */
function loadIndex({ fields, fieldVectors, invertedIndex }: Written): lunr.Index {
  const postings = Object.create(null) as Record<string, object>
  for (const [term, posting] of invertedIndex) postings[term] = posting
  const vectors = Object.create(null) as Record<string, lunr.Vector>
  for (const [reference, elements] of fieldVectors) vectors[reference] = new lunr.Vector(elements)
  const nothing = new lunr.TokenSet()
  const exact: Pick<lunr.TokenSet, 'intersect'> = {
    intersect: (asked) => (asked.toArray().every((term) => term in postings) ? asked : nothing),
  }
  const attributes = { fields, fieldVectors: vectors, invertedIndex: postings, tokenSet: exact }
  return new lunr.Index({ ...attributes, pipeline: new lunr.Pipeline() } as unknown as lunr.Index.Attributes)
}

/**
 * Reads an index that {@link writeSearchIndex} wrote; immutable.
 *
 * `index.query`, because `index.search` parses user text as a query language (`时间:八点` throws).
 */
export function readSearchIndex(written: WrittenIndex): SearchIndex {
  const index = loadIndex(JSON.parse(written) as Written)
  const fields = Object.keys(BOOSTS)
  return (words, pairs) => {
    if (words.size + pairs.size === 0) return new Map() // an empty Lunr query matches every document
    const results = index.query((query) => {
      // fresh options for every term, because Lunr keeps and changes the object; a * would be a wildcard
      for (const [word, boost] of words) query.term(word.replaceAll('*', ''), { boost, fields })
      for (const [pair, weight] of pairs) query.term(pair, { boost: weight, fields: ['pairs'] })
    })
    return new Map(results.map(({ ref, score }) => [Number(ref), score]))
  }
}
