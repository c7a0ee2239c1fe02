import { Readable } from 'node:stream'
import { runCommand } from '../../src/command/run-command.js'
import { readConfig } from '../../src/config.js'
import { loadTranslations } from '../../src/locale/translations.js'
import { createLog } from '../fixture/log.js'
import { createOutput } from '../fixture/output.js'
import { FakeWechat } from '../support/wechat-mp/fake-wechat.js'

const ACCOUNT = { token: 'spamtest', appId: 'wx2c2769f8efd9abc2', secret: 'secret' }
const wechat = new FakeWechat(ACCOUNT)
let root = ''
beforeAll(async () => {
  root = await wechat.start()
})
afterAll(() => wechat.stop())

async function run(env: Record<string, string>) {
  const [output, errorOutput] = [createOutput(), createOutput()]
  const { log } = createLog()
  const code = await runCommand(['wechat-menu'], {
    config: readConfig({ WECHAT_API_ROOT: root, ...env }),
    log,
    quietLog: log,
    t: loadTranslations()['zh-CN'],
    input: Readable.from([]),
    output: output.stream,
    errorOutput: errorOutput.stream,
    own: process,
    signal: new AbortController().signal,
  })
  return { code, out: output.text(), err: errorOutput.text() }
}

const CREDENTIALS = {
  WECHAT_MP_TOKEN: 'spamtest',
  WECHAT_MP_APP_ID: ACCOUNT.appId,
  WECHAT_MP_SECRET: 'secret',
}

it('sets the menu, within WeChat’s bounds', async () => {
  const { code, out } = await run({ ...CREDENTIALS, PUBLIC_URL: 'https://gazette.example.gov.cn' })
  expect([code, out.includes('菜单已设置')]).toEqual([0, true])
  const { button } = wechat.menu as {
    button: { name: string; key?: string; sub_button?: { name: string; key?: string; url?: string }[] }[]
  }
  expect(button.map(({ name }) => name)).toEqual(['怎么问', '最新公文', '更多服务'])
  expect(button[0]!.sub_button!.map(({ key }) => key)).toEqual([
    '宅基地申请条件',
    '爱心消费券发给哪些人',
    '消费券在哪个平台上抢',
    '帮助',
  ])
  expect(button[1]).toEqual({ type: 'click', name: '最新公文', key: '最新' })
  expect(button[2]!.sub_button!.at(-1)).toEqual({
    type: 'view',
    name: '网页版',
    url: 'https://gazette.example.gov.cn',
  })
  for (const { name, sub_button: below = [] } of button) {
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(16)
    expect(below.length).toBeLessThanOrEqual(5)
    for (const each of below) {
      expect(Buffer.byteLength(each.name)).toBeLessThanOrEqual(60)
      expect(Buffer.byteLength(each.key ?? '')).toBeLessThanOrEqual(128)
    }
  }
})

it('says what WeChat refuses', async () => {
  wechat.refusals.push(['menu/create', 40018])
  const { code, err } = await run(CREDENTIALS)
  expect([code, err]).toEqual([1, '菜单没有设置成功：40018 refused hint: [menu/create]\n'])
})

it('wants the credentials', async () => {
  await expect(run({})).rejects.toMatchObject({ code: 'CONFIG_INVALID' })
})
