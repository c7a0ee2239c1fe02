/** What ranking knows of a candidate, each 0 to 1. How much each counts stands in `ranking-weights.ts`. */
export const FEATURES = [
  /** The index's BM25 score as a share of the best candidate's, at most 0.7. */
  'relevance',
  /** Share of the question's concepts found in text, headings or title. */
  'coverage',
  /** The same in the text and its nearest heading. */
  'textCoverage',
  /** The same in the best sentence or row. */
  'sentenceCoverage',
  'headingCoverage',
  'titleCoverage',
  /** Share found in the text by the asker's own words. */
  'ownCoverage',
  /** Share of the question's pairs of characters in title, headings and text, rare ones weighing more. */
  'pairs',
  /** The same in the best sentence. */
  'sentencePairs',
  /** Share of the question's single characters in the text, rare ones weighing more. */
  'characters',
  /** The same in the best sentence. */
  'sentenceCharacters',
  /** Length of the longest run of the question's characters in the text, 1 at the whole question. */
  'run',
  /** Worth of the rarest kind of answer wanted that the sentence with most concepts gives. */
  'sentenceKind',
  /** The same of the whole text. */
  'textKind',
  /** The same of the sentence where it meets the concepts best, times their share. */
  'kindSentence',
  /** Worth of the kinds in the text, times the share of the concepts in the notice. */
  'kindInTopic',
  /** The same with the share in the title. */
  'kindInTitle',
  /** Whether the place is the one asked for or set. */
  'place',
  /** Whether it is of the notice that the question before was about. */
  'topic',
  /** Share of the concepts found in any candidate of the same notice. */
  'noticeCoverage',
  /** The same in the candidate and its neighbours. */
  'nearCoverage',
  /** Whether it says how work is organised (加强组织领导, 总体要求) or closes a rule (附则). */
  'boilerplate',
  /** Whether it is a title with its addressees. */
  'head',
  /** Length of the text, 1 at 600 characters. */
  'length',
  /** Whether it is a table's row. */
  'row',
] as const

export type Feature = (typeof FEATURES)[number]
export type Features = Readonly<Record<Feature, number>>
