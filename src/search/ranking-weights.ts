import type { Sign } from './confidence.js'
import type { Features } from './features.js'

// Written by bench/fit-ranking.mjs from test/relevance/queries.jsonl and test/relevance/own-queries.jsonl, 2026-11.
// With each gazette left out in turn:
// all: 367 questions, hit@1 0.711, hit@5 0.872
// residents: 140 questions, hit@1 0.493, hit@5 0.721
// hard: 99 questions, hit@1 0.404, hit@5 0.636
// below 0.19: 25 of 48 unanswerable, 0.04 of the others

/** How much each feature counts in the order. */
export const RANKING_WEIGHTS: Features = {
  relevance: 4.13,
  coverage: 2.62,
  textCoverage: 1.92,
  sentenceCoverage: 0.4,
  headingCoverage: 0.28,
  titleCoverage: -0.75,
  ownCoverage: 0.0,
  pairs: 2.48,
  sentencePairs: 0.0,
  characters: 2.78,
  sentenceCharacters: 1.57,
  run: 0.37,
  sentenceKind: 1.94,
  textKind: 2.54,
  kindSentence: 1.44,
  kindInTopic: 1.57,
  kindInTitle: 0.79,
  place: 1.54,
  topic: 0.85,
  noticeCoverage: 0.95,
  nearCoverage: 2.51,
  boilerplate: 0.0,
  head: 0.29,
  length: -0.58,
  row: 0.54,
}

/** How much each sign counts for the probability that the best hits answer, on the logistic scale. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<Sign, number>> = {
  coverage: 1.19,
  textCoverage: 0.07,
  sentenceCoverage: 0.0,
  ownCoverage: 0.0,
  titleCoverage: 1.55,
  pairs: 0.57,
  bestCoverage: 1.56,
  unknown: 0.0,
  margin: 3.31,
  short: -0.74,
  kindMissing: -0.38,
  kindSentence: 0.74,
  certainWanted: -1.52,
  certainGiven: 2.46,
  amountWanted: -2.04,
  amountGiven: 2.12,
}
export const CONFIDENCE_BIAS = -2.73

/** Below it a question is declined. */
export const CONFIDENCE_FLOOR = 0.19
