import { FakeWechat } from '../../support/wechat-mp/fake-wechat.js'
import { startProcess, type ServedProcess } from '../../support/served-process.js'

// A resident in WeChat and the bot as `npm start` runs it, with the gazettes that are shipped, in 安全模式.

const ACCOUNT = {
  token: 'spamtest',
  appId: 'wx2c2769f8efd9abc2',
  secret: 'secret',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
}
const wechat = new FakeWechat(ACCOUNT)
let bot: ServedProcess
beforeAll(async () => {
  bot = await startProcess({
    ...{ WECHAT_API_ROOT: await wechat.start(), MESSAGES_PER_MINUTE: '1000' },
    ...{ WECHAT_MP_TOKEN: ACCOUNT.token, WECHAT_MP_APP_ID: ACCOUNT.appId },
    ...{ WECHAT_MP_SECRET: ACCOUNT.secret, WECHAT_MP_AES_KEY: ACCOUNT.aesKey },
  })
  wechat.connect(`${bot.url}/wechat`)
}, 60_000)
afterAll(async () => {
  expect(await bot.stop()).toBe(0)
  await wechat.stop()
})

const ask = (openId: string, text: string) => wechat.send(openId, { MsgType: 'text', Content: text })

it('answers with the clause, whose it is, where it stands and the link, in that order, in time', async () => {
  expect(await wechat.check()).toBe(true)
  await ask('oFirst', '宅基地申请条件') // the first question of a process compiles what the next ones use
  const { answer, tries, milliseconds } = await ask('oResident', '宅基地申请条件')
  const said = answer?.get('Content') ?? ''
  expect(said).toMatch(
    /^中阳县农村宅基地审批管理实施办法（试行）\n中政办发〔2022〕2号 · 中阳县人民政府办公室 · .*2022年2月10日\n三、.*\n\n三、/u,
  )
  for (const words of [
    '1.因结婚等原因确需分户',
    '6.法律法规规定的其他情形。',
    '3.如上级部门确定新标准后按新标准执行。',
  ])
    expect(said).toContain(words)
  expect(said).toMatch(/\n\n原文：http:\/\/127\.0\.0\.1:\d+\/notices\/2022-2-1jr6i#i-3$/u)
  expect(Buffer.byteLength(said)).toBeLessThanOrEqual(2_048)
  expect([tries, milliseconds < 500]).toEqual([1, true])
})

it('is talked with by numbers and words', async () => {
  const say = (text: string) => wechat.say('oTalks', text)
  expect(await say('2')).toContain('请先提一个问题')
  expect(await say('更多')).toContain('请先提一个问题')
  expect(await say('宅基地申请条件')).toContain('还有相关的条款，回复“更多”查看')
  expect(await say('更多')).toMatch(/^还有这些条款.*\n2\. .*\n\n可以回复：2–5、更多、👍、👎、卡片$/su)
  expect(await say('２')).toContain('乡镇收到建房申请材料后')
  expect(await say('返回')).toMatch(/^刚才的结果/u)
  expect(await say('👍')).toContain('谢谢')
  expect(await say('订阅 宅基地')).toContain('已订阅“宅基地”')
  expect(await say('退订 1')).toContain('已退订“宅基地”')
  expect(await say('地区 中阳县')).toContain('优先看中阳县的规定')
  expect(await say('帮助')).toContain('订阅')
})

it('gives the clause as a card to who wants to pass it on', async () => {
  await ask('oCard', '宅基地申请条件')
  const { answer, body } = await ask('oCard', '卡片')
  expect(answer?.get('MsgType')).toBe('news')
  expect(body).not.toBe('')
})

it('answers small talk as a person would, and says whom to ask', async () => {
  const say = (text: string) => wechat.say('oPolite', text)
  expect(await say('你好')).toMatch(/^您好，我是.*宅基地申请条件/su)
  expect(await say('谢谢！')).toMatch(/^不客气/u)
  expect(await say('人工')).toContain('12345')
  await say('爱心消费券发给哪些人')
  expect(await say('转人工')).toContain('张小艳、段如霞、18035824282')
})

it('greets who follows with three questions', async () => {
  const { answer } = await wechat.send('oNew', { MsgType: 'event', Event: 'subscribe', EventKey: '' })
  expect(answer?.get('Content')).toMatch(/您好.*比如问：\n.+\n.+\n.+$/su)
})

it('refuses a wrong, a missing and a replayed signature, and what is no message', async () => {
  const { query, body } = wechat.wrap(wechat.message('oA', { MsgType: 'text', Content: '你好' }))
  const other = wechat.wrap(wechat.message('oB', { MsgType: 'text', Content: '你好' }))
  const statusOf = async (request: Parameters<typeof wechat.post>[0]) => (await wechat.post(request))?.status
  expect(await statusOf({ query: { ...query, signature: 'a'.repeat(40) }, body })).toBe(403)
  expect(await statusOf({ query: {}, body })).toBe(403)
  expect(await statusOf({ query, body })).toBe(200)
  expect(await statusOf({ query, body: other.body })).toBe(403)
  for (const bad of [
    '',
    '<xml>',
    'x'.repeat(1024 * 1024),
    `<xml><Content>${'x'.repeat(1024 * 1024)}</Content></xml>`,
    `<xml><a>${'&lol;'.repeat(99_999)}</a></xml>`,
  ])
    expect(await statusOf({ query: wechat.signedQuery(), body: bad })).toBe(400)
})

it('answers a message that comes three times once', async () => {
  const request = wechat.wrap(wechat.message('oThrice', { MsgType: 'text', Content: '宅基地申请条件' }))
  const responses = await Promise.all([wechat.post(request), wechat.post(request), wechat.post(request)])
  expect(responses.map((response) => response?.body === 'success').sort()).toEqual([false, true, true])
})

it('gives an answer that took six seconds all the same', async () => {
  bot.signalSearch('STOP')
  const begun = performance.now()
  const first = ask('oWaits', '宅基地申请条件')
  setTimeout(() => bot.signalSearch('CONT'), 6_000)
  const { answer, tries } = await first
  expect(performance.now() - begun).toBeLessThan(5_000)
  expect(tries).toBe(1)
  expect(answer?.get('Content')).toContain('回复 1 看结果')
  while (wechat.sent.length === 0 && performance.now() - begun < 20_000)
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect(wechat.sent.map(({ touser, text }) => [touser, text?.content.slice(0, 20)])).toEqual([
    ['oWaits', '中阳县农村宅基地审批管理实施办法（试行）'],
  ])
})
