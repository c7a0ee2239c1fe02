import type { Broadcast, Broadcasts } from '../../store/concern/broadcasts.js'

/** @returns `undefined` when there is none of that id, or it fell out */
export function findBroadcast({ broadcasts }: Broadcasts, id: string): Broadcast | undefined {
  return broadcasts.find((each) => each.id === id)
}

/** Changes one of them. */
export function withBroadcast(
  { broadcasts }: Broadcasts,
  id: string,
  change: (broadcast: Broadcast) => Broadcast,
): Broadcasts {
  return { broadcasts: broadcasts.map((each) => (each.id === id ? change(each) : each)) }
}

/** Starts one that waits for confirmation; one that does not is left as it is. */
export function confirmed(broadcast: Broadcast, pending: readonly string[]): Broadcast {
  return broadcast.state === 'preview' ? { ...broadcast, pending, state: 'running' } : broadcast
}

/** Calls one off, also while it is being sent; one that is over is left as it is. */
export function cancelled(broadcast: Broadcast): Broadcast {
  const isOver = broadcast.state === 'done' || broadcast.state === 'stopped'
  return isOver ? broadcast : { ...broadcast, pending: [], state: 'stopped' }
}

/** Marks the conversation to which it is sent next. */
export function marked(broadcast: Broadcast, conversation: string): Broadcast {
  const isNext = broadcast.state === 'running' && broadcast.pending.includes(conversation)
  return isNext ? { ...broadcast, sending: conversation } : broadcast
}

/** Notes what came of it; the last one ends the broadcast. */
export function noted(broadcast: Broadcast, conversation: string, isSent: boolean): Broadcast {
  if (broadcast.sending !== conversation) return broadcast
  const pending = broadcast.pending.filter((each) => each !== conversation)
  return {
    ...broadcast,
    ...{ pending, sending: null },
    sent: broadcast.sent + (isSent ? 1 : 0),
    failed: broadcast.failed + (isSent ? 0 : 1),
    state: broadcast.state === 'running' && pending.length === 0 ? 'done' : broadcast.state,
  }
}
