import type { State } from '../store/state.js'

/** What is kept of a conversation by its name. */
export type Movable = Pick<State, 'access' | 'broadcasts' | 'chatSettings' | 'knownChats' | 'watches'>

type Named = Readonly<Record<'conversation', string>>

/** Renames a conversation where there is one entry for each; one that the new name has already gives way. */
function rename<T extends Named>(list: readonly T[], from: string, to: string): readonly T[] {
  if (!list.some(({ conversation }) => conversation === from)) return list
  return list
    .filter(({ conversation }) => conversation !== to)
    .map((each) => (each.conversation === from ? { ...each, conversation: to } : each))
}

/** Takes everything that is kept of a conversation along to its new name, as when a group becomes a supergroup. */
export async function moveChat(state: Movable, from: string, to: string): Promise<void> {
  const moved = <T extends Named>(each: T): T =>
    each.conversation === from ? { ...each, conversation: to } : each
  const renamed = (name: string) => (name === from ? to : name)
  await Promise.all([
    state.chatSettings.update((value) => ({ chats: rename(value.chats, from, to) })),
    state.knownChats.update((value) => ({ chats: rename(value.chats, from, to) })),
    state.watches.update((value) => ({
      ...value,
      watches: value.watches.map(moved),
      deliveries: value.deliveries.map(moved),
    })),
    state.access.update(({ allowed, blocked }) => ({
      allowed: allowed.map((each) => ({ ...each, key: renamed(each.key) })),
      blocked: blocked.map((each) => ({ ...each, key: renamed(each.key) })),
    })),
    state.broadcasts.update((value) => ({
      broadcasts: value.broadcasts.map((each) => ({
        ...each,
        pending: each.pending.map(renamed),
        again: each.again.map(renamed),
        sending: each.sending === null ? null : renamed(each.sending),
      })),
    })),
  ])
}
