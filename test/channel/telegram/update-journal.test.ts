import type { Update } from 'telegraf/types'
import { createUpdateJournal } from '../../../src/channel/telegram/update-journal.js'
import { createMemoryState } from '../../../src/store/memory-state.js'
import { createLog } from '../../fixture/log.js'
import { createManualClock } from '../../fixture/manual-clock.js'

const update = (update_id: number) => ({ update_id, message: { text: '甲' } }) as unknown as Update
const idsOf = (updates: readonly { readonly update_id: number }[]) =>
  updates.map(({ update_id }) => update_id)

async function setUp() {
  const { telegramUpdates: document } = await createMemoryState(() => 1)
  const { log, lines } = createLog()
  const clock = createManualClock()
  const start = () => createUpdateJournal(document, clock.after, log)
  return { document, lines, clock, start }
}

it('takes each update once, also when it comes again after a restart', async () => {
  const { start } = await setUp()
  const journal = start()
  expect(idsOf(await journal.take([update(7), update(8)]))).toEqual([7, 8])
  expect(idsOf(await journal.take([update(8), update(9)]))).toEqual([9])
  expect(idsOf(await start().take([update(7), update(9), update(10)]))).toEqual([10])
})

it('knows after a restart what was in hand', async () => {
  const { start } = await setUp()
  const journal = start()
  await journal.take([update(7), update(8)])
  await journal.finish(update(7))
  expect(start().leftOver()).toEqual([update(8)])
})

it('keeps nothing of what was said once it is answered, in the copy of before neither', async () => {
  const { start, document, clock } = await setUp()
  const journal = start()
  await journal.take([update(7)])
  await journal.finish(update(7))
  const before = document.get()
  await clock.run(3_000)
  expect(document.get()).toEqual({ seen: [7], inHand: [] })
  expect(document.get()).not.toBe(before)
})

it('goes on when the disk is full', async () => {
  const { document, lines } = await setUp()
  const full = { get: document.get, update: () => Promise.reject(new Error('disk full')) }
  const journal = createUpdateJournal(full, () => () => undefined, createLog().log)
  expect(idsOf(await journal.take([update(7)]))).toEqual([7])
  expect(idsOf(await journal.take([update(7)]))).toEqual([])
  await journal.finish(update(7))
  expect(lines).toEqual([])
})
