/** What ranking knows of a candidate, each 0 to 1. How much each counts stands in `ranking-weights.ts`. */
export const FEATURES = [
  /** The index's BM25 score as a share of the best candidate's, at most 0.7. */
  'relevance',
  /** Share of the question's concepts found in text, headings or title. */
  'coverage',
  /** The same in the best sentence or row. */
  'sentenceCoverage',
  /** The same in a sentence of up to 40 characters, a longer one counting as much less as it is longer. */
  'sentenceFocus',
  'headingCoverage',
  'titleCoverage',
  /** Share of the question's pairs of characters in title, headings and text, rare ones weighing more. */
  'pairs',
  /** Share of the question's single characters in the text, rare ones weighing more. */
  'characters',
  /** Worth of the rarest kind of answer wanted that the sentence with most concepts gives. */
  'sentenceKind',
  /** The same of the whole text. */
  'textKind',
  /** Share of the concepts about the sentence that gives a number with the unit asked for (多少亩). */
  'counted',
  /** Worth of the kinds in the text, times the share of the concepts in any candidate of the notice. */
  'kindInTopic',
  /** Whether the place is the one asked for or set. */
  'place',
  /** Whether it is of the notice that the question before was about. */
  'topic',
  /** How much more surely text and nearest heading speak of the concepts than the notice's candidates on average. */
  'aheadOfNotice',
  /** Share of the concepts found in the candidate and its neighbours. */
  'nearCoverage',
  /** Length of the text, 1 at 600 characters. */
  'length',
  /** Whether it is a table's row. */
  'row',
] as const

export type Feature = (typeof FEATURES)[number]
export type Features = Readonly<Record<Feature, number>>
