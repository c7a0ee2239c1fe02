import type { Sign } from './confidence.js'
import type { Features } from './features.js'

// Written by bench/fit-ranking.mjs, 2026-11, from
// test/relevance/queries.jsonl
// test/relevance/own-queries.jsonl
// test/relevance/residents.jsonl
// test/relevance/everyday.jsonl
// With each gazette left out in turn:
// all: 845 questions, hit@1 0.769, hit@5 0.928
// residents: 618 questions, hit@1 0.739, hit@5 0.914
// hard: 407 questions, hit@1 0.700, hit@5 0.882
// below 0.16: 99 of 165 unanswerable, 0.035 of the others

/** How much each feature counts in the order. */
export const RANKING_WEIGHTS: Features = {
  relevance: 5.26,
  coverage: 3.21,
  sentenceCoverage: 2.1,
  sentenceFocus: 2.45,
  headingCoverage: 0.33,
  titleCoverage: 0.0,
  pairs: 0.68,
  characters: 2.55,
  sentenceKind: 1.21,
  textKind: 1.75,
  counted: 1.61,
  kindInTopic: 1.34,
  place: 0.86,
  topic: 0.26,
  aheadOfNotice: 2.71,
  nearCoverage: 2.98,
  length: -0.49,
  row: 0.82,
}

/** How much each sign counts for the probability that the best hits answer, on the logistic scale. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<Sign, number>> = {
  missing: -2.8,
  lead: 1.66,
  kindGiven: 1.05,
  certainWanted: -1.36,
  certainGiven: 2.38,
  amountWanted: -1.29,
  strange: -2.65,
  agreement: 0.87,
}
export const CONFIDENCE_BIAS = 0.02

/** Below it a question is declined. */
export const CONFIDENCE_FLOOR = 0.16
