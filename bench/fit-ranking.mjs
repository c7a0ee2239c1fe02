// Fits the weights of the ranking and of its confidence to rated questions, every gazette left out in turn to see
// what they are worth elsewhere, and writes src/search/ranking-weights.ts.
//
//   npm run build && node bench/fit-ranking.mjs [--dry] FILE.jsonl …
//
// --dry prints the figures and writes nothing.
import { writeFileSync } from 'node:fs'
import { readSigns, SIGNS } from '../dist/search/confidence.js'
import { FEATURES } from '../dist/search/features.js'
import { readCases } from './fit/cases.mjs'
import { fitConfidence, fitRanking, order, probability } from './fit/fit.mjs'

const RANKING_PENALTY = 0.004
const CONFIDENCE_PENALTY = 0.001
const DEPTH = 5
/** Signs that an answer is missing; all others speak for one. */
const AGAINST = ['missing', 'certainWanted', 'amountWanted', 'strange']
/** Features that may count either way; more of any other is never worse. */
const EITHER = ['length', 'row']
const FEATURE_SIDES = FEATURES.map((feature) => (EITHER.includes(feature) ? 0 : 1))
const SIDES = SIGNS.map((sign) => (AGAINST.includes(sign) ? -1 : 1))
/** Share of the answerable questions that may be declined: .05 of a set is the limit, and sets differ. */
const MAX_DECLINED = 0.035

const args = process.argv.slice(2)
const files = args.filter((arg) => !arg.startsWith('--'))
const cases = await readCases(files)
const gazettes = [...new Set(cases.map(({ rated }) => rated.gazette))]
const isAnswerable = ({ rated }) => rated.relevant.length > 0
const groups = {
  all: isAnswerable,
  residents: (one) => isAnswerable(one) && one.rated.style === 'resident',
  hard: (one) => isAnswerable(one) && one.rated.hard,
}

function measure(weights, tested) {
  const ranks = tested.map(({ hits }) => order(weights, hits).findIndex(({ hit }) => hit.answers))
  const share = (test) => (ranks.filter(test).length / ranks.length).toFixed(3)
  return `hit@1 ${share((rank) => rank === 0)}  hit@5 ${share((rank) => rank >= 0 && rank < DEPTH)}`
}

/**
 * Examples for the confidence: questions as they are, and without the clauses that answer them: then the matter is
 * there, the fact asked for is not, as in most questions that nothing answers.
 */
function examplesOf(one, weights) {
  const ranked = order(weights, one.hits)
  const signsOf = (list) => {
    const [first, ...rest] = list.map(({ hit, score }) => ({
      ...hit.match.measured,
      score,
      notice: hit.match.passage.notice,
    }))
    const signs = first ? readSigns(one.question, [first, ...rest]) : null
    return SIGNS.map((sign) => signs?.[sign] ?? 0)
  }
  const own = { one, values: signsOf(ranked), kind: 'own' }
  if (!isAnswerable(one)) return [{ ...own, answers: false, worth: 6 }]
  const isFound = ranked.slice(0, DEPTH).some(({ hit }) => hit.answers)
  const without = ranked.filter(({ hit }) => !hit.answers)
  return [
    { ...own, answers: true, worth: isFound ? 1 : 0.3 },
    ...(without.length > DEPTH && without.length < ranked.length
      ? [{ one, values: signsOf(without), kind: 'without', answers: false, worth: 0.5 }]
      : []),
  ]
}

const left = { ranks: new Map(), estimates: [] }
for (const gazette of gazettes) {
  const isOther = ({ rated }) => rated.gazette !== gazette
  const weights = fitRanking(cases.filter(isOther), RANKING_PENALTY, FEATURE_SIDES)
  for (const one of cases.filter((each) => !isOther(each))) {
    left.ranks.set(
      one,
      order(weights, one.hits).findIndex(({ hit }) => hit.answers),
    )
  }
  const model = fitConfidence(
    cases.filter(isOther).flatMap((one) => examplesOf(one, weights)),
    CONFIDENCE_PENALTY,
    SIDES,
  )
  for (const one of cases.filter((each) => !isOther(each))) {
    const [own] = examplesOf(one, weights)
    left.estimates.push({ one, value: probability(model, own.values) })
  }
}
const lines = []
const say = (line) => {
  lines.push(line)
  console.log(line)
}
for (const [name, test] of Object.entries(groups)) {
  const ranks = cases.filter(test).map((one) => left.ranks.get(one))
  const share = (accepts) => (ranks.filter(accepts).length / ranks.length).toFixed(3)
  say(
    `${name}: ${ranks.length} questions, hit@1 ${share((r) => r === 0)}, hit@5 ${share((r) => r >= 0 && r < DEPTH)}`,
  )
}
const answerable = left.estimates.filter(({ one }) => isAnswerable(one)).map(({ value }) => value)
const floor = answerable.sort((a, b) => a - b)[Math.floor(MAX_DECLINED * answerable.length)] ?? 0
const unanswerable = left.estimates.filter(({ one }) => !isAnswerable(one))
const declined = unanswerable.filter(({ value }) => value < floor).length
say(
  `below ${floor.toFixed(2)}: ${declined} of ${unanswerable.length} unanswerable, ${MAX_DECLINED} of the others`,
)

const weights = fitRanking(cases, RANKING_PENALTY, FEATURE_SIDES)
const model = fitConfidence(
  cases.flatMap((one) => examplesOf(one, weights)),
  CONFIDENCE_PENALTY,
  SIDES,
)
console.log(`fitted on all: ${measure(weights, cases.filter(isAnswerable))}`)
if (!args.includes('--dry')) {
  const record = (names, values) => names.map((name, at) => `  ${name}: ${values[at].toFixed(2)},`).join('\n')
  writeFileSync(
    'src/search/ranking-weights.ts',
    `import type { Sign } from './confidence.js'
import type { Features } from './features.js'

// Written by bench/fit-ranking.mjs, ${new Date().toISOString().slice(0, 7)}, from
${files.map((file) => `// ${file}`).join('\n')}
// With each gazette left out in turn:
${lines.map((line) => `// ${line}`).join('\n')}

/** How much each feature counts in the order. */
export const RANKING_WEIGHTS: Features = {
${record(FEATURES, weights)}
}

/** How much each sign counts for the probability that the best hits answer, on the logistic scale. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<Sign, number>> = {
${record(SIGNS, model.weights)}
}
export const CONFIDENCE_BIAS = ${model.bias.toFixed(2)}

/** Below it a question is declined. */
export const CONFIDENCE_FLOOR = ${floor.toFixed(2)}
`,
  )
}
