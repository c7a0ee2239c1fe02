import type { Sign } from './confidence.js'
import type { Features } from './features.js'

// Written by bench/fit-ranking.mjs from test/relevance/queries.jsonl and test/relevance/own-queries.jsonl, 2026-11.
// With each gazette left out in turn:
// all: 367 questions, hit@1 0.706, hit@5 0.872
// residents: 140 questions, hit@1 0.500, hit@5 0.714
// hard: 99 questions, hit@1 0.404, hit@5 0.636
// below 0.18: 22 of 48 unanswerable, 0.04 of the others

/** How much each feature counts in the order. */
export const RANKING_WEIGHTS: Features = {
  relevance: 4.12,
  coverage: 2.74,
  textCoverage: 2.1,
  sentenceCoverage: 0.47,
  headingCoverage: 0.33,
  titleCoverage: -0.8,
  ownCoverage: -0.95,
  pairs: 2.78,
  sentencePairs: 0.1,
  characters: 2.91,
  sentenceCharacters: 1.64,
  run: 0.41,
  sentenceKind: 2.39,
  textKind: 2.28,
  kindSentence: 1.74,
  kindInTopic: 1.52,
  kindInTitle: 0.84,
  place: 1.54,
  topic: 0.92,
  noticeCoverage: 0.9,
  nearCoverage: 2.48,
  boilerplate: 0.02,
  head: 0.26,
  length: -0.6,
  row: 0.49,
}

/** How much each sign counts for the probability that the best hits answer, on the logistic scale. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<Sign, number>> = {
  coverage: 1.81,
  textCoverage: 1.06,
  sentenceCoverage: -0.66,
  ownCoverage: -1.19,
  titleCoverage: 1.67,
  pairs: 1.2,
  bestCoverage: 2.09,
  unknown: 1.67,
  margin: 3.16,
  short: -0.74,
  kindMissing: -0.63,
  kindSentence: 1.62,
  amountWanted: -2.98,
  timeWanted: -1.91,
  contactWanted: -0.17,
  materialsWanted: -0.63,
  amountGiven: 2.94,
  timeGiven: 2.82,
  contactGiven: 0.75,
  materialsGiven: 0.78,
}
export const CONFIDENCE_BIAS = -3.68

/** Below it a question is declined. */
export const CONFIDENCE_FLOOR = 0.18
