import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, type App } from '../../../src/app.js'
import { readConfig } from '../../../src/config.js'
import { createLog } from '../../fixture/log.js'
import { FakeWechat } from '../../support/wechat-mp/fake-wechat.js'

// A resident in WeChat and the whole bot with the gazettes that are shipped, in 安全模式 over real sockets.

const ACCOUNT = {
  token: 'spamtest',
  appId: 'wx2c2769f8efd9abc2',
  secret: 'secret',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
}
const wechat = new FakeWechat(ACCOUNT)
const { log } = createLog()
let app: App
let stateDir = ''
beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'state-'))
  const env = {
    ...{ PORT: '0', STATE_DIR: stateDir, WECHAT_API_ROOT: await wechat.start(), MESSAGES_PER_MINUTE: '1000' },
    ...{ WECHAT_MP_TOKEN: ACCOUNT.token, WECHAT_MP_APP_ID: ACCOUNT.appId },
    ...{ WECHAT_MP_SECRET: ACCOUNT.secret, WECHAT_MP_AES_KEY: ACCOUNT.aesKey },
  }
  app = await createApp(readConfig(env), log, process)
  await app.start()
  wechat.connect(`${app.publicUrl()}/wechat`)
})
afterAll(async () => {
  await app.stop()
  await wechat.stop()
  await rm(stateDir, { recursive: true })
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
