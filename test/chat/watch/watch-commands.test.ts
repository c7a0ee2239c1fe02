import { createUnaskedFixture } from '../../fixture/unasked.js'

const fixture = await createUnaskedFixture()

it('takes words, a document number, a place and a hit of the last answer, lists and drops them', async () => {
  const { reply, say } = fixture.start()
  expect(await reply('/watch 宅基地')).toEqual({
    text: '已订阅“宅基地”。公报里有了相关的新公文，或者相关公文有变动，会在白天（8点到20点）发消息告诉您。',
    buttons: [{ label: '订阅列表', send: '订阅列表' }],
  })
  await say('订阅 某政办发[2022]2')
  await say('订阅　乙市')
  await say('结婚了，宅基地怎么申请')
  expect(await say('/watch 1')).toBe(
    '已订阅这一条：某县农村宅基地管理办法（试行） › 三、宅基地申请条件 › （一）村民符合下列条件之一的，可以申请宅基地。条文有变动时，会在白天（8点到20点）把原来的和现在的文字发给您。',
  )
  expect(await say('/watch  宅基地 ')).toBe('“宅基地”已经订阅过了。')
  const list = await reply('/watches')
  expect(list.text).toBe(
    [
      '您订阅了：',
      '1. 宅基地',
      '2. 某政办发〔2022〕2号',
      '3. 乙市',
      '4. 某县农村宅基地管理办法（试行） › 三、宅基地申请条件 › （一）村民符合下列条件之一的，可以申请宅基地',
    ].join('\n'),
  )
  expect(list.buttons.map(({ label }) => label)).toEqual(['退订 1', '退订 2', '退订 3', '退订 4'])
  expect(list.buttons.every(({ send }) => /^\/unwatch #[0-9a-f]{8}$/.test(send))).toBe(true)
  expect(fixture.state.watches.get().watches.map(({ kind }) => kind)).toEqual([
    'keyword',
    'number',
    'place',
    'clause',
  ])

  expect(await say(list.buttons[1]!.send)).toBe('已退订“某政办发〔2022〕2号”。')
  expect(await say(list.buttons[1]!.send)).toBe('没有订阅这一项。') // an old button drops nothing else
  expect(await say('退订 2')).toBe('已退订“乙市”。')
  expect(await say('/unwatch 宅 基地')).toBe('已退订“宅基地”。')
  expect(await say('退订')).toMatch(/^您订阅了：\n1\. 某县农村/)
  expect(await say('/unwatch 1', '2')).toBe('没有订阅这一项。') // another chat's
  expect(await say('/unwatch 1')).toMatch(/^已退订“某县农村宅基地管理办法/)
  expect(await say('订阅列表')).toBe('您还没有订阅。想知道什么有了新公文，就说：订阅 宅基地')
})

it.each([
  [
    '/watch',
    '请写上要订阅的关键词、文号或地名，例如：/watch 宅基地；要订阅刚才答案里的第 1 条，请发 /watch 1',
  ],
  ['订阅', '请写上要订阅的关键词、文号或地名，例如：/watch 宅基地；要订阅刚才答案里的第 1 条，请发 /watch 1'],
  ['/watch 7', '没有这一条可以订阅。请先提问，再用答案里的编号订阅，例如：/watch 1'],
  ['/watch 的', '一个字太宽泛了，请至少写两个字，例如：/watch 宅基地'],
  [`/watch ${'字'.repeat(51)}`, '太长了，请只写关键的几个字，例如：/watch 宅基地'],
  [
    '/watch \u200b\u202e',
    '请写上要订阅的关键词、文号或地名，例如：/watch 宅基地；要订阅刚才答案里的第 1 条，请发 /watch 1',
  ],
  ['/unwatch constructor', '没有订阅这一项。'],
  [
    '/help watch',
    '/watch 关键词 （也可以：订阅） — 订阅：关键词、文号、地名，或刚才答案里的第几条\n例如：/watch 宅基地',
  ],
  ['/help unwatch', '/unwatch 序号 （也可以：退订） — 退订\n例如：/unwatch 1'],
  ['/help watches', '/watches （也可以：订阅列表） — 看订阅了什么\n例如：/watches'],
])('%s', async (text, expected) => {
  expect(await fixture.start().say(text, '3')).toBe(expected)
})

it.each(['__proto__', 'constructor', '时间:八点 ~2 ^9', '<b>&'])('takes %j as words', async (text) => {
  const { say } = fixture.start()
  expect(await say(`/watch ${text}`, '4')).toContain(`已订阅“${text}”。`)
})

it('takes twenty of a chat', async () => {
  const { say } = fixture.start()
  for (let index = 1; index <= 20; index++) await say(`/watch 词语${index}`, '5')
  expect(await say('/watch 宅基地', '5')).toBe('一个会话最多订阅 20 项。请先退订一些，再订阅“宅基地”。')
  await say('/unwatch 20', '5')
  expect(await say('/watch 宅基地', '5')).toContain('已订阅“宅基地”。')
})

it('takes none where nothing can be sent later', async () => {
  const web = { conversation: 'web:1', asker: undefined }
  expect(await fixture.start().say('/watch 宅基地', '1', web)).toBe(
    '网页上收不到以后的消息。请在手机聊天软件里找到我，再订阅。',
  )
})

it('says it in English', async () => {
  const { say } = fixture.start()
  expect(await say('/watch 宅基地', '6', { locale: 'en' })).toBe(
    'You now watch “宅基地”. When a notice about it is new or changed, you will be told in the daytime (8:00 to 20:00 in China).',
  )
})
