import { AppError } from '../../errors.js'
import { printableName } from '../../gazette/extract/refusal.js'
import type { Notice } from '../../gazette/notice.js'

/** A file as somebody sent it. */
export interface Upload {
  /** As the sender named it: hostile. */
  readonly name: string
  readonly bytes: Uint8Array
  /** What stands in `<name>.json` beside it; `null` when there is none. */
  readonly sidecar: Uint8Array | null
}

/** What is told of a notice before it is loaded. */
export type NoticeHead = Pick<Notice, 'documentNumber' | 'dateOfIssue' | 'title'>

/** Why a file is not taken. */
export type Refusal =
  | { readonly kind: 'empty zip' | 'too slow' | 'too many files' }
  | {
      readonly kind: 'unreadable'
      /** Both in English, without the name. */ readonly reason: string
      readonly hint: string
    }

/** A file that holds notices. */
export interface ReadFile {
  readonly status: 'read'
  /** Fit for a file of ours. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly sidecar: Uint8Array | null
  /** SHA-256, hex. */
  readonly hash: string
  readonly notices: readonly NoticeHead[]
  /** Share of its characters that stand in its notices, 0 to 1. */
  readonly coverage: number
  /** In English. */
  readonly warnings: readonly string[]
}

/** A file that is not taken. */
export interface RefusedFile {
  readonly status: 'refused'
  /** Fit to be shown. */
  readonly name: string
  readonly refusal: Refusal
}

/** Says that a file is not taken, and why, from what was thrown. Anything but an `AppError` is a bug and thrown on. */
export function refuse(name: string, err: unknown): RefusedFile {
  if (!(err instanceof AppError)) throw err
  const reason = err.message.slice(err.message.indexOf(': ') + 2)
  return {
    status: 'refused',
    name: printableName(name),
    refusal: { kind: 'unreadable', reason, hint: err.hint },
  }
}
