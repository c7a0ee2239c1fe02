import type { Answer, Citation, Question } from '../answer/answer.js'
import type { ChosenClause } from '../answer/cite-clause.js'
import type { InspectedQuestion, Inspection } from '../answer/inspection.js'
import type {
  AddedSynonym,
  RefusedSynonym,
  SynonymChange,
  SynonymConflict,
} from '../search/added-synonyms.js'
import type { LearnedPair } from '../search/learn-pairs.js'
import type { CorpusContent } from './corpus.js'

/** What a corpus worker can be told to do. Folders and files are paths. */
export type WorkerTask =
  | {
      /** Reads the sources and makes them searchable. */
      readonly kind: 'build'
      readonly folders: readonly string[]
    }
  | {
      /** Does the same from a snapshot when that can be used. */
      readonly kind: 'restore'
      readonly snapshot: string
      readonly folders: readonly string[]
    }
  | {
      /** Writes the snapshot of what was built. */
      readonly kind: 'write'
      readonly snapshot: string
    }
  | {
      /** Tells how many bytes it has in memory. */
      readonly kind: 'memory'
    }
  | {
      readonly kind: 'answer'
      readonly question: Question
      /** What links begin with. */
      readonly publicUrl: string
      /** In milliseconds since 1970. */
      readonly now: number
      /** As if this had been done to the words taught; `null` for nothing. */
      readonly change: SynonymChange | null
    }
  | {
      /** Puts words in the place of those taught before; questions sent later are understood with them. */
      readonly kind: 'teach'
      readonly synonyms: readonly AddedSynonym[]
    }
  | {
      /** Tells why a word pair cannot stand beside those there are. */
      readonly kind: 'find conflict'
      readonly synonym: AddedSynonym
    }
  | {
      /** Learns word pairs from clauses chosen as answers, see `LearnPairs`. */
      readonly kind: 'learn pairs'
      readonly latest: BoundQuestion
      readonly others: readonly BoundQuestion[]
    }
  | {
      /** Makes the citation of a clause that somebody chose. */
      readonly kind: 'cite'
      readonly clause: ChosenClause
      readonly publicUrl: string
      readonly now: number
    }
  | {
      /** Tells how a question is searched. */
      readonly kind: 'inspect'
      readonly question: InspectedQuestion
    }

/** A clause that was chosen as the answer to a question. */
export interface BoundQuestion {
  /** Wordings of the question. */
  readonly texts: readonly string[]
  readonly clause: ChosenClause
}

/** Something made searchable in the worker. */
export interface Built {
  readonly content: CorpusContent
  readonly passages: number
  /** By file, in English; empty when it came from a snapshot. */
  readonly warnings: ReadonlyMap<string, readonly string[]>
  /** Why the snapshot was not used, in English; `null` when it was, or none was asked for. */
  readonly rebuilt: string | null
}

/** What each task results in. */
export interface WorkerResults {
  readonly build: Built
  readonly restore: Built
  readonly write: null
  readonly memory: number
  readonly answer: Answer
  /** Those that are not used. */
  readonly teach: readonly RefusedSynonym[]
  readonly 'find conflict': SynonymConflict | null
  readonly 'learn pairs': readonly LearnedPair[]
  /** `null` when the clause is gone or has another text. */
  readonly cite: Citation | null
  /** `null` for a text that is no question. */
  readonly inspect: Inspection | null
}

/** How far building is. */
export type Stage =
  | { readonly name: 'reading'; /** Files done. */ readonly done: number; readonly of: number }
  | { readonly name: 'indexing' | 'saving' }

/** What a worker is sent. */
export interface WorkerRequest {
  readonly id: number
  readonly task: WorkerTask
}

/** What a worker sends; the first without a request, when its dictionaries are loaded. */
export type WorkerMessage =
  | { readonly kind: 'ready'; /** See `fingerprintReaders`. */ readonly readers: string }
  | { readonly kind: 'stage'; readonly id: number; readonly stage: Stage }
  | { readonly kind: 'done'; readonly id: number; readonly result: WorkerResults[WorkerTask['kind']] }
  | {
      readonly kind: 'failed'
      /** `null` when the dictionaries could not be loaded. */ readonly id: number | null
      readonly error: WrittenError
    }

/** An error as it passes from worker to worker; an `AppError` has code and hint. */
export interface WrittenError {
  readonly message: string
  readonly stack: string
  readonly code: string | null
  readonly hint: string | null
}
