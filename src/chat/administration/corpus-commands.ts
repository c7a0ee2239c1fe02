import type { LiveCorpus } from '../../corpus/live-corpus.js'
import { versionBefore } from '../../corpus/versions.js'
import type { Command } from '../command.js'
import { sayProgress, type LastReply } from '../progress.js'
import { refuse, say, type Context, type Turn } from '../turn.js'
import { askerKey } from './asker-key.js'
import { describeFailure } from './describe-failure.js'
import { describeChanges, describeReload, describeStage } from './describe-reload.js'

function reloadTurn(argument: string, live: LiveCorpus, context: Context): Turn {
  const { session, message } = context
  const { t } = context.voice
  const force = ['force', t('admin.verb.force')].includes(argument.toLowerCase())
  if (argument !== '' && !force) return refuse(session, t('commands.reload.usage'))
  return sayProgress(session, t('admin.reloading'), async (tell): Promise<LastReply> => {
    try {
      const onStage = (stage: Parameters<typeof describeStage>[0]) => tell(describeStage(stage, t))
      const reloaded = await live.reload({ force, by: askerKey(message.asker), onStage })
      const anyway = { label: t('admin.anyway'), send: '/reload force' }
      const text = describeReload(reloaded, t)
      if (reloaded.status === 'refused') return { text, buttons: [anyway], result: 'refused' }
      return { text, buttons: [] }
    } catch (err) {
      return { text: describeFailure(err, t), buttons: [], result: 'failed' }
    }
  })
}

async function rollbackTurn(argument: string, live: LiveCorpus, context: Context): Promise<Turn> {
  const { session } = context
  const { t } = context.voice
  const steps = argument === '' ? 1 : Number(argument.normalize('NFKC'))
  if (!Number.isInteger(steps) || steps < 1) return refuse(session, t('commands.rollback.usage'))
  try {
    const rolledBack = await live.rollback(steps)
    if (rolledBack.status === 'no such version') {
      const list = live.versions()
      const before = list.versions.filter((_, at) => versionBefore(list, at + 1) !== undefined).length
      return refuse(session, t(before === 0 ? 'admin.noVersion' : 'admin.fewVersions', { count: before }))
    }
    const { version, changes } = rolledBack
    const text = t('admin.rolledBack', { time: formatTime(version.createdAt, t), total: version.notices })
    return say(session, `${text}\n\n${describeChanges(changes, t)}`)
  } catch (err) {
    return { ...refuse(session, describeFailure(err, t)), result: 'failed' }
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
