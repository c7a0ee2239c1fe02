import type { LiveCorpus } from '../../corpus/live-corpus.js'
import { versionBefore } from '../../corpus/versions.js'
import type { Command } from '../command.js'
import type { Asker, Reply } from '../message.js'
import { sayProgress } from '../progress.js'
import { say, type Context, type Turn } from '../turn.js'
import { describeFailure } from './describe-failure.js'
import { describeChanges, describeReload, describeStage } from './describe-reload.js'

/** How somebody is named in the versions and the audit, e.g. `telegram:1001`; `null` for nobody known. */
export function askerKey(asker: Asker | undefined): string | null {
  return asker ? `${asker.channel}:${asker.user}` : null
}

/** Whether an argument asks to do it all the same. */
const FORCE = /^(?:force|强制)$/iu

function reloadTurn(argument: string, live: LiveCorpus, context: Context): Turn {
  const { session, message } = context
  const { t } = context.voice
  if (argument !== '' && !FORCE.test(argument)) return say(session, t('commands.reload.usage'))
  const force = argument !== ''
  return sayProgress(session, t('admin.reloading'), async (tell): Promise<Reply> => {
    try {
      const onStage = (stage: Parameters<typeof describeStage>[0]) => tell(describeStage(stage, t))
      const reloaded = await live.reload({ force, by: askerKey(message.asker), onStage })
      const anyway = { label: t('admin.anyway'), send: '/reload force' }
      return { text: describeReload(reloaded, t), buttons: reloaded.status === 'refused' ? [anyway] : [] }
    } catch (err) {
      return { text: describeFailure(err, t), buttons: [] }
    }
  })
}

async function rollbackTurn(argument: string, live: LiveCorpus, context: Context): Promise<Turn> {
  const { session } = context
  const { t } = context.voice
  const steps = argument === '' ? 1 : Number(argument.normalize('NFKC'))
  if (!Number.isInteger(steps) || steps < 1) return say(session, t('commands.rollback.usage'))
  try {
    const rolledBack = await live.rollback(steps)
    if (rolledBack.status === 'no such version') {
      const list = live.versions()
      const before = list.versions.filter((_, at) => versionBefore(list, at + 1) !== undefined).length
      return say(session, t(before === 0 ? 'admin.noVersion' : 'admin.fewVersions', { count: before }))
    }
    const { version, changes } = rolledBack
    const text = t('admin.rolledBack', { time: formatTime(version.createdAt, t), total: version.notices })
    return say(session, `${text}\n\n${describeChanges(changes, t)}`)
  } catch (err) {
    return say(session, describeFailure(err, t))
  }
}

/** Writes a point in time as people in China read it. */
function formatTime(iso: string, t: Context['voice']['t']): string {
  return t('time', { value: new Date(iso) })
}

/** The commands that change what is answered from. */
export function createCorpusCommands(live: LiveCorpus): readonly Command[] {
  return [
    {
      ...{ name: 'reload', role: 'admin', word: 'reload', takesArgument: true },
      run: (argument, context) => reloadTurn(argument, live, context),
    },
    {
      ...{ name: 'rollback', role: 'admin', takesArgument: true },
      run: (argument, context) => rollbackTurn(argument, live, context),
    },
  ]
}
