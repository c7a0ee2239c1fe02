import { createBot } from '../bot.js'
import { runTerminalChat } from '../channel/terminal/terminal-chat.js'
import { openState } from '../store/open-state.js'
import { createTroubleReport } from '../store/trouble-report.js'
import { isTerminal, type Environment } from './environment.js'

/**
 * Chats on the terminal, or with lines from a pipe, until the input ends. Links begin as if there were a web part.
 *
 * @returns the exit code
 */
export async function chat(environment: Environment): Promise<number> {
  const { config, quietLog: log, t, input, output, signal, own } = environment
  const troubles = createTroubleReport()
  const state = await openState(config.STATE_DIR, {
    ...{ now: Date.now, own },
    onTrouble: (trouble) => {
      log.error(trouble, 'trouble with the state')
      troubles.report(trouble)
    },
  })
  const bot = createBot({
    ...{ config, state, troubles, log },
    publicUrl: () => config.PUBLIC_URL,
    memory: () => own.memoryUsage.rss(),
  })
  try {
    await bot.start()
    bot.health.report('terminal', 'ok')
    await runTerminalChat({
      chat: bot.chat,
      outbox: bot.outbox,
      t,
      input,
      output,
      isTerminal: isTerminal(environment),
      signal,
    })
  } finally {
    await bot.stop()
    await state.close()
  }
  return 0
}
