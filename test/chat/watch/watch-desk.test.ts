import { createUnaskedFixture, variant, withText } from '../../fixture/unasked.js'
import { clause, corpus, homesteads, notice } from '../../fixture/corpus.js'

const HOUR = 3_600_000
const HINT = '不想再收到，请回复“订阅列表”，再退订。'

const demolition = notice({
  id: '2023-1-new',
  title: '某县人民政府关于農村宅基地拆旧的通知',
  documentNumber: '某政发〔2023〕1号',
  issuingAuthority: '某县人民政府',
  dateOfIssue: '2023-03-01',
  clauses: [
    clause('section', '1', ['一、', '拆旧', '拆除旧房的，予以补 助。']),
    clause('section', '2', ['二、', '废止', '某政办发〔2022〕2号同时废止。']),
  ],
})
const second = variant('second', (notices, region) =>
  region === '某县' ? [...notices, demolition] : [...notices],
)
const CHANGED = '（一）村民符合下列条件的，可以申请宅基地：'
const third = variant('third', (notices, region) =>
  region === '某县'
    ? [withText(homesteads, 'i-3-1', CHANGED), demolition]
    : notices.filter(({ id }) => id !== '2020-1-long'),
)

const NEW = [
  '【新公文】某县人民政府关于農村宅基地拆旧的通知',
  '某政发〔2023〕1号 · 某县人民政府 · 某县 · 2023年3月1日',
]

async function setUp() {
  const fixture = await createUnaskedFixture()
  const bot = fixture.start()
  await bot.goLive(corpus)
  const texts = () => fixture.sent.map(({ to, reply }) => `${to} ${reply.text}`)
  return { ...fixture, ...bot, texts, owed: () => fixture.state.watches.get().deliveries.length }
}

describe('a digest', () => {
  it('names what is new, for which watch, with the link to the clause; one a chat', async () => {
    const { say, goLive, sent, owed } = await setUp()
    for (const word of ['宅基地', '補助', '某政办发〔2022〕2号', '乙市']) await say(`/watch ${word}`)
    await say('/watch 某县', '2')
    await say('/watch 火星', '3')
    await goLive(second)
    expect(sent).toEqual([
      {
        to: 'telegram:1',
        reply: {
          text: [
            '您订阅的内容有新消息：',
            [
              ...NEW,
              '一、拆旧',
              '订阅：宅基地、補助、某政办发〔2022〕2号',
              '原文：http://host/notices/2023-1-new#1',
            ].join('\n'),
            HINT,
          ].join('\n\n'),
          buttons: [{ label: '订阅列表', send: '订阅列表' }],
        },
        result: 'sent',
      },
      {
        to: 'telegram:2',
        reply: {
          text: [
            '您订阅的内容有新消息：',
            [...NEW, '订阅：某县', '原文：http://host/notices/2023-1-new'].join('\n'),
            HINT,
          ].join('\n\n'),
          buttons: [{ label: '订阅列表', send: '订阅列表' }],
        },
        result: 'sent',
      },
    ])
    expect(owed()).toBe(0)
  })

  it('shows the old and the new text of a watched clause, and says when it is gone', async () => {
    const { say, goLive, texts } = await setUp()
    await say('结婚了，宅基地怎么申请')
    await say('/watch 1')
    await say('长文')
    await say('/watch 1')
    await goLive(third)
    const [text] = texts()
    expect(text).toBe(
      [
        'telegram:1 您订阅的内容有新消息：',
        '【条文有变动】某县农村宅基地管理办法（试行） › 三、宅基地申请条件 › （一）村民符合下列条件的，可以申请宅基地',
        '原来：\n（一）村民符合下列条件之一的，可以申请宅基地：\n1.因结婚等原因确需分户的；\n2.现住房影响规划，需要搬迁的。',
        `现在：\n${CHANGED}\n1.因结婚等原因确需分户的；\n2.现住房影响规划，需要搬迁的。\n原文：http://host/notices/2022-2-homes#i-3-1`,
        '【条文没有了】第1句讲的是长文如何分页显示给读者。第2句讲的是长文如何分页…\n现在的公报里找不到这一条了。\n原来：\n' +
          `${Array.from({ length: 120 }, (_, index) => `第${index + 1}句讲的是长文如何分页显示给读者。`)
            .join('')
            .slice(0, 1_199)}…`,
        HINT,
      ].join('\n\n'),
    )
  })

  it('follows a watched clause to a newer text of its notice', async () => {
    const { say, goLive, texts } = await setUp()
    await say('结婚了，宅基地怎么申请')
    await say('/watch 1')
    const newer = { ...withText(homesteads, 'i-3-1', CHANGED), id: '2022-2-homes-v2' }
    await goLive(
      variant('newer', (notices, region) =>
        region === '某县' ? [{ ...homesteads, newerVersion: newer.id }, newer] : [...notices],
      ),
    )
    expect(texts()).toHaveLength(1)
    expect(texts()[0]).toContain(`现在：\n${CHANGED}\n`)
    expect(texts()[0]).toContain('原文：http://host/notices/2022-2-homes-v2#i-3-1')
  })

  it('waits for the morning in China', async () => {
    const { say, goLive, clock, pass, texts, owed } = await setUp()
    await say('/watch 宅基地')
    clock.now = Date.UTC(2026, 10, 25, 12) // eight in the evening
    await goLive(second)
    await pass(11 * HOUR)
    expect([texts().length, owed()]).toEqual([0, 1])
    await pass(HOUR)
    expect([texts().length, owed()]).toEqual([1, 0])
  })

  it('tells of a text once, also when a rollback takes it away and a reload brings it back', async () => {
    const { say, goLive, texts } = await setUp()
    await say('/watch 宅基地')
    for (const next of [second, second, corpus, second, third, second, third]) await goLive(next)
    expect(texts().map((text) => text.split('\n')[2])).toEqual([
      NEW[0],
      '【有变动】某县人民政府办公室关于印发某县农村宅基地管理办法（试行）的通知',
    ])
  })
})

