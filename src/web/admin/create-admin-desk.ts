import type { Channel } from '../../chat/channel.js'
import type { Chat, Reply } from '../../chat/message.js'
import type { LiveCorpus } from '../../corpus/live-corpus.js'
import type { AdminDesk } from './admin-desk.js'

/** What the admin page is made from. */
interface AdminDeskParts {
  readonly token: string | undefined
  readonly chat: Chat
  readonly live: Pick<LiveCorpus, 'versions' | 'compareVersion'>
  readonly channels: readonly Pick<Channel, 'loginCode'>[]
}

/** Begins otherwise than conversations of the other pages, so that none of them can be named as this one. */
const CONVERSATION = 'admin:page'

/** Waits for what a reply becomes at last; the page shows no progress. */
async function lastOf(reply: Reply): Promise<Reply> {
  let last = reply
  for await (const update of reply.updates ?? []) last = update
  return last
}

/** Wires the admin page: what it does is said to the bot, so that rights and the audit are the same as everywhere. */
export function createAdminDesk({ token, chat, live, channels }: AdminDeskParts): AdminDesk {
  const asker = { channel: 'web', user: 'admin' } as const
  return {
    token,
    say: async (message) => {
      const { replies } = await chat({ ...message, conversation: CONVERSATION, asker })
      return Promise.all(replies.map(lastOf))
    },
    versions: live.versions,
    compareVersion: (id) => live.compareVersion(id),
    loginCode: () => channels.map(({ loginCode }) => loginCode?.()).find((code) => code) ?? null,
  }
}
