import { titleKey } from './compact.js'
import { flattenClauses, splitSentences } from './clause-tree.js'
import { findDocumentNumbers } from './document-number.js'
import type { CitedDocument, Clause } from './notice.js'

const BASIS = /根据|依据|按照|落实|贯彻|遵照|参照|收悉|精神|要求/u
const REPEAL = /同时废止|予以废止|即行废止|自行废止|同时停止执行|不再执行/u
const TITLE =
  /《((?:[^《》]|《[^《》]*》)+)》(?:的(?:通知|意见|决定|公告|通告|批复))?(?:\s*[（(]([^（）()]{4,40})[）)])?/gu
/** Behind these words a sentence speaks of the notice itself. */
const OWN = /(?<!关于)印发|制定本|制订本|现将|现予/u
/** A sentence on the adoption of what the notice prints names no basis: 《…》已经市人民政府同意，现印发…贯彻执行。 */
const ADOPTED = /同意|通过|印发给|印发你/u

function readCited(sentence: string): CitedDocument[] {
  const cited: CitedDocument[] = []
  let rest = sentence
  for (const [whole, title, bracket] of sentence.matchAll(TITLE)) {
    const inner = findDocumentNumbers(title ?? '').at(0)
    const number = findDocumentNumbers(bracket ?? '').at(0) ?? inner ?? null
    cited.push({ title: title ?? null, documentNumber: number })
    rest = rest.replace(whole, '')
  }
  for (const documentNumber of findDocumentNumbers(rest)) {
    cited.push({
      title: null,
      documentNumber: documentNumber.replace(/^.*?(?:根据|依据|按照|落实|贯彻|经)/u, ''),
    })
  }
  return cited
}

/** A section that does nothing but name the basis: 1.3 编制依据 */
const BASIS_HEADING = /^(?:编制|制定|制订|起草|政策|法律|法规)?依据$/u

function distinct(documents: readonly CitedDocument[]): CitedDocument[] {
  const seen = new Set<string>()
  return documents.filter(({ title, documentNumber }) => {
    const key = documentNumber ?? title ?? ''
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The paragraphs before the first numbered clause of the notice and of its instrument. */
function openings(clauses: readonly Clause[]): Clause[] {
  const own = clauses.findIndex(({ kind }) => kind === 'section' || kind === 'article' || kind === 'part')
  const main = clauses.slice(0, own < 0 ? clauses.length : own).filter(({ kind }) => kind === 'paragraph')
  const parts = clauses.filter(({ kind, id }) => kind === 'part' && id === 'i')
  const firstArticle = flattenClauses(clauses).filter(
    ({ kind, label }) => kind === 'article' && label === '第一条',
  )
  return [...main, ...parts.flatMap(({ children }) => openings(children)), ...firstArticle]
}

/** The part of a sentence before it turns to the notice itself; titles in 《》 do not count for that. */
function beforeOwn(sentence: string): string {
  const end = sentence.replace(TITLE, (title) => '　'.repeat(title.length)).search(OWN)
  return end < 0 ? sentence : sentence.slice(0, end)
}

/**
 * Reads the documents that a notice names as its basis (依据), in its opening paragraphs and in its first article.
 *
 * @param instrument - title of what the notice prints: that is no basis of it
 */
export function readBasis(clauses: readonly Clause[], instrument: string | null): CitedDocument[] {
  const sentences = openings(clauses)
    .flatMap(({ text }) => splitSentences(text))
    .filter((sentence) => BASIS.test(sentence) && !(ADOPTED.test(sentence) && sentence.startsWith('《')))
  const named = flattenClauses(clauses)
    .filter(({ heading }) => BASIS_HEADING.test(heading))
    .flatMap((clause) => flattenClauses([clause]))
  return distinct([
    ...sentences.flatMap((sentence) => readCited(beforeOwn(sentence))),
    ...named.flatMap(({ text }) => readCited(text)),
  ]).filter(({ title }) => title === null || instrument === null || titleKey(title) !== titleKey(instrument))
}

/** Reads what a notice repeals (同时废止), from wherever it says so. */
export function readRepeals(clauses: readonly Clause[]): CitedDocument[] {
  const texts = flattenClauses(clauses).filter(({ kind }) => kind !== 'head' && kind !== 'row')
  const sentences = texts
    .flatMap(({ text }) => splitSentences(text))
    .filter((sentence) => REPEAL.test(sentence))
  return distinct(sentences.flatMap((sentence) => readCited(sentence.slice(0, sentence.search(REPEAL)))))
}
