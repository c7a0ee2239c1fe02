import type { Corpus, SkippedFile } from '../../corpus/corpus.js'
import { versionBefore, type VersionList } from '../../corpus/versions.js'
import type { Translate } from '../../locale/translations.js'
import type { ChannelHealth } from '../channel-health.js'
import type { Command } from '../command.js'
import { say, type Context, type Turn } from '../turn.js'

/** What `/status` tells of. */
export interface StatusPorts {
  /** Of the program, e.g. `0.1.0`. */
  readonly version: string
  readonly versions: () => VersionList
  readonly health: Pick<ChannelHealth, 'list'>
  /** Bytes that this process has in memory. */
  readonly memory: () => number
  /** Bytes that the process which searches has in memory; `null` when it does not say. */
  readonly searchMemory: () => Promise<number | null>
  /** When the program began and the clock, both in milliseconds since 1970. */
  readonly begun: number
  readonly now: () => number
}

/** Skipped files that are named. */
const NAMED = 10

/** A reason is cut to this many characters. */
const REASON = 80

const MINUTE = 60_000
const MEGABYTE = 1_048_576

function describeSpan(ms: number, t: Translate): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE))
  const parts = { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24 }
  return t('admin.status.span', { ...parts, minutes: minutes % 60 })
}

const formatTime = (time: string | number, t: Translate): string => t('time', { value: new Date(time) })

const formatMemory = (bytes: number | null): string =>
  bytes === null ? '—' : `${Math.round(bytes / MEGABYTE)} MB`

function describeCorpus(corpus: Corpus, { live, versions }: VersionList, t: Translate): string {
  const { gazettes, notices, passages } = corpus
  const version = versions.find(({ id }) => id === live)
  return [
    t('admin.status.corpus', { gazettes: gazettes.length, notices: notices.size, passages }),
    version === undefined
      ? t('admin.status.unversioned', { version: corpus.version.slice(0, 12) })
      : t('admin.status.version', { id: version.id, time: formatTime(version.createdAt, t) }),
  ].join('\n')
}

function describeSkipped(skipped: readonly SkippedFile[], t: Translate): string[] {
  if (skipped.length === 0) return []
  const lines = skipped
    .slice(0, NAMED)
    .map(({ file, reason }) => `${file}: ${[...reason].slice(0, REASON).join('')}`)
  const rest = skipped.length - lines.length
  return [
    [t('admin.status.skipped'), ...lines, ...(rest > 0 ? [t('admin.andMore', { rest })] : [])].join('\n'),
  ]
}

function describeVersions(list: VersionList, t: Translate): string {
  const before = list.versions.flatMap((_, index) => {
    const version = versionBefore(list, index + 1)
    if (version === undefined) return []
    const { createdAt, notices } = version
    return [t('admin.status.earlier', { steps: index + 1, time: formatTime(createdAt, t), notices })]
  })
  return before.length === 0 ? t('admin.noVersion') : [t('admin.status.rollback'), ...before].join('\n')
}

async function statusTurn(ports: StatusPorts, { session, corpus, voice: { t } }: Context): Promise<Turn> {
  const { version, versions, health, memory, searchMemory, begun, now } = ports
  const values = {
    ...{ version, span: describeSpan(now() - begun, t) },
    ...{ memory: formatMemory(memory()), searchMemory: formatMemory(await searchMemory()) },
  }
  const channels = health.list().map(({ channel, health, since }) => {
    const words = { name: t(`channel.${channel}`), health: t(`admin.status.${health}`) }
    return t('admin.status.channel', { ...words, since: formatTime(since, t) })
  })
  const text = [
    t('admin.status.program', values),
    describeCorpus(corpus(), versions(), t),
    ...describeSkipped(corpus().skipped, t),
    [t('admin.status.channels'), ...channels].join('\n'),
    describeVersions(versions(), t),
  ]
  return say(session, text.join('\n\n'))
}

/** The command that tells how everything is. */
export function createStatusCommand(ports: StatusPorts): Command {
  return {
    ...{ name: 'status', role: 'admin', word: 'status', takesArgument: false },
    run: (_argument, context) => statusTurn(ports, context),
  }
}
