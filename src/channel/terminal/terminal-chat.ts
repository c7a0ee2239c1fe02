import { createInterface } from 'node:readline'
import type { Chat } from '../../chat/message.js'
import type { Translate } from '../../locale/translations.js'
import { styleReply } from './style.js'

/** Who talks, and where. */
export interface TerminalChatOptions {
  readonly chat: Chat
  readonly t: Translate
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  /** Whether a person sits there: with a prompt, line editing and styles, else plain lines in and out. */
  readonly isTerminal: boolean
  /** Ends the conversation from outside. */
  readonly signal?: AbortSignal | undefined
}

const QUIT = new Set(['/quit', '/exit'])

/** Talks line by line. Resolves when the person leaves, the input ends or the signal comes. */
export async function runTerminalChat(options: TerminalChatOptions): Promise<void> {
  const { chat, t, input, output, isTerminal, signal } = options
  const lines = createInterface({
    input,
    terminal: isTerminal,
    prompt: t('terminal.prompt'),
    ...(isTerminal ? { output } : {}),
    ...(signal ? { signal } : {}),
  })
  const prompt = () => {
    if (isTerminal) lines.prompt()
  }
  if (isTerminal) output.write(`${t('terminal.welcome', { name: t('bot.name') })}\n`)
  prompt()
  for await (const line of lines) {
    if (QUIT.has(line.trim())) break
    const { replies } = await chat({
      conversation: 'terminal:owner',
      text: line,
      asker: { channel: 'terminal', user: 'owner' },
    })
    for (const reply of replies) {
      output.write(`\n${styleReply(reply.text, isTerminal)}\n\n`)
      for await (const { text } of reply.updates ?? []) output.write(`${styleReply(text, isTerminal)}\n\n`)
    }
    prompt()
  }
  lines.close()
  if (isTerminal) output.write(`${t('terminal.bye')}\n`)
}
