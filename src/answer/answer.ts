import type { Contact } from '../gazette/notice.js'
import type { FoundBy, Interpretation } from '../search/searcher.js'

/** Whether the rule still holds (时效). `unknown`: the gazette does not say. */
export interface Validity {
  readonly status: 'in force' | 'expired' | 'repealed' | 'unknown'
  /** `YYYY-MM-DD`, the last day on which it holds. */
  readonly until: string | null
  /** Document number of what repealed it. */
  readonly by: string | null
}

/** A quoted clause with all that a reader needs to check it. */
export interface Citation {
  readonly noticeId: string
  readonly clauseId: string
  /** Title of the instrument the clause stands in, else of the notice. */
  readonly title: string
  readonly noticeTitle: string
  readonly documentNumber: string | null
  readonly issuingAuthority: string | null
  readonly dateOfIssue: string | null
  readonly region: string | null
  /** Name of the gazette with its issue. */
  readonly gazette: string
  readonly path: readonly string[]
  /** Verbatim; whole sentences; what the reply shows. */
  readonly text: string
  /** `[start, end)` in UTF-16 units of `text`, ascending, not overlapping. */
  readonly highlights: readonly (readonly [number, number])[]
  readonly validity: Validity
  /** Id of a newer loaded text of the same document; `null` when there is none. */
  readonly newerVersion: string | null
  /** Absolute address of exactly this clause. */
  readonly url: string
  /** Address of the official page (原件), where the source or its sidecar names it. */
  readonly officialUrl: string | null
  readonly score: number
  /** `staff`: the search did not find it, the staff bound it to the question. */
  readonly foundBy: FoundBy | 'staff'
  /** Whether the staff bound it to this question, or to one that asks the same (人工核对). */
  readonly verified: boolean
  /** Other clauses of the same notice that say the same, as a task list repeats its plan. */
  readonly alsoAt: readonly {
    readonly clauseId: string
    readonly path: readonly string[]
    readonly url: string
  }[]
  readonly source: {
    readonly file: string
    readonly startLine: number
    readonly endLine: number
    /** SHA-256, hex, of `text` in UTF-8. */
    readonly sha256: string
  }
}

/** Whom to ask when no clause answers: a contact that the notice nearest to the question names. */
export interface NearestContact extends Pick<Contact, 'names' | 'phones'> {
  /** Of the notice that names them. */
  readonly issuingAuthority: string | null
  readonly title: string
  /** Absolute address of the clause that names them. */
  readonly url: string
}

/** What every search says of itself. */
interface Searched {
  readonly total: number
  /** Estimated probability that what was found answers, 0 to 1. */
  readonly confidence: number
  readonly interpretation: Interpretation
}

/** Expected outcomes are values: the compiler makes every renderer handle each of them. */
export type Answer =
  | (Searched & {
      readonly status: 'answered'
      readonly citations: readonly Citation[]
      /** The place asked for or set, when only another place has a rule: to be said before anything else. */
      readonly missingIn: string | null
    })
  | (Searched & {
      readonly status: 'not found'
      /** What comes nearest, best first; to be shown as headings only, labelled as such. */
      readonly nearest: readonly Citation[]
      readonly unknownTerms: readonly string[]
      /** `null` when no notice near the question names anybody. */
      readonly contact: NearestContact | null
    })
  | { readonly status: 'question empty' }
  | { readonly status: 'question too long'; /** In characters. */ readonly limit: number }

/** What is asked, and which part of the hits is wanted. Texts are as the user typed them. */
export interface Question {
  readonly text: string
  readonly context?: string | undefined
  readonly region?: string | undefined
  /** Citations wanted, 1 to 50. */
  readonly limit: number
  /** Citations to skip, 0 or more. */
  readonly offset: number
}

/** The port between the core and everything that asks. Never rejects for any text: the search may run elsewhere. */
export type AnswerQuestion = (question: Question) => Promise<Answer>
