// The search engines that `npm run evaluate -- --compare` measures beside ours; bench/README.md says how.
import * as flexsearch from './peers/flexsearch.mjs'
import * as fts5 from './peers/fts5.mjs'
import * as lunr from './peers/lunr.mjs'
import * as minisearch from './peers/minisearch.mjs'
import * as orama from './peers/orama.mjs'

/** In the order of the columns; each builds an index over the chunks' terms and gives chunk numbers, best first. */
export const peers = Object.entries({ lunr, minisearch, flexsearch, orama, fts5 }).map(
  ([name, { build }]) => ({
    name,
    build,
  }),
)
