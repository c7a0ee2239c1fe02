import type { State } from '../../store/state.js'
import { EMPTY_SESSION } from '../sessions.js'
import { say, type Context, type Turn } from '../turn.js'
import type { ConversationSettings } from './conversation-settings.js'

/** Where something of a conversation is kept. */
export type Remembered = Pick<State, 'watches' | 'knownChats' | 'broadcasts'>

/** Keeps what does not belong to the conversation; gives the list itself back when that is all of it. */
function others<T>(list: readonly T[], isOwn: (part: T) => boolean): readonly T[] {
  return list.some(isOwn) ? list.filter((part) => !isOwn(part)) : list
}

async function removeAll({ watches, knownChats, broadcasts }: Remembered, own: string): Promise<void> {
  const isOwn = ({ conversation }: { readonly conversation: string }) => conversation === own
  await Promise.all([
    watches.update((value) => {
      const kept = { watches: others(value.watches, isOwn), deliveries: others(value.deliveries, isOwn) }
      const isSame = kept.watches === value.watches && kept.deliveries === value.deliveries
      return isSame ? value : { ...value, ...kept }
    }),
    knownChats.update((value) => {
      const chats = others(value.chats, isOwn)
      return chats === value.chats ? value : { chats }
    }),
    broadcasts.update((value) => {
      const isPending = value.broadcasts.some(({ pending, again }) => [...pending, ...again].includes(own))
      if (!isPending) return value
      const leaveOut = (list: readonly string[]) => others(list, (each) => each === own)
      return {
        broadcasts: value.broadcasts.map((each) => ({
          ...each,
          pending: leaveOut(each.pending),
          again: leaveOut(each.again),
          sending: each.sending === own ? null : each.sending,
        })),
      }
    }),
  ])
}

/** Forgets everything that is kept of a conversation, the conversation itself included. */
export async function forgetTurn(
  remembered: Remembered,
  settings: ConversationSettings,
  { message, voice }: Context,
): Promise<Turn> {
  await Promise.all([removeAll(remembered, message.conversation), settings.forget(message.conversation)])
  return say(EMPTY_SESSION, voice.t('settings.forgotten'))
}
