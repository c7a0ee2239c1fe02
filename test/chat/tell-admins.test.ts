import type { Reply } from '../../src/chat/message.js'
import { createOutbox, type Delivery } from '../../src/chat/outbox.js'
import { createTellAdmins } from '../../src/chat/tell-admins.js'
import { createLog } from '../fixture/log.js'

const say = (text: string): Reply => ({ text, buttons: [] })

function setUp(results: readonly Delivery[] = []) {
  const outbox = createOutbox()
  const { log, lines } = createLog()
  const admins = [
    { channel: 'telegram', user: '1001' },
    { channel: 'wechat', user: 'wxid_abc' },
    { channel: 'telegram', user: '1001' }, // in ADMINS and added by command
  ]
  const tell = createTellAdmins({ admins: () => admins, outbox, log })
  const sent: string[] = []
  const left = [...results]
  const attach = (channel: 'telegram' | 'wechat' | 'terminal') =>
    outbox.attach(channel, (conversation, { text }) => {
      const result = left.shift() ?? 'sent'
      sent.push(`${conversation} ${text} ${result}`)
      return Promise.resolve(result)
    })
  return { tell, attach, sent, lines }
}

it('tells each admin once, and whoever sits at the terminal', async () => {
  const { tell, attach, sent } = setUp()
  for (const channel of ['telegram', 'wechat', 'terminal'] as const) attach(channel)
  await tell(say('甲'))
  expect(sent).toEqual(['telegram:1001 甲 sent', 'wechat:wxid_abc 甲 sent', 'terminal:owner 甲 sent'])
})

it('keeps what came before the channel ran, the last twenty, in order', async () => {
  const { tell, attach, sent } = setUp()
  const texts = Array.from({ length: 22 }, (_, index) => String(index + 1))
  for (const text of texts) await tell(say(text))
  expect(sent).toEqual([])
  attach('telegram')
  await new Promise(setImmediate)
  expect(sent).toEqual(texts.slice(2).map((text) => `telegram:1001 ${text} sent`))
})

it('says again what failed, before the next thing, and nothing again to who is gone', async () => {
  const { tell, attach, sent, lines } = setUp(['failed', 'sent', 'gone', 'sent'])
  attach('telegram')
  await tell(say('甲'))
  await tell(say('乙'))
  await tell(say('丙'))
  expect(sent).toEqual([
    'telegram:1001 甲 failed',
    'telegram:1001 甲 sent',
    'telegram:1001 乙 gone',
    'telegram:1001 丙 sent',
  ])
  expect(lines.map(({ msg }) => msg)).toEqual(['an admin cannot be told anything: they blocked the bot'])
})