describe('a delivery', () => {
  it('is owed when the bot was down, or killed between swap and digest', async () => {
    const { say, start, texts } = await setUp()
    await say('/watch 宅基地')
    await start().goLive(second)
    expect(texts()).toHaveLength(1)
    await start().goLive(second)
    expect(texts()).toHaveLength(1)
  })

  it('is no news when the same sources are read in another way', async () => {
    const { say, goLive, texts } = await setUp()
    await say('/watch 宅基地')
    await say('结婚了，宅基地怎么申请')
    await say('/watch 1')
    const reread = variant('fixture-1', (notices) => notices.map((each) => withText(each, 'i-3-1', CHANGED)))
    await goLive(reread)
    await goLive({ ...reread, version: 'touched' })
    expect(texts()).toEqual([])
  })

  it('goes out when the channel runs, after a restart too, once', async () => {
    const { say, start, sent, state } = await setUp()
    await say('/watch 宅基地')
    await start(undefined, []).goLive(second)
    expect(state.watches.get().deliveries).toMatchObject([{ sent: 0, sending: false, attempts: 0 }])
    const { attach, unasked } = start(undefined, [])
    attach('telegram')
    attach('telegram')
    await unasked.onLive(second)
    expect(sent).toHaveLength(1)
  })

  it('that was on its way when the process was killed is sent again and says so', async () => {
    const { say, start, state, texts } = await setUp()
    await say('/watch 宅基地')
    await start(undefined, []).goLive(second)
    await state.watches.update((value) => ({
      ...value,
      deliveries: value.deliveries.map((each) => ({ ...each, sending: true })),
    }))
    await start().goLive(second)
    expect(texts().map((text) => text.split('\n')[0])).toEqual([
      'telegram:1 （刚才程序中断过，这一条您可能已经收到。）',
    ])
  })

  it('that fails is tried again later, without losing what comes meanwhile', async () => {
    const { say, goLive, results, sent, pass, state } = await setUp()
    await say('/watch 宅基地')
    results.push('failed', 'failed')
    await goLive(second)
    expect(state.watches.get().deliveries).toMatchObject([{ sent: 0, sending: false, attempts: 1 }])
    await goLive(third)
    await pass(10 * 60_000)
    expect(sent.map(({ result }) => result)).toEqual(['failed', 'failed', 'sent', 'sent'])
    expect(sent.slice(2).map(({ reply }) => reply.text.split('\n')[2]!.slice(0, 5))).toEqual([
      '【新公文】',
      '【有变动】',
    ])
    expect(state.watches.get().deliveries).toEqual([])
  })

  it('to somebody who blocked the bot ends what they watch', async () => {
    const { say, goLive, results, state, sent } = await setUp()
    await say('/watch 宅基地')
    await say('/watch 火星')
    results.push('gone')
    await goLive(second)
    await goLive(third)
    expect(sent).toHaveLength(1)
    expect(state.watches.get()).toMatchObject({ watches: [], deliveries: [] })
    expect(state.knownChats.get().chats).toEqual([
      { conversation: 'telegram:1', kind: 'private', lastSeen: '2026-11-25', gone: true },
    ])
  })
})
