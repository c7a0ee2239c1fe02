import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { MAX_UPLOAD, type Importer, type WaitingImport } from '../../corpus/import/importer.js'
import type { Upload } from '../../corpus/import/upload.js'
import { printableName } from '../../gazette/extract/refusal.js'
import type { Command } from '../command.js'
import type { Attachment } from '../message.js'
import { sayProgress, type LastReply } from '../progress.js'
import type { After } from '../timer.js'
import { refuse, say, type Context, type Turn } from '../turn.js'
import { askerKey } from './asker-key.js'
import { describeFailure } from './describe-failure.js'
import { describeConfirmed, describeReceived, nameOf } from './describe-import.js'
import { describeStage } from './describe-reload.js'
import { readImportRequest } from './import-request.js'

const MEGABYTE = 1024 * 1024
/** Milliseconds within which a channel has to give a file: 20 MB come at 170 KB a second. */
const FETCH_TIME = 120_000

/** What the command needs from outside. */
export interface ImportPorts {
  readonly importer: Importer
  readonly after: After
}

/** What is read in a message: its attachment, or a file of the machine on whose terminal it was typed. */
type Source = Attachment & { readonly readSidecar?: () => Promise<Uint8Array | null> }

/** A path as it is typed, or as a terminal writes it when a file is dragged there. */
function unquote(path: string): string {
  return /^(['"])(.+)\1$/u.exec(path)?.[2] ?? path
}

async function openPath(path: string): Promise<Source | null> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return null
  const readSidecar = () => readFile(`${path}.json`).catch(() => null)
  return { name: basename(path), size: found.size, read: () => readFile(path), readSidecar }
}

/** Reads a source whole. @returns `null` when it broke off, or its size when it is too much */
async function readWhole({ name, size, read, readSidecar }: Source): Promise<Upload | number | null> {
  if ((size ?? 0) > MAX_UPLOAD) return size
  try {
    const bytes = await read()
    if (bytes.length > MAX_UPLOAD) return bytes.length
    return { name, bytes, sidecar: (await readSidecar?.()) ?? null }
  } catch {
    return null // the channel says no more than that, and the sender can do no more than send it again
  }
}

/** The same for a source that may never come; what comes too late is let go. */
async function fetchUpload(source: Source, after: After): Promise<Upload | number | null | 'too late'> {
  let callOff = (): void => undefined
  const tooLate = new Promise<'too late'>((resolve) => {
    callOff = after(FETCH_TIME, () => resolve('too late'))
  })
  try {
    return await Promise.race([readWhole(source), tooLate])
  } finally {
    callOff()
  }
}

function receiveTurn(
  source: Source,
  { importer, after }: ImportPorts,
  { session, message, voice: { t } }: Context,
): Turn {
  const file = printableName(source.name)
  return sayProgress(session, t('admin.import.reading', { file }), async (): Promise<LastReply> => {
    const upload = await fetchUpload(source, after)
    if (upload === 'too late')
      return { text: t('admin.import.tooLate', { file }), buttons: [], result: 'failed' }
    if (upload === null)
      return { text: t('admin.import.interrupted', { file }), buttons: [], result: 'failed' }
    if (typeof upload === 'number') {
      const [size, limit] = [(upload / MEGABYTE).toFixed(1), MAX_UPLOAD / MEGABYTE]
      return { text: t('admin.import.tooLarge', { file, size, limit }), buttons: [], result: 'refused' }
    }
    try {
      return describeReceived(file, await importer.receive(upload, askerKey(message.asker) ?? ''), t)
    } catch (err) {
      return { text: describeFailure(err, t), buttons: [], result: 'failed' }
    }
  })
}

/** Says which import is meant when none is named: the only one, else the asker has to choose. */
function pick(
  waiting: readonly WaitingImport[],
  typed: string | undefined,
  { session, voice: { t } }: Context,
) {
  if (typed !== undefined) return typed
  if (waiting.length === 0) return refuse(session, t('admin.import.unknown'))
  if (waiting.length === 1) return waiting[0]!.token
  const list = waiting.map(({ token, name }) => t('admin.import.choice', { token, file: nameOf(name) }))
  return refuse(session, [t('admin.import.choose'), ...list].join('\n'))
}

function confirmTurn(
  token: string,
  by: string,
  importer: Importer,
  { session, voice: { t } }: Context,
): Turn {
  return sayProgress(session, t('admin.import.keeping'), async (tell): Promise<LastReply> => {
    try {
      const confirmed = await importer.confirm(token, by, (stage) => tell(describeStage(stage, t)))
      const isDone = confirmed.status === 'done' && confirmed.reloaded.status !== 'refused'
      return { text: describeConfirmed(confirmed, t), buttons: [], result: isDone ? 'done' : 'refused' }
    } catch (err) {
      return {
        text: `${describeFailure(err, t)}\n${t('admin.import.nothingKept')}`,
        buttons: [],
        result: 'failed',
      }
    }
  })
}

async function cancelTurn(
  token: string,
  by: string,
  importer: Importer,
  { session, voice: { t } }: Context,
): Promise<Turn> {
  const cancelled = await importer.cancel(token, by)
  if (cancelled === 'cancelled') return say(session, t('admin.import.cancelled'))
  return refuse(session, t(cancelled === 'not yours' ? 'admin.import.notYours' : 'admin.import.unknown'))
}

async function importTurn(argument: string, ports: ImportPorts, context: Context): Promise<Turn> {
  const { importer } = ports
  const { session, message, voice } = context
  const by = askerKey(message.asker) ?? ''
  const request = readImportRequest(argument, voice.t)
  if (request) {
    const token = pick(importer.waiting(by), request.token, context)
    if (typeof token !== 'string') return token
    return { confirm: confirmTurn, cancel: cancelTurn }[request.verb](token, by, importer, context)
  }
  if (message.attachment) return receiveTurn(message.attachment, ports, context)
  if (message.asker?.channel !== 'terminal' || argument === '')
    return refuse(session, voice.t('commands.import.usage'))
  const path = unquote(argument)
  const source = await openPath(path)
  if (!source) return refuse(session, voice.t('admin.import.noFile', { file: printableName(path) }))
  return receiveTurn(source, ports, context)
}

/** The command that takes gazettes in; a file that an admin sends runs it as well. */
export function createImportCommand(ports: ImportPorts): Command {
  return {
    ...{ name: 'import', role: 'admin', takesArgument: true, takesAttachment: true },
    run: (argument, context) => importTurn(argument, ports, context),
  }
}
