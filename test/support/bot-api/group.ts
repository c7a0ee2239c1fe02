import type { Chat, MemberStatus } from './api-types.js'
import type { Context } from './context.js'
import type { Person } from './person.js'
import { createPlace, type Place } from './place.js'
import { tellBot } from './tell-bot.js'
import type { Standing } from './world.js'

/** A group or supergroup. */
export interface Group extends Place {
  /** Makes a topic; the group is a forum from then on. */
  readonly topic: (title: string) => Place
  readonly join: (person: Person, status?: MemberStatus) => void
  readonly addBot: (by: Person) => void
  readonly removeBot: (by: Person) => void
  /** Makes the bot an administrator, who sees everything. */
  readonly promoteBot: (by: Person) => void
  /** Turns a group into a supergroup, whose id is another. */
  readonly upgrade: (by: Person) => Group
}

export function createGroup(context: Context, chat: Chat, bot: Standing): Group {
  const { world, queue } = context
  const room = world.addRoom(chat, bot)
  const toStatus = (standing: Standing): MemberStatus =>
    standing === 'unknown' || standing === 'blocked' ? 'left' : standing
  const changeBot = (by: Person, to: MemberStatus) => {
    const from = toStatus(room.bot)
    room.bot = to
    const change = {
      ...{ chat, from: by.user, date: Math.floor(world.now() / 1000) },
      old_chat_member: { status: from, user: world.bot },
      new_chat_member: { status: to, user: world.bot },
    }
    queue.push('my_chat_member', change, chat.id)
  }
  return {
    ...createPlace(context, room, null),
    topic: (title) => {
      chat.is_forum = true
      const thread = world.nextId()
      room.topics.set(thread, title)
      return createPlace(context, room, thread)
    },
    join: (person, status = 'member') => void room.members.set(person.id, { user: person.user, status }),
    addBot: (by) => {
      changeBot(by, 'member')
      tellBot(context, room, world.keep(room, { from: by.user, new_chat_members: [world.bot] }))
    },
    removeBot: (by) => {
      const message = world.keep(room, { from: by.user, left_chat_member: world.bot })
      changeBot(by, 'kicked')
      queue.push('message', message, chat.id)
    },
    promoteBot: (by) => changeBot(by, 'administrator'),
    upgrade: (by) => {
      const id = -1_000_000_000_000 - world.nextId()
      const next = createGroup(context, { ...chat, id, type: 'supergroup' }, room.bot)
      for (const member of room.members.values()) next.room.members.set(member.user.id, member)
      tellBot(context, room, world.keep(room, { from: by.user, migrate_to_chat_id: id }))
      room.migratedTo = id
      tellBot(context, next.room, world.keep(next.room, { from: by.user, migrate_from_chat_id: chat.id }))
      return next
    },
  }
}
