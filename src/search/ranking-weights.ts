import type { Sign } from './confidence.js'
import type { Features } from './features.js'

// Written by bench/fit-ranking.mjs, 2026-11, from
// test/relevance/queries.jsonl
// test/relevance/own-queries.jsonl
// test/relevance/residents.jsonl
// With each gazette left out in turn:
// all: 814 questions, hit@1 0.769, hit@5 0.935
// residents: 587 questions, hit@1 0.738, hit@5 0.922
// hard: 376 questions, hit@1 0.697, hit@5 0.894
// below 0.20: 58 of 123 unanswerable, 0.035 of the others

/** How much each feature counts in the order. */
export const RANKING_WEIGHTS: Features = {
  relevance: 5.35,
  coverage: 3.21,
  sentenceCoverage: 2.12,
  sentenceFocus: 2.51,
  headingCoverage: 0.24,
  titleCoverage: 0.0,
  pairs: 0.68,
  characters: 2.54,
  sentenceKind: 1.15,
  textKind: 1.76,
  counted: 1.68,
  kindInTopic: 1.39,
  place: 0.87,
  topic: 0.26,
  aheadOfNotice: 2.77,
  nearCoverage: 3.12,
  length: -0.47,
  row: 0.86,
}

/** How much each sign counts for the probability that the best hits answer, on the logistic scale. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<Sign, number>> = {
  missing: -3.57,
  lead: 1.42,
  kindGiven: 1.18,
  certainWanted: -1.4,
  certainGiven: 2.77,
  amountWanted: -1.35,
}
export const CONFIDENCE_BIAS = 0.1

/** Below it a question is declined. */
export const CONFIDENCE_FLOOR = 0.2
