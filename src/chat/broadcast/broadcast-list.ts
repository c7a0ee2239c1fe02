import type { Broadcast, Broadcasts } from '../../store/concern/broadcasts.js'
import type { Delivery } from '../outbox.js'

/** Milliseconds after which what failed is tried again: the first time, the second, the third and last. */
export const RETRIES = [30_000, 120_000, 600_000]

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
  return isOver ? broadcast : { ...broadcast, pending: [], again: [], state: 'stopped' }
}

/** Marks the conversation to which it is sent next. */
export function marked(broadcast: Broadcast, conversation: string): Broadcast {
  const isNext = broadcast.state === 'running' && broadcast.pending.includes(conversation)
  return isNext ? { ...broadcast, sending: conversation } : broadcast
}

/** Notes what came of it: what failed is tried again, but not without end. */
export function noted(broadcast: Broadcast, conversation: string, result: Delivery): Broadcast {
  if (broadcast.sending !== conversation) return broadcast
  const { pending, again, rounds, state } = broadcast
  const isTriedAgain = result === 'failed' && state === 'running' && rounds < RETRIES.length
  const outcome = isTriedAgain ? null : result
  return ended({
    ...broadcast,
    pending: pending.filter((each) => each !== conversation),
    again: isTriedAgain ? [...again, conversation] : again,
    sending: null,
    ...(outcome && { [outcome]: broadcast[outcome] + 1 }),
  })
}

/** Takes up what failed, behind what is still to be sent. */
export function takenUp(broadcast: Broadcast): Broadcast {
  const { pending, again, rounds, state } = broadcast
  return state === 'running'
    ? { ...broadcast, pending: [...pending, ...again], again: [], rounds: rounds + 1 }
    : broadcast
}

/** Ends one that has nothing left to send. */
export function ended(broadcast: Broadcast): Broadcast {
  const { pending, again, state } = broadcast
  return state === 'running' && pending.length + again.length === 0
    ? { ...broadcast, state: 'done' }
    : broadcast
}
