// Rated questions as the ranking sees them: the measurements of their candidates, and which of them answer.
import { readFileSync } from 'node:fs'
import pino from 'pino'
import { loadCorpus } from '../../dist/corpus/load-corpus.js'
import { comparable } from '../../dist/evaluate/compare-texts.js'
import { buildPassages } from '../../dist/search/build-passages.js'
import { FEATURES } from '../../dist/search/features.js'
import { fold } from '../../dist/search/fold.js'
import { createGlossary } from '../../dist/search/glossary.js'
import { loadSearchTools } from '../../dist/search/load-tools.js'
import { buildPlaces } from '../../dist/search/places.js'
import { buildWordSearch } from '../../dist/search/search-words.js'

/** Characters of a hit that the user is shown. */
const SHOWN = 600

/**
 * Reads the rated questions of the files and measures their candidates. Look-ups by number or title are left out:
 * they are not ranked.
 *
 * @param {readonly string[]} files
 */
export async function readCases(files) {
  const { gazettes } = await loadCorpus({ dataDir: 'data', stateDir: 'var' }, pino({ level: 'silent' }))
  const passages = gazettes.flatMap(buildPassages)
  const tools = await loadSearchTools('data')
  const places = buildPlaces(passages)
  const glossary = createGlossary(tools.glossary, places.names)
  const search = buildWordSearch(passages, { ...tools, glossary, places })
  return files
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line))
    .filter(({ style }) => style !== 'docnumber' && style !== 'title')
    .map((rated) => {
      const context = fold(rated.context ?? '')
      const question = search.read(fold(rated.query), context)
      const topic =
        context === '' ? null : (search.search(search.read(context, ''), {})[0]?.passage.notice ?? null)
      const hits = search.search(question, { regions: question.regions, topic }).map((match) => {
        const text = comparable(match.passage.text.slice(0, SHOWN))
        const answers = rated.relevant.some(
          ({ quote, grade }) => grade >= 2 && text.includes(comparable(quote)),
        )
        const values = FEATURES.map((feature) => match.measured.features[feature])
        return { match, answers, values }
      })
      return { rated, question, hits }
    })
}
