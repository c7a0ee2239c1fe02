import { addSynonyms, findConflict } from '../search/added-synonyms.js'
import type {
  AddedSynonym,
  RefusedSynonym,
  SynonymChange,
  SynonymConflict,
} from '../search/added-synonyms.js'
import type { Thesaurus } from '../search/thesaurus.js'

/** What a worker's questions are understood with: its files' thesaurus, and words taught that can be exchanged. */
export interface WorkerWords {
  /** Puts other words in the place of those taught. @returns those that conflict with others, and are not used */
  set(synonyms: readonly AddedSynonym[]): readonly RefusedSynonym[]
  findConflict(synonym: AddedSynonym): SynonymConflict | null
  /** @param change as if it had been made; `null` for none */
  thesaurus(change: SynonymChange | null): Thesaurus
}

/** Knows at first what stands in the files alone. */
export function createWorkerWords(files: Thesaurus): WorkerWords {
  let taught: readonly AddedSynonym[] = []
  let live = files
  /** The change tried last: one is tried with many questions. */
  let tried: { readonly key: string; readonly thesaurus: Thesaurus } | null = null
  const withChange = (change: SynonymChange): readonly AddedSynonym[] =>
    change.kind === 'add'
      ? [...taught, change.synonym]
      : taught.filter(({ everyday }) => everyday !== change.everyday)

  return {
    set(synonyms) {
      const { thesaurus, refused } = addSynonyms(files, synonyms)
      taught = synonyms
      live = thesaurus
      tried = null
      return refused
    },
    findConflict: (synonym) => findConflict(synonym, live.termsOf),
    thesaurus(change) {
      if (change === null) return live
      const key = JSON.stringify(change)
      if (tried?.key !== key) tried = { key, thesaurus: addSynonyms(files, withChange(change)).thesaurus }
      return tried.thesaurus
    },
  }
}
