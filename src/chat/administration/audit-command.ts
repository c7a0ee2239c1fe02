import type { AuditEntry } from '../../store/audit-entry.js'
import type { Translate } from '../../locale/translations.js'
import type { Command } from '../command.js'
import { refuse, say, type Context, type Turn } from '../turn.js'
import type { AuditRecorder } from './audit-recorder.js'

/** Entries shown when no number is given. */
const USUAL = 10
const MOST = 50

/** A reply stays under this many UTF-16 units, so that a channel need not split it; the oldest entries are left out. */
const LENGTH = 3_500

/** An argument or a result is cut to this many characters. */
const PART = 60

function clip(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ')]
  return characters.length <= PART ? characters.join('') : `${characters.slice(0, PART - 1).join('')}…`
}

function describeEntry({ at, by, action, subject, result, detail }: AuditEntry, t: Translate): string {
  const command = clip(`/${action} ${subject}`.trim())
  const words = { time: t('time', { value: new Date(at) }), by: clip(by), command }
  const outcome = t(`admin.audit.result.${result}`)
  return t('admin.audit.entry', {
    ...words,
    result: detail === '' ? outcome : `${outcome} · ${clip(detail)}`,
  })
}

/** Takes lines until together they are as long as a reply may be. */
function fit(lines: readonly string[]): readonly string[] {
  let length = 0
  const end = lines.findIndex((line) => (length += line.length + 1) > LENGTH)
  return end < 0 ? lines : lines.slice(0, end)
}

async function auditTurn(argument: string, audit: AuditRecorder, context: Context): Promise<Turn> {
  const { session, voice } = context
  const { t } = voice
  const count = argument === '' ? USUAL : Number(argument.normalize('NFKC'))
  if (!Number.isInteger(count) || count < 1 || count > MOST)
    return refuse(session, t('commands.audit.usage', { most: MOST }))
  const entries = await audit.latest(count)
  if (entries.length === 0) return say(session, t('admin.audit.none'))
  const lines = fit(entries.map((entry) => describeEntry(entry, t)))
  return say(session, [t('admin.audit.list', { count: lines.length }), ...lines].join('\n'))
}

/** The command that shows what admins and staff did. */
export function createAuditCommand(audit: AuditRecorder): Command {
  return {
    ...{ name: 'audit', role: 'admin', takesArgument: true },
    run: (argument, context) => auditTurn(argument, audit, context),
  }
}
