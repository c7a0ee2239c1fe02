import type { Message } from '../../../src/chat/message.js'
import { createAdministeredChat } from '../../fixture/administered-chat.js'

const DAY = 86_400_000
const admin: Partial<Message> = { conversation: 'telegram:1', asker: { channel: 'telegram', user: '1' } }

it('is nothing to speak of when nobody asked', async () => {
  const { send } = await createAdministeredChat()
  expect(await send('/stats', admin)).toEqual([
    {
      text: '最近 7 天（2026年11月19日至2026年11月25日）没有人提问。',
      buttons: [{ label: '最近 30 天', send: '/stats 30' }],
    },
  ])
})

it('tells what was asked, what was answered, from what, and how fast, by channel and day', async () => {
  const { send, from, statistics, clock, state } = await createAdministeredChat()
  clock.now -= 8 * DAY
  await send('宅基地申请', {})
  clock.now += 7 * DAY
  await send('结婚了，宅基地怎么申请', {})
  await send('火星上的宅基地', {})
  clock.now += DAY
  await from('2', '长文')
  await from('2', '宅基地申请')
  const vote = (channel: string, given: 'up' | 'down') => {
    return { channel, vote: given, at: new Date(clock.now).toISOString() }
  }
  statistics.countVote(vote('telegram', 'up'), undefined)
  statistics.countVote(vote('telegram', 'down'), undefined)
  statistics.countVote(vote('web', 'down'), undefined)
  statistics.countVote(vote('web', 'up'), vote('web', 'down'))
  // How long the answers took depends on the machine: all are put where they are known to be.
  await statistics.days()
  const latency = (questions: number) => [questions, ...Array.from({ length: 12 }, () => 0)]
  await state.statistics.update(({ days }) => ({
    days: days.map((each) => ({ ...each, latency: latency(each.questions) })),
  }))
  const [reply] = await send('/stats 7', admin)
  expect(reply!.text).toBe(
    [
      '最近 7 天（2026年11月19日至2026年11月25日）',
      '',
      '提问 4 次，答上 3 次（75%），没有找到 1 次。',
      '评价：👍 2，👎 1（33%）。',
      '用时：一半不超过 1 毫秒，95% 不超过 1 毫秒。',
      '',
      '各渠道：',
      '网页：提问 2 次，答上 50%，👎 0%；用时一半不超过 1 毫秒，95% 不超过 1 毫秒',
      'Telegram：提问 2 次，答上 100%，👎 50%；用时一半不超过 1 毫秒，95% 不超过 1 毫秒',
      '',
      '答得最多的公文：',
      '1. 某县农村宅基地管理办法（试行） (2)',
      '2. 乙市人民政府关于长文的报告 (1)',
      '',
      '每天的提问 / 答上：',
      '11-19  0 / 0',
      '11-20  0 / 0',
      '11-21  0 / 0',
      '11-22  0 / 0',
      '11-23  0 / 0',
      '11-24  2 / 1',
      '11-25  2 / 2',
    ].join('\n'),
  )
  expect(reply!.image!.alt).toBe('最近 7 天每天的提问数，蓝色是答上的，橙色是没有找到的')
  const [month] = await send('/stats ３０', admin)
  expect(month!.text).toContain('\n\n提问 5 次，答上 4 次（80%），没有找到 1 次。\n')
  expect(month!.text.length).toBeLessThan(4096)
  expect(month!.buttons).toEqual([{ label: '最近 7 天', send: '/stats 7' }])
})

it('counts a question that was looked into as one, and nothing that was none', async () => {
  const { send, state, statistics } = await createAdministeredChat()
  for (const text of ['', '/help', '1', '更多', '/notice 某政办发〔2022〕2号']) await send(text, {})
  await statistics.stop()
  expect(state.statistics.get().days).toEqual([])
})

it.each(['1', '31', '7 30', '-7', '7.5', 'constructor', '周'])(
  '/stats %s is answered with how to use it',
  async (days) => {
    const { send } = await createAdministeredChat()
    expect((await send(`/stats ${days}`, admin))[0]!.text).toBe('用法：/stats 7，或者 /stats 30')
  },
)
