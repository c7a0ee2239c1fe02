import type { Corpus } from '../corpus/corpus.js'
import { titleKey } from '../gazette/compact.js'
import type { CitedDocument, Notice } from '../gazette/notice.js'

/** Finds the loaded notice that another one names; `undefined` when it is not loaded. */
export type FindNotice = (document: CitedDocument, region: string | null) => Notice | undefined

const FINDERS = new WeakMap<Corpus, FindNotice>()

function createFinder({ gazettes }: Corpus): FindNotice {
  const byNumber = new Map<string, Notice>()
  const byTitle = new Map<string, Notice>()
  for (const { region, notices } of gazettes) {
    for (const notice of notices) {
      if (notice.newerVersion !== null) continue
      if (notice.documentNumber !== null) byNumber.set(notice.documentNumber, notice)
      for (const title of [notice.title, notice.instrument])
        if (title !== null) byTitle.set(`${region ?? ''}|${titleKey(title)}`, notice)
    }
  }
  return ({ documentNumber, title }, region) =>
    (documentNumber === null ? undefined : byNumber.get(documentNumber)) ??
    (title === null ? undefined : byTitle.get(`${region ?? ''}|${titleKey(title)}`))
}

/** Makes the finder of a corpus, once: by document number, else, in the same place, by the exact title. */
export function noticeFinder(corpus: Corpus): FindNotice {
  const finder = FINDERS.get(corpus) ?? createFinder(corpus)
  FINDERS.set(corpus, finder)
  return finder
}
