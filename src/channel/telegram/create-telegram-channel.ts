import { setMaxListeners } from 'node:events'
import type { Update } from 'telegraf/types'
import type { Channel } from '../../chat/channel.js'
import type { Send } from '../../chat/outbox.js'
import { AppError } from '../../errors.js'
import { createCall } from './call.js'
import { readFailure } from './failure.js'
import { createPause } from './pause.js'
import { parseConversation } from './place.js'
import { isUnauthorized, pollUpdates, UPDATE_KINDS } from './poll-updates.js'
import { createTelegramBot } from './telegram-bot.js'
import type { TelegramOptions } from './telegram-options.js'
import { createUpdateIntake } from './update-intake.js'
import { createUpdateJournal } from './update-journal.js'
import { createTelegramWebhook } from './webhook.js'

/** What is in hand when the process is to end is finished within this time, in milliseconds. */
const FINISH = 9_000
/** How long a message that nobody waits for is tried, in milliseconds. */
const OUTBOX_PATIENCE = 10 * 60_000

/** What the operator is told when Telegram refuses to work with the bot; `null` for what may pass. */
function refusalOf(err: unknown): AppError | null {
  if (err instanceof AppError) return err
  if (isUnauthorized(err))
    return new AppError(
      'CHANNEL_REFUSED',
      'Telegram does not accept TELEGRAM_BOT_TOKEN',
      'Ask BotFather for the token of the bot (/token), or leave the variable out.',
      { cause: err },
    )
  const failure = readFailure(err)
  if (failure.kind !== 'refused' || failure.code !== 400) return null
  return new AppError(
    'CHANNEL_REFUSED',
    `Telegram does not accept the webhook (${failure.description})`,
    'PUBLIC_URL must be an https address on port 443, 80, 88 or 8443 that Telegram can reach; see the README.',
    { cause: err },
  )
}

/** Brings the chat to Telegram. Nothing runs before `start`. */
export function createTelegramChannel(options: TelegramOptions): Channel {
  const { settings, outbox, health, state, onRefused, now, after, log } = options
  const { webhook } = settings
  /** Takes nothing new. */
  const closing = new AbortController()
  /** Ends everything. */
  const ending = new AbortController()
  setMaxListeners(0, closing.signal, ending.signal) // every request that is on its way listens
  const { bot, deliver, setMenus } = createTelegramBot(options, ending.signal)
  const closingPause = createPause(after, closing.signal)
  const call = createCall({
    ...{ telegram: bot.telegram, pause: closingPause, end: closing.signal },
    ...{ now, log },
  })
  const intake = createUpdateIntake({
    journal: createUpdateJournal(state.telegramUpdates, after, log),
    handle: (update: Update) => bot.handleUpdate(update),
    isEnding: () => ending.signal.aborted,
  })
  let running: Promise<void> = Promise.resolve()
  let isStarted = false
  const isOpen = () => isStarted && !closing.signal.aborted

  const introduce = async (patience: number) => {
    bot.botInfo = await call('getMe', {}, { patience })
    log.info({ bot: bot.botInfo.username }, 'Telegram knows the bot')
  }
  const send: Send = async (conversation, reply) => {
    const place = parseConversation(conversation)
    if (!place) return 'failed'
    return (await deliver.send(place, reply, { isUrgent: false, patience: OUTBOX_PATIENCE })).delivery
  }
  const work = async () => {
    if (webhook) {
      const { secret, url } = webhook
      await call('setWebhook', { url: url(), secret_token: secret, allowed_updates: UPDATE_KINDS })
    } else await call('deleteWebhook', {})
    health.report('telegram', 'ok')
    outbox.attach('telegram', send)
    intake.resume()
    isStarted = true
    void setMenus()
    if (webhook) return
    await pollUpdates({
      telegram: bot.telegram,
      accept: intake.accept,
      report: (how) => health.report('telegram', how),
      pause: closingPause,
      end: closing.signal,
      ...{ now, log },
    })
  }
  const run = async (begin: Promise<void>) => {
    try {
      await begin
      await work()
    } catch (err) {
      if (closing.signal.aborted) return
      health.report('telegram', 'trouble')
      const refusal = refusalOf(err)
      if (refusal) onRefused(refusal)
      else log.error({ err }, 'Telegram does not work any more')
    }
  }
  return {
    name: 'telegram',
    start: async () => {
      let begin = Promise.resolve()
      try {
        await introduce(0)
      } catch (err) {
        const refusal = refusalOf(err)
        if (refusal) throw refusal
        health.report('telegram', 'trouble')
        log.warn({ reason: err instanceof Error ? err.message : '' }, 'Telegram is not reached; trying again')
        begin = introduce(Infinity)
      }
      running = run(begin)
    },
    stop: async () => {
      closing.abort()
      const finished = async () => {
        await running
        await intake.settle()
        await deliver.settle()
      }
      await Promise.race([finished(), createPause(after, ending.signal)(FINISH)])
      ending.abort()
      health.report('telegram', 'off')
    },
    ...(webhook
      ? { webhook: createTelegramWebhook(webhook.path, webhook.secret, { accept: intake.accept, isOpen }) }
      : {}),
  }
}
