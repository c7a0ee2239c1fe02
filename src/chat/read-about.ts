import { askerKey } from './administration/asker-key.js'
import type { Message } from './message.js'
import type { Session } from './sessions.js'
import type { ShownReplies } from './shown-replies.js'

/** What a message says, and in what it is to be understood; or why a tap does nothing. */
export type Meant =
  | { readonly text: string; readonly session: Session }
  | { readonly refusal: 'chat.staleButton' | 'chat.othersButton' }

/** Tells what a message means. Never rejects. */
export type ReadAbout = (message: Message, sessionKey: string) => Promise<Meant>

/**
 * Finds the reply that a message is about, and what was tapped below it.
 *
 * @param sessionOf what is remembered otherwise
 */
export function createReadAbout(find: ShownReplies['find'], sessionOf: (key: string) => Session): ReadAbout {
  return async ({ about, tapped, text, asker }, sessionKey) => {
    const found = about === undefined ? null : await find(about)
    if (tapped === undefined) return { text, session: found?.session ?? sessionOf(sessionKey) }
    if (!found) return { refusal: 'chat.staleButton' }
    const { session, buttons, owner } = found
    if (owner !== null && owner !== askerKey(asker)) return { refusal: 'chat.othersButton' }
    const button = buttons[tapped]
    const needsList = button !== undefined && !button.send.startsWith('/') && session.listed > 0
    if (!button || (needsList && session.items.length === 0)) return { refusal: 'chat.staleButton' }
    return { text: button.send, session }
  }
}
