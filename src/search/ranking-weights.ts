import type { Sign } from './confidence.js'
import type { Features } from './features.js'

// Written by bench/fit-ranking.mjs, 2026-11, from
// test/relevance/own-queries.jsonl
// test/relevance/queries.jsonl
// test/relevance/residents-xiaoyi-2020-3.jsonl
// test/relevance/residents-xiaoyi-2020-4.jsonl
// With each gazette left out in turn:
// all: 512 questions, hit@1 0.730, hit@5 0.902
// residents: 285 questions, hit@1 0.618, hit@5 0.849
// hard: 188 questions, hit@1 0.532, hit@5 0.793
// below 0.23: 51 of 82 unanswerable, 0.045 of the others

/** How much each feature counts in the order. */
export const RANKING_WEIGHTS: Features = {
  relevance: 5.41,
  coverage: 2.96,
  sentenceCoverage: 1.3,
  sentenceFocus: 2.39,
  headingCoverage: 0.19,
  titleCoverage: 0.0,
  pairs: 1.83,
  characters: 3.16,
  sentenceKind: 2.04,
  textKind: 2.62,
  counted: 2.22,
  kindInTopic: 1.65,
  place: 1.03,
  topic: 0.71,
  aheadOfNotice: 3.01,
  nearCoverage: 3.02,
  length: -0.63,
  row: 1.11,
}

/** How much each sign counts for the probability that the best hits answer, on the logistic scale. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<Sign, number>> = {
  missing: -4.12,
  lead: 1.25,
  kindGiven: 1.74,
  certainWanted: -1.57,
  certainGiven: 3.0,
  amountWanted: -1.76,
}
export const CONFIDENCE_BIAS = 0.27

/** Below it a question is declined. */
export const CONFIDENCE_FLOOR = 0.23
