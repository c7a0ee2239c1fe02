import type { Logger } from 'pino'
import { createOrder } from '../../in-order.js'
import type { LiveCorpus } from '../live-corpus.js'
import type { Reloaded, ReloadOptions } from '../reload.js'
import { sourceFolders, type CorpusFolders } from '../source-files.js'
import { planImport, type PlannedFile } from './plan-import.js'
import type { Staging } from './staging.js'
import type { ReadFile, RefusedFile, Upload } from './upload.js'

/** Bytes of one file that is sent. */
export const MAX_UPLOAD = 20 * 1024 * 1024
/** Milliseconds for which a confirmation is waited for. */
export const WAITING_TIME = 60 * 60 * 1000
/** Imports of one admin that can wait at the same time. */
export const MAX_WAITING = 10

/** What came of reading a file. */
export type Received =
  | { readonly status: 'waiting'; readonly token: string; readonly files: readonly PlannedFile[] }
  /** None of its files is new and readable; nothing was kept. */
  | { readonly status: 'nothing new'; readonly files: readonly PlannedFile[] }
  | { readonly status: 'too many' }

/** What came of a confirmation. */
export type Confirmed =
  | { readonly status: 'unknown' }
  /** Of another admin. */
  | { readonly status: 'not yours' }
  /** The same content got there in the meantime. */
  | { readonly status: 'already there' }
  | { readonly status: 'done'; readonly kept: readonly string[]; readonly reloaded: Reloaded }

/** An import that waits to be confirmed. */
export interface WaitingImport {
  readonly token: string
  /** Who asked for it, e.g. `telegram:1001`. */
  readonly by: string
  /** As it was sent, fit to be shown. */
  readonly name: string
}

/** Takes gazettes in by two steps: reads what was sent, and keeps it when whoever sent it says so. */
export interface Importer {
  /** Removes what an earlier process left behind. To be called before the corpus is loaded. */
  recover(): Promise<void>
  /** Rejects when it cannot be written; then nothing is left of it. */
  receive(upload: Upload, by: string): Promise<Received>
  /** Those of somebody, in the order in which they came. */
  waiting(by: string): readonly WaitingImport[]
  /** Rejects when keeping or reloading fails; then nothing is left of it. */
  confirm(token: string, by: string, onStage: ReloadOptions['onStage']): Promise<Confirmed>
  cancel(token: string, by: string): Promise<'cancelled' | 'unknown' | 'not yours'>
  /** Removes what waits. */
  stop(): Promise<void>
}

/** What an importer needs from outside. */
export interface ImporterOptions {
  readonly live: Pick<LiveCorpus, 'corpus' | 'reloadWith' | 'isCurrent'>
  readonly folders: CorpusFolders
  readonly staging: Staging
  readonly read: (upload: Upload) => Promise<readonly (ReadFile | RefusedFile)[]>
  /** Makes short names that nobody can guess; lower-case letters and digits. */
  readonly newToken: () => string
  /** Runs something after so many milliseconds. @returns calls it off */
  readonly later: (run: () => Promise<void>, after: number) => () => void
  readonly log: Logger
}

interface Waiting extends WaitingImport {
  readonly files: readonly ReadFile[]
  readonly forget: () => void
}

export function createImporter(options: ImporterOptions): Importer {
  const { live, folders, staging, read, newToken, later, log } = options
  const inTurn = createOrder()
  const all = new Map<string, Waiting>()
  const of = (by: string) => [...all.values()].filter((each) => each.by === by)
  const plan = (files: readonly (ReadFile | RefusedFile)[]) =>
    planImport(files, sourceFolders(folders), live.corpus().gazettes)
  /** From then on nobody else can take it. */
  const take = (token: string, by: string): Waiting | 'unknown' | 'not yours' => {
    const found = all.get(token)
    if (!found) return 'unknown'
    if (found.by !== by) return 'not yours'
    found.forget()
    all.delete(token)
    return found
  }
  const dropQuietly = (token: string) =>
    staging.drop(token).catch((err: unknown) => log.warn({ err, token }, 'an import is left over'))
  const receiveNow = async (upload: Upload, by: string): Promise<Received> => {
    if (of(by).length >= MAX_WAITING) return { status: 'too many' }
    const files = await read(upload)
    const planned = await plan(files)
    const fresh = planned.flatMap((each) => (each.status === 'new' ? [each.file] : []))
    if (fresh.length === 0) return { status: 'nothing new', files: planned }
    let token = newToken()
    while (all.has(token)) token = newToken()
    await staging.stage(token, fresh)
    const expire = () => {
      all.delete(token)
      return dropQuietly(token)
    }
    const entry = { token, by, name: upload.name, files: fresh.map((file) => ({ ...file, bytes: NOTHING })) }
    all.set(token, { ...entry, forget: later(expire, WAITING_TIME) })
    return { status: 'waiting', token, files: planned }
  }
  const keep = async (
    { token, by, files }: Waiting,
    onStage: ReloadOptions['onStage'],
  ): Promise<Confirmed> => {
    let kept: string[] = []
    const change = {
      apply: async () => {
        const names = (await plan(files)).map((each) => (each.status === 'new' ? each.as : null))
        kept = names.filter((name) => name !== null)
        await staging.keep(token, names)
      },
      undo: () => staging.undo(token),
    }
    let reloaded: Reloaded
    try {
      reloaded = await live.reloadWith(change, { by, ...(onStage ? { onStage } : {}) })
    } catch (err) {
      await staging.undo(token) // as long as it could not be undone, the next start has to find it
      await dropQuietly(token)
      throw err
    }
    if (kept.length === 0 || reloaded.status === 'refused') await dropQuietly(token)
    // what cannot be settled is settled at the next start, because it is live
    else await staging.settle(token).catch((err: unknown) => log.error({ err, token }, 'import not settled'))
    return kept.length === 0 ? { status: 'already there' } : { status: 'done', kept, reloaded }
  }
  const cancel: Importer['cancel'] = async (token, by) => {
    const found = take(token, by)
    if (typeof found === 'string') return found
    await dropQuietly(token)
    return 'cancelled'
  }
  return {
    recover: () => staging.recover(live.isCurrent),
    receive: (upload, by) => inTurn('receive', () => receiveNow(upload, by)),
    waiting: of,
    async confirm(token, by, onStage) {
      const found = take(token, by)
      return typeof found === 'string' ? { status: found } : keep(found, onStage)
    },
    cancel,
    async stop() {
      for (const { token, by } of [...all.values()]) await cancel(token, by)
    },
  }
}

/** Of a file that lies in the staging: its content need not be held in memory as well. */
const NOTHING = new Uint8Array()
