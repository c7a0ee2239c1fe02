import Database from 'better-sqlite3'

/** A term as SQLite's own tokenizer leaves it whole, brackets and points included. */
const encode = (term) => `t${Buffer.from(term).toString('hex')}`

/**
 * SQLite FTS5 with its BM25 as it comes; any term will do.
 *
 * @param {readonly (readonly string[])[]} chunks
 * @returns {(terms: readonly string[], limit: number) => number[]}
 */
export function build(chunks) {
  const database = new Database(':memory:')
  database.exec("create virtual table chunks using fts5(terms, content='', tokenize='unicode61')")
  const insert = database.prepare('insert into chunks(rowid, terms) values (?, ?)')
  database.transaction(() => {
    chunks.forEach((terms, number) => insert.run(number + 1, terms.map(encode).join(' ')))
  })()
  const select = database
    .prepare('select rowid from chunks where chunks match ? order by rank, rowid limit ?')
    .pluck()
  return (terms, limit) => {
    if (terms.length === 0) return [] // MATCH takes no empty query
    return select.all(terms.map(encode).join(' OR '), limit).map((row) => row - 1)
  }
}
