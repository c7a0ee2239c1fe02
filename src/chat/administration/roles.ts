import type { Access } from '../../store/concern/access.js'
import type { Admins } from '../../store/concern/admins.js'
import type { Message } from '../message.js'
import type { Role } from '../role.js'
import { askerKey } from './asker-key.js'

/** Somebody who may administer: a user's id in one channel. */
export interface AdminKey {
  readonly channel: string
  readonly user: string
}

/** What admins decided, and can decide otherwise at any time. */
export interface Decided {
  readonly admins: { readonly get: () => Admins }
  readonly access: { readonly get: () => Access }
}

/** Tells whether somebody administers, by the configuration or by command. */
export function isAdmin(
  { channel, user }: AdminKey,
  configured: readonly AdminKey[],
  { admins }: Admins,
): boolean {
  const isSame = (each: AdminKey) => channel === each.channel && user === each.user
  return configured.some(isSame) || admins.some(isSame)
}

/** Whoever is let to the admin page of the web part; messages of the other pages name nobody. */
const ADMIN_PAGE = 'web:admin'

/**
 * Tells what the sender of a message may do. Whoever sits at the terminal owns the process, and may do everything; so may
 * whoever is let to the admin page. An
 * admin is one in a blocked group too, else nobody could let it in again from there.
 *
 * @param configured the admins of the configuration
 * @returns `null` for somebody who is blocked, or writes in a group that is: they get no reply
 */
export function createRoles(
  configured: readonly AdminKey[],
  decided: Decided,
): (message: Message) => Role | null {
  return ({ asker, conversation }) => {
    if (asker?.channel === 'terminal' || (asker && askerKey(asker) === ADMIN_PAGE)) return 'admin'
    if (asker && isAdmin(asker, configured, decided.admins.get())) return 'admin'
    const { allowed, blocked } = decided.access.get()
    const own = [conversation, askerKey(asker)]
    if (blocked.some(({ key }) => own.includes(key))) return null
    // Rights need a known person: a conversation's name alone may have been made up.
    return asker && allowed.some(({ key }) => own.includes(key)) ? 'staff' : 'everybody'
  }
}
