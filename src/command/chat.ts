import { runTerminalChat } from '../channel/terminal/terminal-chat.js'
import { isTerminal, loadBot, type Environment } from './environment.js'

/** Chats on the terminal, or with lines from a pipe, until the input ends. @returns the exit code */
export async function chat(environment: Environment): Promise<number> {
  const { t, input, output, signal } = environment
  const { bot } = await loadBot(environment)
  await runTerminalChat({ chat: bot.chat, t, input, output, isTerminal: isTerminal(environment), signal })
  return 0
}
