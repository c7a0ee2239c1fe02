import type { Sign } from './confidence.js'
import type { Features } from './features.js'

// Written by bench/fit-ranking.mjs from test/relevance/queries.jsonl and test/relevance/own-queries.jsonl, 2026-11.
// With each gazette left out in turn:
// all: 367 questions, hit@1 0.722, hit@5 0.899
// residents: 140 questions, hit@1 0.514, hit@5 0.786
// hard: 99 questions, hit@1 0.444, hit@5 0.707
// below 0.18: 24 of 48 unanswerable, 0.045 of the others

/** How much each feature counts in the order. */
export const RANKING_WEIGHTS: Features = {
  relevance: 5.48,
  coverage: 2.88,
  textCoverage: 2.23,
  sentenceCoverage: 0.87,
  headingCoverage: 1.12,
  titleCoverage: -0.63,
  ownCoverage: 0.0,
  pairs: 2.73,
  sentencePairs: 0.16,
  characters: 2.95,
  sentenceCharacters: 1.67,
  run: 0.55,
  sentenceKind: 1.66,
  textKind: 2.58,
  kindSentence: 1.5,
  kindInTopic: 1.64,
  kindInTitle: 0.81,
  place: 1.46,
  topic: 0.97,
  noticeCoverage: 0.85,
  nearCoverage: 2.66,
  boilerplate: -0.02,
  head: 0.32,
  length: -0.79,
  row: 0.38,
}

/** How much each sign counts for the probability that the best hits answer, on the logistic scale. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<Sign, number>> = {
  coverage: 1.34,
  textCoverage: 0.0,
  sentenceCoverage: 0.0,
  ownCoverage: 0.0,
  titleCoverage: 1.43,
  pairs: 0.28,
  bestCoverage: 2.02,
  unknown: 0.0,
  margin: 2.47,
  short: -0.83,
  kindMissing: -0.38,
  kindSentence: 1.19,
  certainWanted: -1.5,
  certainGiven: 2.41,
  amountWanted: -2.37,
  amountGiven: 3.01,
}
export const CONFIDENCE_BIAS = -2.61

/** Below it a question is declined. */
export const CONFIDENCE_FLOOR = 0.18
