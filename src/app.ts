import type { Logger } from 'pino'
import { createBot, type Bot } from './bot.js'
import { createChannels } from './channels.js'
import { localUrl, type Config } from './config.js'
import { AppError } from './errors.js'
import type { OwnProcess } from './store/process-identity.js'
import { openState } from './store/open-state.js'
import { createTroubleReport } from './store/trouble-report.js'
import { createAdminDesk } from './web/admin/create-admin-desk.js'
import { createMetrics } from './web/metrics.js'
import { createServer } from './web/server.js'

/** The whole bot with its web part. */
export interface App {
  /**
   * Listens at once, then loads the corpus; resolves when questions are answered.
   *
   * @throws {@link AppError} `PORT_UNAVAILABLE` or `DATA_UNREADABLE`
   */
  readonly start: () => Promise<void>
  /** Answers what has been asked, then listens no more, and lets another process have STATE_DIR. */
  readonly stop: () => Promise<void>
  /** What links begin with. */
  readonly publicUrl: () => string
  readonly bot: Bot
  /** Rejects with an {@link AppError} when a platform no longer accepts the bot as it is configured. */
  readonly refused: Promise<never>
}

/**
 * Opens the state and wires everything; nothing runs before `start`.
 *
 * @param own this process, which holds STATE_DIR from now on
 * @param show shows text to whoever started the bot, e.g. a code to be scanned
 * @throws {@link AppError} `STATE_LOCKED` and the store's others when the state cannot be opened
 */
export async function createApp(
  config: Config,
  log: Logger,
  own: OwnProcess & Pick<NodeJS.Process, 'memoryUsage'>,
  show: (text: string) => void = () => undefined,
): Promise<App> {
  const { HOST, PORT, PUBLIC_URL, REGION, LOCALE, STATE_DIR } = config
  let port = PORT
  // With PORT 0 the system chooses, and only a PUBLIC_URL that was set means anything.
  const publicUrl = () => (PUBLIC_URL === localUrl(HOST, PORT) ? localUrl(HOST, port) : PUBLIC_URL)
  const metrics = createMetrics()
  const troubles = createTroubleReport()
  const state = await openState(STATE_DIR, {
    ...{ now: Date.now, own },
    onTrouble: (trouble) => {
      log.error(trouble, 'trouble with the state')
      troubles.report(trouble)
    },
  })
  const liveListeners = [metrics.setCorpus]
  const bot = createBot({
    config,
    state,
    troubles,
    log,
    publicUrl,
    observe: metrics.countAnswers,
    onLive: (corpus) => liveListeners.forEach((tell) => tell(corpus)),
    memory: () => own.memoryUsage.rss(),
  })
  const { answerQuestion, chat, translations, live } = bot
  let refuse: (error: AppError) => void = () => undefined
  const refused = new Promise<never>((_resolve, reject) => (refuse = reject))
  refused.catch(() => undefined) // it may come while nobody waits for it, as during the start
  const channels = createChannels({
    ...{ config, bot, state, publicUrl, show, log },
    onRefused: (error) => refuse(error),
    now: Date.now,
  })
  const server = createServer({
    webhooks: channels.flatMap(({ webhook }) => (webhook ? [webhook] : [])),
    ...{ answerQuestion, chat, translations, corpus: live.corpus, isReady: live.isReady },
    inspect: live.inspect,
    whenLive: (listener) => liveListeners.push(listener),
    admin: createAdminDesk({ token: config.ADMIN_TOKEN, chat, live, channels }),
    publicUrl,
    region: REGION,
    language: LOCALE,
    now: Date.now,
    metrics,
    log,
  })

  const listen = async () => {
    try {
      await server.listen({ host: HOST, port: PORT })
    } catch (err) {
      const { syscall, code = '' } = err as NodeJS.ErrnoException
      if (syscall === undefined) throw err
      throw new AppError(
        'PORT_UNAVAILABLE',
        `cannot listen on ${HOST}:${PORT} (${code})`,
        'Set PORT or HOST to one that is free.',
        {
          cause: err,
        },
      )
    }
    const [address] = server.addresses()
    port = typeof address === 'object' ? address.port : PORT
    bot.health.report('web', 'ok')
    log.info({ url: localUrl(HOST, port) }, 'listening')
  }
  return {
    start: async () => {
      await listen()
      await bot.start()
      for (const channel of channels) await channel.start()
      log.info({ url: publicUrl() }, 'ready')
    },
    stop: async () => {
      await Promise.all(channels.map((channel) => channel.stop()))
      await server.close()
      await bot.stop()
      await state.close()
    },
    publicUrl,
    bot,
    refused,
  }
}
