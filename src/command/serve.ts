import { once } from 'node:events'
import { createApp } from '../app.js'
import { runTerminalChat } from '../channel/terminal/terminal-chat.js'
import { isTerminal, type Environment } from './environment.js'

/**
 * Serves until the process is asked to end; on a terminal, until the person leaves the chat there.
 *
 * @returns the exit code
 * @throws {@link AppError} when it cannot start, or a platform no longer accepts the bot
 */
export async function serve(environment: Environment): Promise<number> {
  const { config, log, t, input, output, errorOutput, signal, own } = environment
  const app = await createApp(config, log, own, (text) => void errorOutput.write(text))
  try {
    await app.start()
    if (isTerminal(environment)) {
      output.write(`${t('terminal.page', { url: app.publicUrl() })}\n`)
      const { chat, outbox } = app.bot
      app.bot.health.report('terminal', 'ok')
      const talk = runTerminalChat({ chat, outbox, t, input, output, isTerminal: true, signal })
      await Promise.race([talk, app.refused])
    } else if (!signal.aborted) await Promise.race([once(signal, 'abort'), app.refused])
  } finally {
    await app.stop()
  }
  log.info('stopped')
  return 0
}
