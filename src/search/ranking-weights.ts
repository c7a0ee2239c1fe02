import type { Sign } from './confidence.js'
import type { Features } from './features.js'

// Written by bench/fit-ranking.mjs from test/relevance/queries.jsonl and test/relevance/own-queries.jsonl, 2026-11.
// With each gazette left out in turn:
// all: 367 questions, hit@1 0.706, hit@5 0.872
// residents: 140 questions, hit@1 0.493, hit@5 0.714
// hard: 99 questions, hit@1 0.404, hit@5 0.636
// below 0.22: 23 of 48 unanswerable, 0.04 of the others

/** How much each feature counts in the order. */
export const RANKING_WEIGHTS: Features = {
  relevance: 4.12,
  coverage: 2.72,
  textCoverage: 2.10,
  sentenceCoverage: 0.50,
  headingCoverage: 0.26,
  titleCoverage: -0.74,
  ownCoverage: -1.05,
  pairs: 2.67,
  sentencePairs: 0.03,
  characters: 2.95,
  sentenceCharacters: 1.67,
  run: 0.47,
  sentenceKind: 1.91,
  textKind: 2.52,
  kindSentence: 1.41,
  kindInTopic: 1.54,
  kindInTitle: 0.78,
  place: 1.53,
  topic: 0.87,
  noticeCoverage: 0.93,
  nearCoverage: 2.53,
  boilerplate: 0.02,
  head: 0.27,
  length: -0.59,
  row: 0.52,
}

/** How much each sign counts for the probability that the best hits answer, on the logistic scale. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<Sign, number>> = {
  coverage: 1.24,
  textCoverage: 0.82,
  sentenceCoverage: 0.01,
  ownCoverage: -0.36,
  titleCoverage: 1.10,
  pairs: 0.91,
  bestCoverage: 1.29,
  unknown: 0.89,
  margin: 2.36,
  short: -0.62,
  kindMissing: -0.47,
  kindSentence: 0.64,
  certainWanted: -1.23,
  certainGiven: 1.84,
  amountWanted: -1.61,
  amountGiven: 1.04,
}
export const CONFIDENCE_BIAS = -2.78

/** Below it a question is declined. */
export const CONFIDENCE_FLOOR = 0.22
