import type { AskedQuery } from './score-search.js'

/** What came of a question: its answer first, among the first five, not there, or there is none. */
export type Outcome = 'first' | 'among five' | 'missed' | 'unanswerable'

export interface Estimate {
  /** 0 to 1. */
  readonly confidence: number
  readonly outcome: Outcome
}

/** The questions whose confidence lies in one tenth: from `from`, below `to`; the last one holds 1 too. */
export interface ReliabilityBin {
  readonly from: number
  readonly to: number
  readonly questions: number
  /** Right in the first place. */
  readonly first: number
  /** Right among the first five, the first one included. */
  readonly amongFive: number
  readonly unanswerable: number
  /** Mean of the confidences; a calibrated search has `amongFive / questions` near it. */
  readonly confidence: number
}

const BINS = 10

/** @returns the tenths that hold a question, ascending */
export function binByConfidence(estimates: readonly Estimate[]): ReliabilityBin[] {
  const bins = Array.from({ length: BINS }, (_, index) => {
    const inside = estimates.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.max(0, Math.floor(confidence * BINS))) === index,
    )
    const count = (...outcomes: readonly Outcome[]): number =>
      inside.filter(({ outcome }) => outcomes.includes(outcome)).length
    return {
      from: index / BINS,
      to: (index + 1) / BINS,
      questions: inside.length,
      first: count('first'),
      amongFive: count('first', 'among five'),
      unanswerable: count('unanswerable'),
      confidence: inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length,
    }
  })
  return bins.filter(({ questions }) => questions > 0)
}

function outcomeOf({ score }: AskedQuery): Outcome {
  if (score === null) return 'unanswerable'
  if (score.hit1 === 1) return 'first'
  return score.hit5 === 1 ? 'among five' : 'missed'
}

/** @returns one estimate for every question that was asked of a search that gives its confidence */
export function estimatesOf(asked: readonly AskedQuery[]): Estimate[] {
  return asked.flatMap((each) =>
    each.confidence === null ? [] : [{ confidence: each.confidence, outcome: outcomeOf(each) }],
  )
}

/** Writes the table that shows whether declining by confidence is right; `[]` without a single bin. */
export function formatReliability(bins: readonly ReliabilityBin[]): string[] {
  if (bins.length === 0) return []
  const head = ['confidence', 'n', 'right first', 'among five', 'unanswerable', 'mean', 'right']
  const rows = bins.map((bin) => [
    `${bin.from.toFixed(1)}-${bin.to.toFixed(1)}`,
    ...[bin.questions, bin.first, bin.amongFive, bin.unanswerable].map(String),
    bin.confidence.toFixed(2),
    (bin.amongFive / bin.questions).toFixed(2),
  ])
  return [head, ...rows].map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(head[column]!.length))
      .join('  ')
      .trimEnd(),
  )
}
