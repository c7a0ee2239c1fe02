/** What somebody may do, each more than the one before: ask; also work on what was not answered; also administer. */
export const ROLES = ['everybody', 'staff', 'admin'] as const

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number]

/** Tells whether a role may do what is meant for `needed`. */
export function mayUse(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed)
}
