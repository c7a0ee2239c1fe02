import type { Message, MessageEntity } from 'telegraf/types'

/** Who the bot is (Bot API, getMe). */
export interface Self {
  readonly id: number
  readonly username: string
}

/** A message that wants a reply. */
export interface Addressed {
  /** Without the mention of the bot; `''` for a message without words. */
  readonly text: string
  /** The bot's own message that it answers. */
  readonly repliesTo: Message | null
}

/** A message in a group that is older than this is not answered any more, in seconds: the talk has gone on. */
const MAX_AGE = 10 * 60

/** What people send that is no text; everything else is the platform's own news, such as a pinned message. */
const KINDS = [
  'text',
  'document',
  'photo',
  'voice',
  'audio',
  'video',
  'video_note',
  'animation',
  'sticker',
  'location',
  'contact',
]

/** What is written, below a picture or a file too. */
function wordsOf(message: Message): { readonly text: string; readonly entities: readonly MessageEntity[] } {
  if ('text' in message) return { text: message.text, entities: message.entities ?? [] }
  if (!('caption' in message)) return { text: '', entities: [] }
  return { text: message.caption ?? '', entities: message.caption_entities ?? [] }
}

/** Whether an entity means the bot: `@name`, or a mention of the account itself. Counted in UTF-16 units, as here. */
function isMention(entity: MessageEntity, text: string, self: Self): boolean {
  if (entity.type === 'text_mention') return entity.user.id === self.id
  if (entity.type !== 'mention') return false
  const name = text.slice(entity.offset + 1, entity.offset + entity.length)
  return name.toLowerCase() === self.username.toLowerCase()
}

function withoutMentions(text: string, mentions: readonly MessageEntity[]): string {
  return mentions
    .toSorted((a, b) => b.offset - a.offset)
    .reduce(
      (rest, { offset, length }) =>
        `${rest.slice(0, offset).trimEnd()} ${rest.slice(offset + length).trimStart()}`,
      text,
    )
    .trim()
}

/** The command at the beginning, and whose it is: nobody's in particular when it names no bot. */
function readCommand(text: string): { readonly name: string; readonly of: string | null } | null {
  const found = /^[/／](\w+)(?:@(\w+))?(?=\s|$)/u.exec(text)
  return found ? { name: found[1]!.toLowerCase(), of: found[2]?.toLowerCase() ?? null } : null
}

function isOwn(message: Message | undefined, self: Self): message is Message {
  return message !== undefined && message.from?.id === self.id && !('forum_topic_created' in message)
}

/**
 * Tells whether the bot is meant, and by which words. In a private chat always; in a group by a command, by a mention
 * anywhere in the text, or by an answer to one of its messages. Other bots, and what it wrote itself, are never
 * answered.
 *
 * @param isCommand whether the bot knows a command; in a group those of other bots are not its business
 * @param now in milliseconds since 1970
 * @returns `null` when nothing is to be said
 */
export function readAddress(
  message: Message,
  self: Self,
  isCommand: (name: string) => boolean,
  now: number,
): Addressed | null {
  if (!message.from || message.from.is_bot || !KINDS.some((kind) => kind in message)) return null
  if ('via_bot' in message && message.via_bot.id === self.id) return null // what it offered inline
  const { text, entities } = wordsOf(message)
  const replied = 'reply_to_message' in message ? message.reply_to_message : undefined
  const repliesTo = isOwn(replied, self) ? replied : null
  const mentions = entities.filter((entity) => isMention(entity, text, self))
  const addressed = { text: withoutMentions(text, mentions), repliesTo }
  if (message.chat.type === 'private') return addressed
  if (now / 1000 - message.date > MAX_AGE) return null
  const command = readCommand(text)
  if (command && command.of !== null && command.of !== self.username.toLowerCase()) return null
  const isMeant = command ? command.of !== null || isCommand(command.name) : false
  return isMeant || mentions.length > 0 || repliesTo !== null ? addressed : null
}
