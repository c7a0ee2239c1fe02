import type { Citation } from '../answer/answer.js'
import { pathBelowTitle } from '../answer/clause-path.js'
import { formatPath, type Voice } from './render-clause.js'

/** The question is repeated up to this many characters. */
const ECHO = 40

function clip(question: string): string {
  const characters = [...question]
  return characters.length <= ECHO ? question : `${characters.slice(0, ECHO).join('')}…`
}

/** Says that nothing answers, why if it is known, and names the nearest headings without quoting them. */
export function renderNearest(
  question: string,
  nearest: readonly Citation[],
  unknownTerms: readonly string[],
  { t }: Voice,
): string {
  const headings = nearest.map((citation, index) => {
    const { title, documentNumber, url } = citation
    const number = documentNumber === null ? '' : ` · ${documentNumber}`
    return `${index + 1}. ${formatPath([title, ...pathBelowTitle(citation)])}${number}\n${url}`
  })
  return [
    t('chat.notFound', { question: clip(question) }) +
      (unknownTerms.length === 0
        ? ''
        : t('chat.unknownTerms', { words: unknownTerms.join(t('list.words')) })),
    ...(headings.length === 0 ? [] : [`${t('chat.nearest')}\n${headings.join('\n')}`]),
    t('chat.rephrase'),
  ].join('\n\n')
}
