import type { Sign } from './confidence.js'
import type { Features } from './features.js'

// Written by bench/fit-ranking.mjs, 2026-11, from
// test/relevance/own-queries.jsonl
// test/relevance/queries.jsonl
// test/relevance/residents-jincheng-2018-4.jsonl
// test/relevance/residents-xiaoyi-2020-3.jsonl
// test/relevance/residents-xiaoyi-2020-4.jsonl
// test/relevance/residents-yangquan-2020-3.jsonl
// With each gazette left out in turn:
// all: 683 questions, hit@1 0.742, hit@5 0.919
// residents: 456 questions, hit@1 0.686, hit@5 0.895
// hard: 303 questions, hit@1 0.630, hit@5 0.858
// below 0.20: 56 of 110 unanswerable, 0.045 of the others

/** How much each feature counts in the order. */
export const RANKING_WEIGHTS: Features = {
  relevance: 5.98,
  coverage: 3.37,
  sentenceCoverage: 1.65,
  sentenceFocus: 2.31,
  headingCoverage: 0.45,
  titleCoverage: 0.0,
  pairs: 1.26,
  characters: 3.2,
  sentenceKind: 1.75,
  textKind: 2.35,
  counted: 2.34,
  kindInTopic: 1.6,
  place: 1.13,
  topic: 0.42,
  aheadOfNotice: 3.19,
  nearCoverage: 3.47,
  length: -0.75,
  row: 0.86,
}

/** How much each sign counts for the probability that the best hits answer, on the logistic scale. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<Sign, number>> = {
  missing: -3.75,
  lead: 1.41,
  kindGiven: 1.61,
  certainWanted: -1.54,
  certainGiven: 2.78,
  amountWanted: -1.46,
}
export const CONFIDENCE_BIAS = 0.11

/** Below it a question is declined. */
export const CONFIDENCE_FLOOR = 0.2
