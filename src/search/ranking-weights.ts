import type { Sign } from './confidence.js'
import type { Features } from './features.js'

// Written by bench/fit-ranking.mjs from test/relevance/queries.jsonl and test/relevance/own-queries.jsonl, 2026-11.
// With each gazette left out in turn:
// all: 367 questions, hit@1 0.706, hit@5 0.872
// residents: 140 questions, hit@1 0.493, hit@5 0.714
// hard: 99 questions, hit@1 0.404, hit@5 0.636
// below 0.19: 24 of 48 unanswerable, 0.04 of the others

/** How much each feature counts in the order. */
export const RANKING_WEIGHTS: Features = {
  relevance: 4.12,
  coverage: 2.71,
  textCoverage: 2.08,
  sentenceCoverage: 0.50,
  headingCoverage: 0.28,
  titleCoverage: -0.76,
  ownCoverage: -1.06,
  pairs: 2.66,
  sentencePairs: 0.04,
  characters: 2.92,
  sentenceCharacters: 1.68,
  run: 0.47,
  sentenceKind: 1.93,
  textKind: 2.53,
  kindSentence: 1.43,
  kindInTopic: 1.56,
  kindInTitle: 0.78,
  place: 1.53,
  topic: 0.87,
  noticeCoverage: 0.94,
  nearCoverage: 2.55,
  boilerplate: 0.02,
  head: 0.30,
  length: -0.57,
  row: 0.53,
}

/** How much each sign counts for the probability that the best hits answer, on the logistic scale. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<Sign, number>> = {
  coverage: 1.24,
  textCoverage: 0.00,
  sentenceCoverage: 0.00,
  ownCoverage: 0.00,
  titleCoverage: 1.54,
  pairs: 0.57,
  bestCoverage: 1.60,
  unknown: 0.00,
  margin: 3.34,
  short: -0.73,
  kindMissing: -0.38,
  kindSentence: 0.79,
  certainWanted: -1.53,
  certainGiven: 2.48,
  amountWanted: -2.02,
  amountGiven: 2.09,
}
export const CONFIDENCE_BIAS = -2.76

/** Below it a question is declined. */
export const CONFIDENCE_FLOOR = 0.19
