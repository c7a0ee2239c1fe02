// Two small fits by gradient descent; both sums of features times weights, so that every place can be explained.

const dot = (weights, values) => values.reduce((sum, value, at) => sum + value * weights[at], 0)

/** Scores of lists by weights, best first, ties in their order. */
export function order(weights, hits) {
  return hits
    .map((hit, at) => ({ hit, at, score: dot(weights, hit.values) }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
}

/**
 * Fits weights so that hits that answer come before those that do not (softmax over the candidates of a question).
 *
 * @param {readonly {hits: readonly {values: number[], answers: boolean}[]}[]} cases
 * @param {number} penalty of the weights' squares
 */
export function fitRanking(cases, penalty, sides) {
  const usable = cases.filter(({ hits }) => hits.some(({ answers }) => answers))
  const weights = usable[0].hits[0].values.map(() => 0)
  for (let step = 0; step < 400; step++) {
    const gradient = weights.map((weight) => -penalty * weight)
    for (const { hits } of usable) {
      const powers = hits.map(({ values }) => Math.exp(dot(weights, values)))
      const all = powers.reduce((a, b) => a + b, 0)
      const good = hits.reduce((sum, { answers }, at) => sum + (answers ? powers[at] : 0), 0)
      hits.forEach(({ answers, values }, at) => {
        const push = (answers ? powers[at] / good : 0) - powers[at] / all
        values.forEach((value, f) => (gradient[f] += (push * value) / usable.length))
      })
    }
    gradient.forEach((value, f) => {
      const weight = weights[f] + 1.8 * value
      weights[f] = sides[f] === 0 ? weight : sides[f] * Math.max(0, sides[f] * weight)
    })
  }
  return weights
}

/**
 * Fits a logistic regression whose weights keep to their side of 0: a word that stands nowhere makes no answer surer,
 * whatever a few hundred questions say.
 *
 * @param {readonly {values: number[], answers: boolean, worth: number}[]} examples
 * @param {number} penalty of the weights' squares
 * @param {readonly (1 | -1)[]} sides
 */
export function fitConfidence(examples, penalty, sides) {
  const weights = examples[0].values.map(() => 0)
  let bias = 0
  const all = examples.reduce((sum, { worth }) => sum + worth, 0)
  for (let step = 0; step < 3000; step++) {
    const gradient = weights.map((weight) => -penalty * weight)
    let push = 0
    for (const { values, answers, worth } of examples) {
      const error = (worth * (Number(answers) - probability({ weights, bias }, values))) / all
      values.forEach((value, f) => (gradient[f] += error * value))
      push += error
    }
    gradient.forEach((value, f) => {
      weights[f] = sides[f] * Math.max(0, sides[f] * (weights[f] + 2 * value))
    })
    bias += 2 * push
  }
  return { weights, bias }
}

/** @returns 0 to 1 */
export function probability({ weights, bias }, values) {
  return 1 / (1 + Math.exp(-(bias + dot(weights, values))))
}
