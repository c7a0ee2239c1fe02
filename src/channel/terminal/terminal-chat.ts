import { createInterface } from 'node:readline'
import type { Chat, Reply } from '../../chat/message.js'
import type { Outbox } from '../../chat/outbox.js'
import type { Translate } from '../../locale/translations.js'
import { styleReply } from './style.js'

/** Who talks, and where. */
export interface TerminalChatOptions {
  readonly chat: Chat
  /** Whose messages to the terminal are printed as they come. */
  readonly outbox: Outbox
  readonly t: Translate
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  /** Whether a person sits there: with a prompt, line editing and styles, else plain lines in and out. */
  readonly isTerminal: boolean
  /** Ends the conversation from outside. */
  readonly signal?: AbortSignal | undefined
}

const CONVERSATION = 'terminal:owner'
const QUIT = new Set(['/quit', '/exit'])

/** Talks line by line. Resolves when the person leaves, the input ends or the signal comes. */
export async function runTerminalChat(options: TerminalChatOptions): Promise<void> {
  const { chat, outbox, t, input, output, isTerminal, signal } = options
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
  const print = async (reply: Reply) => {
    output.write(`\n${styleReply(reply.text, isTerminal)}\n\n`)
    for await (const { text } of reply.updates ?? []) output.write(`${styleReply(text, isTerminal)}\n\n`)
  }
  let isOver = false
  outbox.attach('terminal', async (conversation, reply) => {
    if (isOver) return 'failed'
    if (conversation !== CONVERSATION) return 'gone' // there is one person only
    await print(reply)
    prompt()
    return 'sent'
  })
  prompt()
  for await (const line of lines) {
    if (QUIT.has(line.trim())) break
    const { replies } = await chat({
      conversation: CONVERSATION,
      text: line,
      asker: { channel: 'terminal', user: 'owner' },
    })
    for (const reply of replies) await print(reply)
    prompt()
  }
  isOver = true
  lines.close()
  if (isTerminal) output.write(`${t('terminal.bye')}\n`)
}
