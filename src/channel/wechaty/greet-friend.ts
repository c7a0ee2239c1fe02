import type { PlainTalk } from '../wechat/plain-talk.js'
import type { Outgoing } from './outgoing.js'
import { FriendshipType, type WechatyFriendship } from './wechaty-bot.js'

/** Lets somebody in who asks to be a friend, at the pace of all else that goes out, and greets them. May reject. */
export async function greetFriend(
  friendship: WechatyFriendship,
  { talk, outgoing }: { readonly talk: PlainTalk; readonly outgoing: Outgoing },
): Promise<void> {
  if (friendship.type() !== FriendshipType.receive) return
  const friend = friendship.contact()
  if ((await outgoing.send(null, () => friendship.accept())) !== 'sent') return
  const asker = { channel: 'wechat', user: friend.id } as const
  const said = await talk.hear({ conversation: `wechat:${friend.id}`, text: '/start', asker })
  if (said?.kind === 'text') await outgoing.send(null, () => friend.say(said.text))
}
