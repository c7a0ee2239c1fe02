import type { Logger } from 'pino'
import { createOrder } from '../in-order.js'
import type { Language, Translate, Translations } from '../locale/translations.js'
import { askerKey } from './administration/asker-key.js'
import { BASIC_COMMANDS } from './basic-commands.js'
import type { ChatEvents } from './chat-events.js'
import type { Command } from './command.js'
import { handleText } from './handle-text.js'
import type { Admit } from './limits.js'
import type { Chat, Message, Reply } from './message.js'
import { createReadAbout } from './read-about.js'
import { mayUse, type Role } from './role.js'
import { createReadSmallTalk } from './small-talk.js'
import { createSessions } from './sessions.js'
import { signReply, type ShownReplies } from './shown-replies.js'
import type { ChatPorts } from './turn.js'
import { placesOf } from './welcome-turn.js'

/** What the conversation is made of. */
export interface ChatOptions extends ChatPorts {
  readonly translations: Translations
  /** Used when a message names none. */
  readonly language: Language
  /** Commands besides {@link BASIC_COMMANDS}. */
  readonly commands?: readonly Command[]
  /** What the sender of a message may do, `null` for somebody who gets no reply; public rights when absent. */
  readonly roleOf?: (message: Message) => Role | null
  /** What was set for a conversation. */
  readonly settingsOf?: (conversation: string) => ChatSettings
  readonly events?: ChatEvents
  /** Whether a message is too much; none is when absent. */
  readonly admit?: Admit
  /** What was said before, for taps and answers to it; nothing is remembered when absent. */
  readonly shown?: ShownReplies
  /** The time in milliseconds, above 0; sessions grow old by it. */
  readonly now: () => number
  readonly log: Logger
}

/** What was set for a conversation; what is absent or `null` is as configured. */
export interface ChatSettings {
  readonly region?: string | null
  readonly language?: Language | null
}

const TOO_FAST = { 'person too fast': 'chat.tooFast', 'group too fast': 'chat.groupTooFast' } as const

/** Who is meant by what is remembered: in a group each person has an own session, which others' questions do not change. */
const sessionKey = ({ conversation, asker, isGroup = false }: Message): string =>
  isGroup && asker ? `${conversation} ${asker.user}` : conversation

/** Builds the bot's conversation, free of any channel. The messages of one conversation are answered in their order. */
export function createChat(options: ChatOptions): Chat {
  const { translations, commands = [], roleOf = () => 'everybody', shown, now, log, ...ports } = options
  const admit: Admit = options.admit ?? (() => Promise.resolve('answer'))
  const settingsOf = options.settingsOf ?? ((): ChatSettings => ({}))
  const { onAsked = () => undefined, onAction = () => undefined } = options.events ?? {}
  const sessions = createSessions(now)
  const inOrder = createOrder()
  const words = Object.values(translations).map((t) => t('word', { returnObjects: true }))
  const readSmallTalk = createReadSmallTalk(Object.values(translations))
  const all = [...BASIC_COMMANDS, ...commands]
  const whatIsMeant = createReadAbout(shown?.find ?? (() => Promise.resolve(null)), sessions.get)

  const handle = async (message: Message, role: Role, t: Translate): Promise<readonly Reply[]> => {
    const settings = settingsOf(message.conversation)
    const voice = { t, withPlace: placesOf(ports.corpus()).length > 1 }
    const usable = all.filter((command) => mayUse(role, command.role))
    const onDenied = ({ name }: Command) => log.info({ command: name, role }, 'command denied')
    const meant = await whatIsMeant(message, sessionKey(message))
    if ('refusal' in meant) return [{ text: t(meant.refusal), buttons: [], manner: 'in passing' }]
    const sign = shown?.newSign() ?? ''
    const { turn, manner, isOwn } = await handleText(
      meant.text,
      { words, all, onDenied, readSmallTalk },
      {
        ...ports,
        ...{ region: settings.region ?? ports.region, onAsked, onAction },
        ...{ message, role, commands: usable, session: meant.session, sign, voice },
      },
    )
    sessions.set(sessionKey(message), turn.session)
    if (!message.asker || !shown) return turn.replies
    const owner = isOwn ? askerKey(message.asker) : null
    return turn.replies.map((reply, index) => ({
      ...signReply(reply, index === 0 ? sign : shown.newSign(), { session: turn.session, owner }, shown),
      ...(message.tapped !== undefined && manner && index === 0 ? { manner } : {}),
    }))
  }

  const answer = async (message: Message): Promise<{ readonly replies: readonly Reply[] }> => {
    const role = roleOf(message)
    if (role === null) return { replies: [] }
    const t = translations[settingsOf(message.conversation).language ?? message.locale ?? options.language]
    try {
      const admission = role === 'admin' || message.tapped !== undefined ? 'answer' : await admit(message)
      if (admission === 'silence') return { replies: [] }
      if (admission !== 'answer') return { replies: [{ text: t(TOO_FAST[admission]), buttons: [] }] }
      return { replies: await handle(message, role, t) }
    } catch (err) {
      log.error({ err }, 'message failed') // without its text: a question may be private
      return { replies: [{ text: t('chat.failed'), buttons: [] }] }
    }
  }
  return (message) => inOrder(message.conversation, () => answer(message))
}
