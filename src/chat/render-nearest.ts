import type { Answer } from '../answer/answer.js'
import { formatContact } from '../locale/format-contact.js'
import { pathBelowTitle } from '../answer/clause-path.js'
import { formatPath, type Voice } from './render-clause.js'

/** Nearest headings that are named. */
export const NEAREST = 3

/** The question is repeated up to this many characters. */
const ECHO = 40

function clip(question: string): string {
  const characters = [...question]
  return characters.length <= ECHO ? question : `${characters.slice(0, ECHO).join('')}…`
}

/** Says that nothing answers, why if it is known, and names the nearest headings without quoting them. */
export function renderNearest(
  question: string,
  { nearest, unknownTerms, contact }: Extract<Answer, { readonly status: 'not found' }>,
  { t }: Voice,
): string {
  const headings = nearest.slice(0, NEAREST).map((citation, index) => {
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
    ...[formatContact(contact, t)].filter((line) => line !== ''),
    t('chat.rephrase'),
  ].join('\n\n')
}
