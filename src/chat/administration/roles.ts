import type { Message } from '../message.js'
import type { Role } from '../role.js'

/** Somebody who may administer: a user's id in one channel. */
export interface AdminKey {
  readonly channel: string
  readonly user: string
}

/**
 * Tells what the sender of a message may do. Whoever sits at the terminal owns the process, and may do everything.
 *
 * @param admins those of the configuration
 */
export function createRoles(admins: readonly AdminKey[]): (message: Message) => Role {
  return ({ asker }) => {
    if (!asker) return 'everybody'
    const isAdmin = admins.some(({ channel, user }) => channel === asker.channel && user === asker.user)
    return asker.channel === 'terminal' || isAdmin ? 'admin' : 'everybody'
  }
}
