import type { State } from '../../store/state.js'
import type { Command } from '../command.js'
import type { Button } from '../message.js'
import { say, type Context, type Turn } from '../turn.js'
import { describeWatch } from './describe-watch.js'
import { foldWhole } from './notice-view.js'
import { readTarget } from './read-target.js'
import { createWatch, findRefusal, WATCH_LIMIT, watchesOf, withoutWatch, withWatch } from './watch-list.js'
import type { Hours } from './daytime.js'

/** What the commands about watches need from outside. */
export interface WatchCommandsOptions {
  readonly state: Pick<State, 'watches'>
  /** When news is sent. */
  readonly hours: Hours
  /** In milliseconds since 1970. */
  readonly now: () => number
}

const FAULTS = { 'no such hit': 'noSuchHit', 'too short': 'tooShort', 'too long': 'tooLong' } as const

const listButton = ({ voice: { t } }: Context): Button => ({
  label: t('word.watches'),
  send: t('word.watches'),
})

async function watchTurn(argument: string, options: WatchCommandsOptions, context: Context): Promise<Turn> {
  const { session, message, corpus } = context
  const { t } = context.voice
  const { state, hours, now } = options
  if (!message.asker) return say(session, t('watch.unreachable'))
  if (argument === '') return say(session, t('commands.watch.usage'))
  const target = readTarget(argument, session, corpus())
  if (typeof target === 'string') return say(session, t(`watch.${FAULTS[target]}`))
  const watch = createWatch(message.conversation, target, now())
  const name = describeWatch(watch, corpus())
  const refusal = findRefusal(state.watches.get(), watch)
  if (refusal !== null)
    return say(session, t(`watch.${refusal}`, { name, limit: WATCH_LIMIT }), [listButton(context)])
  await state.watches.update((value) => withWatch(value, watch))
  const text = t(target.kind === 'clause' ? 'watch.addedClause' : 'watch.added', { name, ...hours })
  return say(session, text, [listButton(context)])
}

async function unwatchTurn(argument: string, options: WatchCommandsOptions, context: Context): Promise<Turn> {
  const { session, message, corpus } = context
  const { t } = context.voice
  const { state } = options
  if (argument === '') return listTurn(options, context)
  const own = watchesOf(state.watches.get(), message.conversation)
  const wanted = foldWhole(argument)
  const watch =
    own.find(({ id }) => wanted === `#${id}`) ?? // a button, which means the same however old it is
    (/^\d{1,2}$/.test(wanted) ? own[Number(wanted) - 1] : undefined) ??
    own.find((each) => foldWhole(describeWatch(each, corpus())) === wanted)
  if (!watch) return say(session, t('watch.noSuch'), own.length > 0 ? [listButton(context)] : [])
  await state.watches.update((value) => withoutWatch(value, watch))
  return say(session, t('watch.dropped', { name: describeWatch(watch, corpus()) }), [listButton(context)])
}

function listTurn(
  { state }: WatchCommandsOptions,
  { session, message, corpus, voice: { t } }: Context,
): Turn {
  const own = watchesOf(state.watches.get(), message.conversation)
  if (own.length === 0) return say(session, t('watch.none'))
  const lines = own.map((watch, index) => `${index + 1}. ${describeWatch(watch, corpus())}`)
  const buttons = own.map(({ id }, index) => ({
    label: t('watch.drop', { number: index + 1 }),
    send: `/unwatch #${id}`,
  }))
  return say(session, [t('watch.list'), ...lines].join('\n'), buttons)
}

/** The commands by which everybody says what they want to hear of. */
export function createWatchCommands(options: WatchCommandsOptions): readonly Command[] {
  return [
    {
      ...{ name: 'watch', role: 'everybody', word: 'watch', takesArgument: true },
      run: (argument, context) => watchTurn(argument, options, context),
    },
    {
      ...{ name: 'unwatch', role: 'everybody', word: 'unwatch', takesArgument: true },
      run: (argument, context) => unwatchTurn(argument, options, context),
    },
    {
      ...{ name: 'watches', role: 'everybody', word: 'watches', takesArgument: false, manner: 'apart' },
      run: (_argument, context) => listTurn(options, context),
    },
  ]
}
