import type { Translate } from '../../locale/translations.js'
import type { Broadcast } from '../../store/concern/broadcasts.js'

/** Says how far a broadcast is, or what became of it. */
export function describeBroadcast({ state, sent, failed, pending, id }: Broadcast, t: Translate): string {
  const counts = { sent, failed, done: sent + failed, of: sent + failed + pending.length, id }
  if (state === 'running') return t('broadcast.running', counts)
  return t(state === 'done' ? 'broadcast.done' : 'broadcast.stopped', counts)
}
