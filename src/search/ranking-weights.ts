import type { Sign } from './confidence.js'
import type { Features } from './features.js'

// Written by bench/fit-ranking.mjs from test/relevance/queries.jsonl and test/relevance/own-queries.jsonl, 2026-11.
// With each gazette left out in turn:
// all: 367 questions, hit@1 0.722, hit@5 0.899
// residents: 140 questions, hit@1 0.514, hit@5 0.786
// hard: 99 questions, hit@1 0.444, hit@5 0.707
// below 0.19: 24 of 48 unanswerable, 0.045 of the others

/** How much each feature counts in the order. */
export const RANKING_WEIGHTS: Features = {
  relevance: 5.44,
  coverage: 2.88,
  textCoverage: 2.24,
  sentenceCoverage: 0.86,
  headingCoverage: 1.05,
  titleCoverage: 0.0,
  ownCoverage: 0.0,
  pairs: 2.72,
  sentencePairs: 0.15,
  characters: 2.96,
  sentenceCharacters: 1.67,
  run: 0.56,
  sentenceKind: 1.67,
  textKind: 2.59,
  kindSentence: 1.5,
  kindInTopic: 1.64,
  kindInTitle: 0.78,
  place: 1.46,
  topic: 0.96,
  noticeCoverage: 0.85,
  nearCoverage: 2.66,
  boilerplate: -0.04,
  head: 0.29,
  length: -0.77,
  row: 0.39,
}

/** How much each sign counts for the probability that the best hits answer, on the logistic scale. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<Sign, number>> = {
  coverage: 1.42,
  textCoverage: 0.0,
  sentenceCoverage: 0.0,
  ownCoverage: 0.0,
  titleCoverage: 1.24,
  pairs: 0.3,
  bestCoverage: 1.99,
  unknown: 0.0,
  margin: 2.37,
  short: -0.87,
  kindMissing: -0.4,
  kindSentence: 1.2,
  certainWanted: -1.5,
  certainGiven: 2.41,
  amountWanted: -2.36,
  amountGiven: 3.0,
}
export const CONFIDENCE_BIAS = -2.58

/** Below it a question is declined. */
export const CONFIDENCE_FLOOR = 0.19
