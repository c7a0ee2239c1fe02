import { characterPairs } from './character-pairs.js'
import { fold } from './fold.js'
import { viewPassage, type PassageView } from './passage-view.js'
import type { Passage } from './passage.js'
import { writeSearchIndex, type IndexDocument, type WrittenIndex } from './search-index.js'
import type { Terms } from './terms.js'
import { soundsOf } from './typing-errors.js'

/**
 * All that takes long to work out of the passages, as plain data: what is kept in a file, so that the next start is
 * quick. Lists are in the order of the passages.
 */
export interface PreparedSearch {
  readonly documents: readonly IndexDocument[]
  readonly views: readonly PassageView[]
  readonly index: WrittenIndex
  /** How each word sounds that a mistyped one may stand for. */
  readonly sounds: ReadonlyMap<string, string>
}

/** Prepares the search over passages; takes some seconds for a thousand. */
export function prepareSearch(passages: readonly Passage[], terms: Terms): PreparedSearch {
  const cutBefore = new Map<string, string[]>()
  /** Titles and headings repeat from passage to passage. */
  const cutOnce = (text: string): string[] => {
    const words = cutBefore.get(text) ?? terms.words(text)
    cutBefore.set(text, words)
    return words
  }
  const documents = passages.map(({ notice, path, text }) => ({
    title: cutOnce(`${notice.title}\n${notice.instrument ?? ''}`),
    headings: cutOnce(path.join('\n')),
    text: terms.words(text),
    authority: cutOnce(notice.issuingAuthority ?? ''),
    pairs: characterPairs(fold([notice.title, ...path, text].join('\n'))),
  }))
  return {
    documents,
    views: passages.map(viewPassage),
    index: writeSearchIndex(documents),
    sounds: soundsOf(documents.flatMap(searchedWords)),
  }
}

/** The words by which a passage is found. */
export function searchedWords({ title, headings, text }: IndexDocument): readonly string[] {
  return [...title, ...headings, ...text]
}
