import type { Sign } from './confidence.js'
import type { Features } from './features.js'

// Written by bench/fit-ranking.mjs from test/relevance/queries.jsonl and test/relevance/own-queries.jsonl, 2026-11.
// With each gazette left out in turn:
// all: 367 questions, hit@1 0.725, hit@5 0.896
// residents: 140 questions, hit@1 0.521, hit@5 0.779
// hard: 99 questions, hit@1 0.434, hit@5 0.697
// below 0.20: 25 of 48 unanswerable, 0.045 of the others

/** How much each feature counts in the order. */
export const RANKING_WEIGHTS: Features = {
  relevance: 4.47,
  coverage: 2.55,
  textCoverage: 1.86,
  sentenceCoverage: 0.53,
  headingCoverage: 0.23,
  titleCoverage: -0.72,
  ownCoverage: 0.00,
  pairs: 2.23,
  sentencePairs: 0.00,
  characters: 2.65,
  sentenceCharacters: 1.46,
  run: 0.31,
  sentenceKind: 1.99,
  textKind: 2.54,
  kindSentence: 1.48,
  kindInTopic: 1.54,
  kindInTitle: 0.79,
  place: 1.53,
  topic: 0.80,
  noticeCoverage: 0.84,
  nearCoverage: 2.47,
  boilerplate: 0.00,
  head: 0.27,
  length: -0.62,
  row: 0.49,
}

/** How much each sign counts for the probability that the best hits answer, on the logistic scale. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<Sign, number>> = {
  coverage: 1.13,
  textCoverage: 0.02,
  sentenceCoverage: 0.00,
  ownCoverage: 0.00,
  titleCoverage: 1.59,
  pairs: 0.23,
  bestCoverage: 1.85,
  unknown: 0.00,
  margin: 3.52,
  short: -0.69,
  kindMissing: -0.56,
  kindSentence: 1.17,
  certainWanted: -1.37,
  certainGiven: 2.29,
  amountWanted: -2.27,
  amountGiven: 2.15,
}
export const CONFIDENCE_BIAS = -2.84

/** Below it a question is declined. */
export const CONFIDENCE_FLOOR = 0.20
