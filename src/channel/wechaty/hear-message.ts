import type { Attachment } from '../../chat/message.js'
import type { Translate } from '../../locale/translations.js'
import type { PlainTalk, Said } from '../wechat/plain-talk.js'
import type { Outgoing } from './outgoing.js'
import { readAddressed } from './read-addressed.js'
import {
  ContactType,
  MessageType,
  type WechatyContact,
  type WechatyMessage,
  type WechatyRoom,
} from './wechaty-bot.js'

/** What hearing needs. */
export interface Hearing {
  readonly talk: PlainTalk
  readonly outgoing: Outgoing
  /** The account itself. */
  readonly self: () => WechatyContact
  readonly t: Translate
  /** What begins a question in a room without a mention. */
  readonly prefixes: readonly string[]
  /** In milliseconds since 1970. */
  readonly now: () => number
}

/** Milliseconds; older messages are history that is sent again after a login. */
const MAX_AGE = 60_000

/** WeChat's own accounts, which puppets take for persons. */
const SYSTEM = new Set(['weixin', 'fmessage', 'filehelper', 'newsapp', 'medianote', 'notification_messages'])

/** What a person may send that cannot be read; red envelopes, system notes and the like are no questions at all. */
const UNREADABLE: ReadonlySet<number> = new Set([
  MessageType.contact,
  MessageType.image,
  MessageType.miniProgram,
  MessageType.url,
  MessageType.video,
])

async function isMentioned(message: WechatyMessage): Promise<boolean> {
  try {
    return await message.mentionSelf()
  } catch {
    return false // some puppets cannot tell; then the names in the text decide
  }
}

async function namesIn(room: WechatyRoom, self: WechatyContact): Promise<string[]> {
  let nickname: string | undefined
  try {
    nickname = await room.alias(self)
  } catch {
    nickname = undefined // not every puppet has nicknames
  }
  return [self.name(), nickname ?? '']
}

/** What a person in a private chat gets who sent no text; `null` for silence. */
function answerToOther(type: number, t: Translate): string | null {
  if (type === MessageType.audio) return t('wechat.notHeard')
  if (type === MessageType.location) return t('wechat.location', { region: t('word.region') })
  return UNREADABLE.has(type) ? t('wechat.unreadable') : null
}

async function attachmentOf(message: WechatyMessage): Promise<Attachment> {
  const file = await message.toFileBox()
  return { name: file.name, size: file.size < 0 ? null : file.size, read: () => file.toBuffer() }
}

async function answer(message: WechatyMessage, { talk, self, t, prefixes }: Hearing): Promise<Said | null> {
  const [talker, room, type] = [message.talker(), message.room(), message.type()]
  const asker = { channel: 'wechat', user: talker.id } as const
  if (!room) {
    const conversation = `wechat:${talker.id}`
    if (type === MessageType.text) return talk.hear({ conversation, text: message.text(), asker })
    if (type === MessageType.attachment)
      return talk.hear({ conversation, text: '', asker, attachment: await attachmentOf(message) })
    const text = answerToOther(type, t)
    return text === null ? null : { kind: 'text', text }
  }
  if (type !== MessageType.text) return null
  const names = await namesIn(room, self())
  const text = readAddressed({
    text: message.text(),
    isMentioned: await isMentioned(message),
    names,
    prefixes,
  })
  if (text === null) return null
  return talk.hear({ conversation: `wechat:${room.id}`, text, asker, isGroup: true })
}

/** Answers a message, if it is for the bot. May reject. */
export async function hearMessage(message: WechatyMessage, hearing: Hearing): Promise<void> {
  const { outgoing, now } = hearing
  if (message.type() === MessageType.recalled) {
    const recalled = await message.toRecalled()
    if (recalled) outgoing.recall(recalled.id)
    return
  }
  const talker = message.talker()
  if (message.self() || talker.type() === ContactType.official || SYSTEM.has(talker.id)) return
  if (now() - message.date().getTime() > MAX_AGE) return
  const said = await answer(message, hearing)
  if (said?.kind !== 'text') return
  const room = message.room()
  // In a room the asker's name stands before the answer, in a line of its own.
  await outgoing.send(message.id, () => (room ? room.say(`\n${said.text}`, talker) : talker.say(said.text)))
}
