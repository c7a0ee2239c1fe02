import type { Translate } from '../../locale/translations.js'
import type { Broadcast } from '../../store/concern/broadcasts.js'

/** Says how far a broadcast is, or what became of it. */
export function describeBroadcast(broadcast: Broadcast, t: Translate): string {
  const { state, sent, failed, gone, pending, again, id } = broadcast
  const done = sent + failed + gone
  const of = done + pending.length + again.length
  const counts = { sent, failed, gone, done, of, id, again: again.length }
  if (state !== 'running') return t(state === 'done' ? 'broadcast.done' : 'broadcast.stopped', counts)
  return t(again.length > 0 ? 'broadcast.waiting' : 'broadcast.running', counts)
}
