import { createHash } from 'node:crypto'
import { isTooLong } from '../../answer/question-text.js'
import type { Broadcast } from '../../store/concern/broadcasts.js'
import type { State } from '../../store/state.js'
import { askerKey } from '../administration/asker-key.js'
import { describeFailure } from '../administration/describe-failure.js'
import type { Command } from '../command.js'
import { sayProgress } from '../progress.js'
import { refuse, say, type Context, type Turn } from '../turn.js'
import { confirmed, findBroadcast, withBroadcast } from './broadcast-list.js'
import type { Broadcaster } from './broadcaster.js'
import { describeBroadcast } from './describe-broadcast.js'

/** What the command needs from outside. */
export interface BroadcastCommandOptions {
  readonly state: Pick<State, 'broadcasts'>
  readonly broadcaster: Broadcaster
  /** In milliseconds since 1970. */
  readonly now: () => number
}

/** Milliseconds between two edits of the message that tells how far it is. */
const PROGRESS = 3_000

/** Characters of what is sent: with what is said before it, it fits into one message of every channel. */
const LONGEST = 3_000

/** What the buttons send. */
const DECISION = /^(confirm|cancel) ([0-9a-f]{8})$/

async function previewTurn(
  text: string,
  by: string,
  { state, broadcaster, now }: BroadcastCommandOptions,
  { session, voice: { t } }: Context,
): Promise<Turn> {
  const recipients = broadcaster.recipients()
  if (recipients.length === 0) return refuse(session, t('broadcast.nobody'))
  const at = now()
  const id = createHash('sha256')
    .update(JSON.stringify([at, by, text]))
    .digest('hex')
    .slice(0, 8)
  const preview: Broadcast = {
    ...{ id, text, by, at: new Date(at).toISOString(), pending: [], sending: null },
    ...{ again: [], rounds: 0, sent: 0, failed: 0, gone: 0, state: 'preview' },
  }
  await state.broadcasts.update(({ broadcasts }) => ({ broadcasts: [...broadcasts, preview] }))
  const groups = recipients.filter(({ kind }) => kind === 'group').length
  const counts = { total: recipients.length, groups, persons: recipients.length - groups }
  return say(session, `${t('broadcast.preview', counts)}\n\n${text}`, [
    { label: t('broadcast.confirm'), send: `/broadcast confirm ${id}` },
    { label: t('broadcast.cancel'), send: `/broadcast cancel ${id}` },
  ])
}

async function confirmTurn(
  id: string,
  { state, broadcaster, now }: BroadcastCommandOptions,
  { session, voice: { t } }: Context,
): Promise<Turn> {
  const pending = broadcaster.recipients().map(({ conversation }) => conversation)
  const after = await state.broadcasts.update((value) =>
    withBroadcast(value, id, (each) => confirmed(each, pending)),
  )
  const started = findBroadcast(after, id)!
  let told = now()
  return sayProgress(session, describeBroadcast(started, t), async (tell) => {
    try {
      const over = await broadcaster.run(id, (broadcast) => {
        const isWaiting = broadcast.pending.length === 0 && broadcast.again.length > 0
        if (now() - told < PROGRESS && !isWaiting) return
        told = now()
        tell(describeBroadcast(broadcast, t))
      })
      return { text: describeBroadcast(over ?? started, t), buttons: [] }
    } catch (err) {
      return { text: describeFailure(err, t), buttons: [], result: 'failed' }
    }
  })
}

async function decideTurn(
  [decision, id]: readonly [string, string],
  by: string,
  options: BroadcastCommandOptions,
  context: Context,
): Promise<Turn> {
  const { session } = context
  const { t } = context.voice
  const { broadcasts } = options.state
  const broadcast = findBroadcast(broadcasts.get(), id)
  if (!broadcast) return refuse(session, t('broadcast.noSuch'))
  // one that runs may be stopped by every admin
  if (broadcast.by !== by && broadcast.state === 'preview') return refuse(session, t('broadcast.notYours'))
  if (decision === 'confirm') {
    const isOpen = broadcast.state === 'preview'
    return isOpen ? confirmTurn(id, options, context) : refuse(session, describeBroadcast(broadcast, t))
  }
  return say(session, describeBroadcast((await options.broadcaster.cancel(id)) ?? broadcast, t))
}

/** The command that sends a message to all chats, after a look at it. */
export function createBroadcastCommand(options: BroadcastCommandOptions): Command {
  return {
    ...{ name: 'broadcast', role: 'admin', takesArgument: true, takesLines: true },
    run: (argument, context) => {
      const by = askerKey(context.message.asker)
      if (argument === '' || by === null)
        return refuse(context.session, context.voice.t('commands.broadcast.usage'))
      if (isTooLong(argument, LONGEST))
        return refuse(context.session, context.voice.t('broadcast.tooLong', { limit: LONGEST }))
      const [, decision, id] = DECISION.exec(argument) ?? []
      return decision !== undefined && id !== undefined
        ? decideTurn([decision, id], by, options, context)
        : previewTurn(argument, by, options, context)
    },
  }
}
