import { createAnswerOnce } from '../../../src/channel/wechat-mp/answer-once.js'

let time = 1_000_000
const now = () => time
const NOTHING = 'nothing'

function create() {
  let count = 0
  let finish: () => void = () => undefined
  const done = new Promise<void>((resolve) => (finish = resolve))
  const once = createAnswerOnce<string>(now, NOTHING)
  const send = (id = '1') =>
    once(id, async () => {
      count += 1
      const number = count
      await done
      return `answer ${number}`
    })
  return { send, finish, count: () => count }
}

it('gives the answer to the last of those that wait, and works once', async () => {
  const { send, finish, count } = create()
  const all = Promise.all([send(), send(), send()])
  finish()
  expect(await all).toEqual([NOTHING, NOTHING, 'answer 1'])
  expect(count()).toBe(1)
})

it('gives nothing to a message sent again at once, and the answer again when the first was lost', async () => {
  const { send, finish, count } = create()
  finish()
  expect(await send()).toBe('answer 1')
  time += 4_999
  expect(await send()).toBe(NOTHING)
  time += 1
  expect(await send()).toBe('answer 1')
  expect(count()).toBe(1)
})

it('answers every message', async () => {
  const { send, finish } = create()
  finish()
  expect(await Promise.all([send('1'), send('2')])).toEqual(['answer 1', 'answer 2'])
})
