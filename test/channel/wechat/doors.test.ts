import { createDoors } from '../../../src/channel/wechat/doors.js'
import { createChannelHealth } from '../../../src/chat/channel-health.js'
import { createOutbox } from '../../../src/chat/outbox.js'

function create() {
  const outbox = createOutbox()
  const health = createChannelHealth(() => 1)
  const openDoor = createDoors(outbox, health)
  const [mp, own] = [
    openDoor((to) => to.startsWith('wechat:o')),
    openDoor((to) => !to.startsWith('wechat:o')),
  ]
  const healthOf = () => health.list().find(({ channel }) => channel === 'wechat')?.health
  return { outbox, mp, own, healthOf }
}

it('sends through the door whose conversation it is, and only when that is open', async () => {
  const { outbox, mp, own } = create()
  const sent: string[] = []
  expect(outbox.reaches('wechat:o1')).toBe(false)
  mp.attach(async (to) => {
    sent.push(`mp ${to}`)
    return 'sent'
  })
  const reply = { text: 'a', buttons: [] }
  expect(await outbox.send('wechat:o1', reply)).toBe('sent')
  expect(await outbox.send('wechat:wxid_1', reply)).toBe('failed')
  own.attach(async (to) => {
    sent.push(`own ${to}`)
    return 'gone'
  })
  expect(await outbox.send('wechat:wxid_1', reply)).toBe('gone')
  expect(await outbox.send('wechat:o1', reply)).toBe('sent')
  expect(sent).toEqual(['mp wechat:o1', 'own wechat:wxid_1', 'mp wechat:o1'])
})

it('is as well as the worse of the two', () => {
  const { mp, own, healthOf } = create()
  const seen = [healthOf()]
  mp.report('ok')
  seen.push(healthOf())
  own.report('trouble')
  seen.push(healthOf())
  own.report('off')
  seen.push(healthOf())
  mp.report('off')
  seen.push(healthOf())
  expect(seen).toEqual(['off', 'ok', 'trouble', 'ok', 'off'])
})
