import type { Answer } from '../answer/answer.js'
import { formatContact } from '../locale/format-contact.js'
import { pathBelowTitle } from '../answer/clause-path.js'
import { words, type Part } from './parts.js'
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
export function describeNearest(
  question: string,
  { nearest, unknownTerms, contact }: Extract<Answer, { readonly status: 'not found' }>,
  { t }: Voice,
): readonly Part[] {
  const headings = nearest.slice(0, NEAREST).map((citation, index) => {
    const { title, documentNumber, url } = citation
    const number = documentNumber === null ? '' : ` · ${documentNumber}`
    return `${index + 1}. ${formatPath([title, ...pathBelowTitle(citation)])}${number}\n${url}`
  })
  const unknown =
    unknownTerms.length === 0 ? '' : t('chat.unknownTerms', { words: unknownTerms.join(t('list.words')) })
  const whom = formatContact(contact, t)
  return [
    words(t('chat.notFound', { question: clip(question) }) + unknown),
    ...(headings.length === 0
      ? []
      : [{ kind: 'list', heading: t('chat.nearest'), lines: headings } satisfies Part]),
    ...(whom === '' ? [] : [words(whom)]),
    words(t('chat.rephrase')),
  ]
}
