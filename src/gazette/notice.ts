/** Lines of a source file, 1-based, both ends included. */
export interface LineRange {
  readonly startLine: number
  readonly endLine: number
}

/**
 * What a clause is in its notice.
 *
 * - `head`: title, document number and addressees, as printed
 * - `part`: the printed instrument or one attachment; its heading is the title
 * - `section`: an outline level 一、（一）1.（1）① or a chapter 第X章
 * - `article`: 第X条
 * - `paragraph`: text without a number of its own
 * - `table`: caption and header row; its children are `row`s
 * - `row`: one table row
 * - `signature`: issuing authority and date below the text
 * - `mark`: disclosure mark, 抄送, print record
 */
export type ClauseKind =
  'head' | 'part' | 'section' | 'article' | 'paragraph' | 'table' | 'row' | 'signature' | 'mark'

/** A node of a notice's tree (条款). Texts are slices of the source without wraps, mark-up and page furniture. */
export interface Clause extends LineRange {
  /** Short ASCII made from the path, unique in the notice, usable as an HTML id, e.g. `i-3-1` or `a11-2`. */
  readonly id: string
  readonly kind: ClauseKind
  /** The number as printed: `一、`, `（一）`, `1.`, `第十一条`, `附件1`; `''` when there is none. */
  readonly label: string
  /** The heading behind the label, without a final full stop; `''` when there is none. */
  readonly heading: string
  /** The clause's own words, label and heading included, children excluded; may be `''` for a `part`. */
  readonly text: string
  /** In reading order. */
  readonly children: readonly Clause[]
  /**
   * Column names of a `table` that has a header; cells of a `row`, one a column, with cells that the print merges
   * over several rows filled down. An empty cell is `''`. Absent for other kinds.
   */
  readonly cells?: readonly string[]
  /** For a `table`: whether every cell stands under its column beyond doubt. Absent for other kinds. */
  readonly certain?: boolean
}

/** The printed instrument (印发件) or an attachment (附件) of a notice. */
export interface Attachment extends LineRange {
  readonly title: string
}

/** A document that another one names. At least one of the two is not `null`. */
export interface CitedDocument {
  readonly title: string | null
  readonly documentNumber: string | null
}

/** When a notice takes effect and until when (施行日期, 有效期), with the words that say so. */
export interface Effect {
  /** `YYYY-MM-DD`; `null` when the words name no date and the notice has none. */
  readonly from: string | null
  /** `YYYY-MM-DD`, the last day on which it holds; `null` when none is named. */
  readonly until: string | null
  /** 试行. */
  readonly trial: boolean
  /** Whether it is the period of an activity (工作时间, 活动时间), which does not end the notice. */
  readonly activity: boolean
  /** Verbatim. */
  readonly text: string
  readonly clauseId: string
}

/** Whom to ask, as one clause names them. Lists may be empty; not all of them. */
export interface Contact {
  readonly clauseId: string
  readonly names: readonly string[]
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly address: string | null
}

/** One official document (公文) as published. A field the source lacks is `null`, never guessed. */
export interface Notice {
  /** Short ASCII made from the document number, e.g. `2022-2-k3f9x`; the same after every re-parse. */
  readonly id: string
  readonly title: string
  /** 发文字号 with 〔〕 and no spaces, e.g. `中政办发〔2022〕2号`. */
  readonly documentNumber: string | null
  /** 发文机关; joint issuers joined by one space, as the title prints them. */
  readonly issuingAuthority: string | null
  /** 主送机关, without the colon. */
  readonly addressees: string | null
  /** 成文日期, `YYYY-MM-DD`. */
  readonly dateOfIssue: string | null
  /** 文种: 通知, 批复, 报告, 议案 … as the title ends. */
  readonly kind: string | null
  /** 公开属性, e.g. `此件公开发布`. */
  readonly disclosure: string | null
  /** Title of the inner 办法 or 方案 that the notice prints. */
  readonly instrument: string | null
  /** The instrument first, then the attachments, in reading order. */
  readonly attachments: readonly Attachment[]
  /** Documents named as its basis (依据), in the order of the text. */
  readonly basis: readonly CitedDocument[]
  /** What it repeals (同时废止). */
  readonly repeals: readonly CitedDocument[]
  /** Number or title of a loaded document that repeals this one; `null` when none does. Known to a whole corpus only. */
  readonly repealedBy: string | null
  /** Id of a newer loaded text of the same document; `null` when there is none. Known to a whole corpus only. */
  readonly newerVersion: string | null
  /** `null` when the notice does not say. */
  readonly effect: Effect | null
  readonly contacts: readonly Contact[]
  /** The tree, in reading order. */
  readonly clauses: readonly Clause[]
  readonly source: LineRange
}

/** One issue of a printed gazette (公报), read from one file. */
export interface Gazette {
  /** The file's name; without its extension when that is `.txt`, so that other formats of one name differ. */
  readonly id: string
  readonly file: string
  /** e.g. `中阳县人民政府公报 2022年第1期`; the title of its first notice when the source is no gazette. */
  readonly name: string
  /** The place whose government issues it, e.g. `中阳县`. */
  readonly region: string | null
  /** Address of the official page (原件), where a sidecar or the source itself names it. */
  readonly officialUrl: string | null
  /** `YYYY-MM-DD`, where the source names it. */
  readonly dateOfPublication: string | null
  /** In reading order. */
  readonly notices: readonly Notice[]
  /** Number of physical lines. */
  readonly lines: number
}
