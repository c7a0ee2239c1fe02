import type { ChatMemberUpdated } from 'telegraf/types'
import { greetGroup } from '../../chat/greet-group.js'
import type { Translate } from '../../locale/translations.js'
import type { Self } from './addressing.js'
import type { Deliver } from './deliver.js'
import { nameConversation } from './place.js'

/** What it takes. */
export interface MembershipPorts {
  readonly self: () => Self & {
    /** Whether privacy mode is off. */ readonly can_read_all_group_messages?: boolean
  }
  readonly deliver: Deliver
  readonly translateFor: (conversation: string) => Translate
  /** Told of a conversation that has left or blocked the bot. Never rejects. */
  readonly onGone: (conversation: string) => Promise<void>
}

const INSIDE = ['member', 'administrator', 'creator', 'restricted']

/** Greets a group that lets the bot in; forgets, without a word, where it was put out or blocked. */
export async function onMembership(
  { chat, old_chat_member, new_chat_member }: ChatMemberUpdated,
  { self, deliver, translateFor, onGone }: MembershipPorts,
): Promise<void> {
  const place = { chat: chat.id }
  const conversation = nameConversation(place)
  const { status } = new_chat_member
  if (!INSIDE.includes(status)) return onGone(conversation)
  const isNew = !INSIDE.includes(old_chat_member.status)
  if (!isNew || (chat.type !== 'group' && chat.type !== 'supergroup')) return
  // Administrators see every message, whatever the privacy mode (Bot API, "Privacy mode").
  const seesMentions = self().can_read_all_group_messages === true || status === 'administrator'
  await deliver.send(place, greetGroup(translateFor(conversation), self().username, seesMentions))
}
