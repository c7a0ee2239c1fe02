import type { Logger } from 'pino'
import { createBot, type Bot } from './bot.js'
import { localUrl, type Config } from './config.js'
import { AppError } from './errors.js'
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
  /** Answers what has been asked, then listens no more. */
  readonly stop: () => Promise<void>
  /** What links begin with. */
  readonly publicUrl: () => string
  readonly bot: Bot
}

/** Wires everything; nothing runs before `start`. */
export function createApp(config: Config, log: Logger): App {
  const { HOST, PORT, PUBLIC_URL, REGION, LOCALE } = config
  let port = PORT
  // With PORT 0 the system chooses, and only a PUBLIC_URL that was set means anything.
  const publicUrl = () => (PUBLIC_URL === localUrl(HOST, PORT) ? localUrl(HOST, port) : PUBLIC_URL)
  const metrics = createMetrics()
  const bot = createBot({ config, log, publicUrl, observe: metrics.countAnswers })
  const server = createServer({
    ...bot,
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
    log.info({ url: localUrl(HOST, port) }, 'listening')
  }
  return {
    start: async () => {
      await listen()
      metrics.setCorpus(await bot.load())
      log.info({ url: publicUrl() }, 'ready')
    },
    stop: () => server.close(),
    publicUrl,
    bot,
  }
}
