/** A passage that answers a rated question. */
export interface RatedPassage {
  readonly docNumber: string | null
  readonly title: string
  /** Verbatim part of it. */
  readonly quote: string
  /** 3: answers in full; 2: answers; 1: touches the matter. */
  readonly grade: 1 | 2 | 3
}

/** A question with its answers, rated by hand. */
export interface RatedQuery {
  readonly id: string
  readonly query: string
  /** The previous question, when this one follows it up. */
  readonly context?: string
  /** Who asks, or how: `resident`, `staff`, `keyword`, `docnumber`, `title`, `unanswerable` … */
  readonly style: string
  /** Id of the gazette it was written from. */
  readonly gazette: string
  /** Empty when nothing in the corpus answers it. */
  readonly relevant: readonly RatedPassage[]
  /** Words that a full answer shows. */
  readonly answer_terms: readonly string[]
  /** Whether question and answer share hardly a word. */
  readonly hard: boolean
}

/** @param jsonLines one query a line; empty lines are skipped */
export function parseRatedQueries(jsonLines: string): RatedQuery[] {
  return jsonLines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as RatedQuery)
}
