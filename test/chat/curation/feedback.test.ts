import { replaceVote } from '../../../src/chat/curation/feedback-command.js'
import type { Vote } from '../../../src/store/concern/feedback.js'
import { NOW, setUpCuration } from '../../fixture/curation.js'

const at = new Date(NOW).toISOString()
const vote = (fields: Partial<Vote> = {}): Vote => ({
  ...{ text: '宅基地申请', vote: 'up', channel: 'telegram', at },
  answer: { noticeId: '2022-2-homes', clauseId: 'i-3-1' },
  ...fields,
})
const THANKS = '谢谢，很高兴帮上了忙。'
const NOTED = '记下了，工作人员会看到这个问题。哪里不对，也可以告诉我们，例如：/feedback 没讲怎么交钱'

/** What the two buttons under an answer send. */
const votesOf = (buttons: readonly { readonly send: string }[]) => buttons.slice(-2).map(({ send }) => send)

it('stands under every answer, also under one that found nothing', async () => {
  const { reply } = await setUpCuration()
  for (const question of ['宅基地申请', '火星']) {
    const { buttons } = await reply(question)
    expect(buttons.slice(-2).map(({ label }) => label)).toEqual(['👍', '👎'])
    for (const { send } of buttons) expect(Buffer.byteLength(send)).toBeLessThanOrEqual(40)
  }
  expect((await reply('/search 宅基地')).buttons.map(({ label }) => label)).not.toContain('👍')
})

it('is kept with the question and the answer, without the person', async () => {
  const { reply, say, state } = await setUpCuration()
  const [up] = votesOf((await reply('宅基地申请')).buttons)
  expect(await say(up!)).toBe(THANKS)
  await reply('火星，我电话13800138000')
  expect(await say('/feedback down')).toBe(NOTED)
  expect(state.feedback.get().votes).toEqual([
    vote(),
    vote({ text: '火星，我电话〔电话〕', answer: null, vote: 'down' }),
  ])
  expect(JSON.stringify(state.feedback.get())).not.toMatch(/telegram:|"user/)
})

it('counts once a person an answer, and a changed vote takes the place of the one before', async () => {
  const { reply, say, state } = await setUpCuration()
  const group = { conversation: 'telegram:-100', isGroup: true }
  const [up, down] = votesOf((await reply('宅基地申请', '2', group)).buttons)
  for (const [send, user] of [
    [up, '2'],
    [up, '2'],
    [up, '3'],
    [down, '2'],
    [down, '2'],
  ] as const)
    await say(send!, user, group)
  expect(state.feedback.get().votes).toEqual([vote(), vote({ vote: 'down' })])
  expect(await say(up!, '2', group)).toBe(THANKS)
  expect(state.feedback.get().votes).toEqual([vote(), vote()])
})

it('is of the answer above the button, not of the last one', async () => {
  const { reply, say, state } = await setUpCuration()
  const [, down] = votesOf((await reply('宅基地申请')).buttons)
  await reply('长文')
  await say(down!)
  expect(state.feedback.get().votes).toEqual([vote({ vote: 'down' })])
})

it.each(['👍', '👍🏽', '有用', '/feedback 👍', '反馈 有用', '/feedback UP'])(
  'is typed as well: %s',
  async (typed) => {
    const { say, state } = await setUpCuration()
    await say('宅基地申请')
    expect(await say(typed)).toBe(THANKS)
    expect(state.feedback.get().votes).toEqual([vote()])
  },
)

it.each([
  ['👎', '还没有可以评价的回答。请先提一个问题。'],
  ['/feedback up abc', '这条回答隔得太久，不能评价了。请再问一次。'],
  ['/feedback', '觉得刚才的回答有用，请发送 /feedback up'],
  ['/feedback constructor', '谢谢，您的意见记下了。'],
])('%s without an answer', async (typed, expected) => {
  expect(await (await setUpCuration()).say(typed)).toContain(expected)
})

it('takes words of one’s own, masked, with the question before them; the staff reads them', async () => {
  const { say, state } = await setUpCuration()
  await say('/feedback 字太小')
  await say('宅基地申请')
  expect(await say('/feedback up to now nothing helped，打 13800138000')).toBe('谢谢，您的意见记下了。')
  const comments = [
    { text: null, words: '字太小', channel: 'telegram', at },
    { text: '宅基地申请', words: 'up to now nothing helped，打 〔电话〕', channel: 'telegram', at },
  ]
  expect(state.feedback.get()).toEqual({ votes: [], comments })
  expect(await say('/unanswered 意见', '1')).toBe(
    '读者最近留下的意见：\n\nup to now nothing helped，打 〔电话〕\n（问题：宅基地申请）\n\n字太小',
  )
})

it('is not acknowledged when it cannot be written', async () => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  const { say, lines } = await setUpCuration((state) => ({
    ...state,
    feedback: { ...state.feedback, update: () => Promise.reject(full) },
  }))
  await say('宅基地申请')
  for (const typed of ['👎', '/feedback 我的秘密'])
    expect(await say(typed)).toBe('抱歉，刚才没有记下来。请稍后再试。')
  expect(lines).toMatchObject([{ msg: 'feedback not written' }, { msg: 'feedback not written' }])
  expect(JSON.stringify(lines)).not.toMatch(/宅基地|秘密|telegram/)
})

it('leaves other votes that read the same', () => {
  const [up, down] = [vote(), vote({ vote: 'down' })]
  const before = { votes: [up, down, up], comments: [] }
  expect(replaceVote(before, vote(), down).votes).toEqual([up, down, down])
  expect(replaceVote(before, undefined, up).votes).toEqual([up, down, up, up])
  expect(replaceVote(before, vote({ text: '别的' }), up).votes).toEqual([up, down, up, up])
})
