import type { Sign } from './confidence.js'
import type { Features } from './features.js'

// Written by bench/fit-ranking.mjs from test/relevance/queries.jsonl and test/relevance/own-queries.jsonl, 2026-11.
// With each gazette left out in turn:
// all: 367 questions, hit@1 0.725, hit@5 0.896
// residents: 140 questions, hit@1 0.521, hit@5 0.779
// hard: 99 questions, hit@1 0.434, hit@5 0.697
// below 0.19: 24 of 48 unanswerable, 0.045 of the others

/** How much each feature counts in the order. */
export const RANKING_WEIGHTS: Features = {
  relevance: 4.47,
  coverage: 2.57,
  textCoverage: 1.86,
  sentenceCoverage: 0.55,
  headingCoverage: 0.22,
  titleCoverage: -0.69,
  ownCoverage: 0.00,
  pairs: 2.21,
  sentencePairs: 0.00,
  characters: 2.67,
  sentenceCharacters: 1.44,
  run: 0.31,
  sentenceKind: 1.75,
  textKind: 2.65,
  kindSentence: 1.37,
  kindInTopic: 1.61,
  kindInTitle: 0.79,
  place: 1.54,
  topic: 0.82,
  noticeCoverage: 0.81,
  nearCoverage: 2.48,
  boilerplate: 0.00,
  head: 0.25,
  length: -0.65,
  row: 0.49,
}

/** How much each sign counts for the probability that the best hits answer, on the logistic scale. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<Sign, number>> = {
  coverage: 1.14,
  textCoverage: 0.07,
  sentenceCoverage: 0.00,
  ownCoverage: 0.00,
  titleCoverage: 1.65,
  pairs: 0.20,
  bestCoverage: 1.84,
  unknown: 0.00,
  margin: 3.56,
  short: -0.71,
  kindMissing: -0.58,
  kindSentence: 1.11,
  certainWanted: -1.37,
  certainGiven: 2.29,
  amountWanted: -2.29,
  amountGiven: 2.16,
}
export const CONFIDENCE_BIAS = -2.85

/** Below it a question is declined. */
export const CONFIDENCE_FLOOR = 0.19
