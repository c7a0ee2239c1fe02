import type { Low } from 'lowdb'
import type { Definition } from './definition.js'
import type { Document } from './document.js'
import { freeze } from './freeze.js'

/** A document and the way to end it. */
export interface ClosableDocument<T extends object> extends Document<T> {
  /** Waits for what is being written; later updates reject. */
  readonly close: () => Promise<void>
}

type Change<T> = (value: T) => T

interface Pending<T> {
  readonly change: Change<T>
  readonly resolve: (value: T) => void
  readonly reject: (reason: unknown) => void
}

/** What became of a change before anything is written. */
interface Outcome<T> {
  readonly pending: Pending<T>
  /** The value after it; when it failed, the one before. */
  readonly value: T
  /** What it threw; `null` when it applied. */
  readonly failure: { readonly reason: unknown } | null
}

function applyInTurn<T>(
  first: T,
  batch: readonly Pending<T>[],
  apply: (change: Change<T>, value: T) => T,
): Outcome<T>[] {
  let value = first
  return batch.map((pending) => {
    try {
      value = apply(pending.change, value)
      return { pending, value, failure: null }
    } catch (reason) {
      return { pending, value, failure: { reason } }
    }
  })
}

/** @throws TypeError that names the place and not the value, which may be a resident's words */
function check<T extends object>({ name, schema }: Definition<T>, value: T): T {
  const [issue] = schema.safeParse(value).error?.issues ?? []
  if (issue) throw new TypeError(`${name}: ${issue.code} at ${issue.path.join('.') || 'the top'}`)
  return value
}

/**
 * Makes a document of a lowdb database: puts changes in order, writes those together that arrived meanwhile, and goes
 * back to the last written value when writing fails.
 *
 * @param low - holds the value on disk; nobody else may write it
 */
export function createDocument<T extends object>(
  low: Low<T>,
  definition: Definition<T>,
): ClosableDocument<T> {
  const { schema, cap = (value: T) => value } = definition
  let queue: Pending<T>[] = []
  let running: Promise<void> | undefined
  let closed = false
  let durable = freeze(low.data)

  const apply = (change: Change<T>, value: T) => freeze(cap(freeze(change(value))))

  /** A check costs as much as the value is long, hence one for all; when it fails, one each to find whose fault it is. */
  const applyAll = (batch: readonly Pending<T>[]) => {
    const outcomes = applyInTurn(durable, batch, apply)
    const next = outcomes.at(-1)!.value
    if (next === durable || schema.safeParse(next).success) return outcomes
    return applyInTurn(durable, batch, (change, value) => check(definition, apply(change, value)))
  }

  const commit = async (batch: readonly Pending<T>[]) => {
    const outcomes = applyAll(batch)
    const next = outcomes.at(-1)!.value
    let unwritten: Outcome<T>['failure'] = null
    if (next !== durable) {
      try {
        low.data = next
        await low.write()
        durable = next
      } catch (reason) {
        low.data = durable
        unwritten = { reason }
      }
    }
    for (const { pending, value, failure } of outcomes) {
      const failed = failure ?? unwritten
      if (failed) pending.reject(failed.reason)
      else pending.resolve(value)
    }
  }

  const run = async () => {
    await Promise.resolve() // what is asked for in one turn goes together
    while (queue.length > 0) {
      const batch = queue
      queue = []
      await commit(batch)
    }
    running = undefined
  }

  return {
    get: () => durable,
    update: (change) =>
      new Promise((resolve, reject) => {
        if (closed) throw new Error(`${definition.name} is closed`)
        queue.push({ change, resolve, reject })
        running ??= run()
      }),
    close: async () => {
      closed = true
      await running
    },
  }
}
