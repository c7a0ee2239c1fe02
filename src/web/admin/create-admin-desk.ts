import { ADMIN_PAGE } from '../../chat/administration/roles.js'
import type { Chat, Reply } from '../../chat/message.js'
import type { LiveCorpus } from '../../corpus/live-corpus.js'
import type { AdminDesk } from './admin-desk.js'

/** What the admin page is made from. */
interface AdminDeskParts {
  readonly chat: Chat
  readonly live: Pick<LiveCorpus, 'versions' | 'compareVersion'>
}

/** Waits for what a reply becomes at last; the page shows no progress. */
async function lastOf(reply: Reply): Promise<Reply> {
  let last = reply
  for await (const update of reply.updates ?? []) last = update
  return last
}

/** Wires the admin page: what it does is said to the bot, so that rights and the audit are the same as everywhere. */
export function createAdminDesk(token: string | undefined, { chat, live }: AdminDeskParts): AdminDesk {
  const asker = { channel: 'web', user: 'admin' } as const
  return {
    token,
    say: async (message) => {
      const { replies } = await chat({ ...message, conversation: ADMIN_PAGE, asker })
      return Promise.all(replies.map(lastOf))
    },
    versions: live.versions,
    compareVersion: (id) => live.compareVersion(id),
    loginCode: () => null, // no channel has one yet
  }
}
