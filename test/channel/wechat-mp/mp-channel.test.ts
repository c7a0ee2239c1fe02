import { createMpApi } from '../../../src/channel/wechat-mp/api.js'
import { createCipher } from '../../../src/channel/wechat-mp/cipher.js'
import { formatXml } from '../../../src/channel/wechat-mp/format-xml.js'
import { createMpChannel } from '../../../src/channel/wechat-mp/mp-channel.js'
import type { Health } from '../../../src/chat/channel-health.js'
import type { Chat, Reply } from '../../../src/chat/message.js'
import { createOutbox } from '../../../src/chat/outbox.js'
import { loadTranslations } from '../../../src/locale/translations.js'
import { createLog } from '../../fixture/log.js'
import { FakeWechat, type FakeWechatOptions } from '../../support/wechat-mp/fake-wechat.js'
import { serveWebhook } from '../../support/wechat-mp/serve-webhook.js'

const ACCOUNT = { token: 'spamtest', appId: 'wx2c2769f8efd9abc2', secret: 'secret' }
const AES_KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
const translations = loadTranslations()

const endings: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

interface Options extends Partial<FakeWechatOptions> {
  readonly deadline?: number
  /** Whether the bot knows the account's secret. */
  readonly hasSecret?: boolean
  readonly refusals?: readonly [string, number][]
}

/** Someone who says again what was said, after what `hold` waits for. */
function createEcho() {
  const heard: string[] = []
  const echo = {
    heard,
    hold: Promise.resolve() as Promise<unknown>,
    reply: null as Reply | null,
    isSilent: false,
  }
  const chat: Chat = async ({ text }) => {
    heard.push(text)
    await echo.hold
    if (echo.isSilent) return { replies: [] }
    return { replies: [echo.reply ?? { text: `答：${text}`, buttons: [] }] }
  }
  return { echo, chat }
}

/** The channel between WeChat, as far as we can build it, and somebody who says again what was said. */
async function create({ deadline = 4_500, hasSecret = true, refusals = [], ...options }: Options = {}) {
  let time = 1_700_000_000_000
  const now = () => time
  const wechat = new FakeWechat({ ...ACCOUNT, now, ...options })
  wechat.refusals.push(...refusals)
  const root = await wechat.start()
  endings.push(() => wechat.stop())
  const { echo, chat } = createEcho()
  const outbox = createOutbox()
  const healths: Health[] = []
  const { log, lines } = createLog()
  const channel = createMpChannel({
    ...{ chat, translations, now, log, deadline },
    door: {
      attach: (send) => outbox.attach('wechat', send),
      report: (health) => void healths.push(health),
    },
    translateFor: () => translations['zh-CN'],
    language: 'zh-CN',
    token: ACCOUNT.token,
    cipher: options.aesKey === undefined ? null : createCipher(options.aesKey, ACCOUNT.appId),
    api: hasSecret ? createMpApi({ root, appId: ACCOUNT.appId, secret: ACCOUNT.secret, now }) : null,
  })
  const { url, stop } = await serveWebhook(channel.webhook!)
  endings.push(stop, () => channel.stop())
  wechat.connect(url)
  await channel.start()
  const sleep = (milliseconds: number) => void (time += milliseconds)
  return { wechat, echo, outbox, healths, lines, channel, sleep }
}

const text = (content: string) => ({ MsgType: 'text', Content: content })

describe.each([
  ['plain messages', {}],
  ['安全模式', { aesKey: AES_KEY }],
])('with %s', (_name, options) => {
  it('passes the check of the account’s page, and answers', async () => {
    const { wechat } = await create(options)
    expect(await wechat.check()).toBe(true)
    expect(await wechat.say('o1', '宅基地 ]]> <a href="http://evil">')).toBe(
      '答：宅基地 ]]> ＜a href="http://evil">',
    )
  })

  it('says back to whom the answer is, and from whom', async () => {
    const { wechat } = await create(options)
    const { answer } = await wechat.send('o1', text('a'))
    expect(Object.fromEntries(answer ?? [])).toMatchObject({
      ToUserName: 'o1',
      FromUserName: 'gh_0123456789ab',
      CreateTime: '1700000000',
      MsgType: 'text',
    })
  })

  it('answers a message that comes three times once', async () => {
    const { wechat, echo } = await create(options)
    const request = wechat.wrap(wechat.message('o1', text('a')))
    const responses = await Promise.all([wechat.post(request), wechat.post(request), wechat.post(request)])
    expect(responses.map((response) => response?.status)).toEqual([200, 200, 200])
    const bodies = responses.map((response) => response?.body ?? '')
    expect(bodies.filter((body) => wechat.read(body)?.get('Content') === '答：a')).toHaveLength(1)
    expect(bodies.filter((body) => body === 'success')).toHaveLength(2)
    expect(echo.heard).toEqual(['a'])
  })

  it('refuses what is not signed, or signed for something else', async () => {
    const { wechat, echo } = await create(options)
    const { query, body } = wechat.wrap(wechat.message('o1', text('a')))
    const other = wechat.wrap(wechat.message('o1', text('b')))
    const without = (name: string) =>
      Object.fromEntries(Object.entries(query).filter(([key]) => key !== name))
    const statuses = []
    for (const wrong of [
      {},
      without('signature'),
      without('timestamp'),
      without('nonce'),
      { ...query, signature: 'x' },
      { ...query, signature: query.signature!.toUpperCase() },
      { ...query, nonce: '1' },
      { ...query, timestamp: '1700000001' },
    ])
      statuses.push((await wechat.post({ query: wrong, body }))?.status)
    expect(statuses).toEqual(statuses.map(() => 403))
    expect((await wechat.post({ query, body }))?.status).toBe(200)
    expect((await wechat.post({ query, body: other.body }))?.status).toBe(403) // replayed with another message
    expect(echo.heard).toEqual(['a'])
  })

  it('refuses what is older than five minutes, or from the future', async () => {
    const { wechat, sleep } = await create(options)
    const request = wechat.wrap(wechat.message('o1', text('a')))
    sleep(300_001)
    expect((await wechat.post(request))?.status).toBe(403)
    sleep(-600_003)
    expect((await wechat.post(request))?.status).toBe(403)
    sleep(300_002)
    expect((await wechat.post(request))?.status).toBe(200)
  })

  it.each([
    '',
    'a',
    '<xml>',
    '<xml></xml>',
    '{}',
    'x'.repeat(1_000_000),
    `<xml>${'<a>'.repeat(20_000)}</xml>`,
    `<xml><Content>${'&lol;'.repeat(10_000)}</Content></xml>`,
    '<!DOCTYPE lol [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><xml><Content>&lol2;</Content></xml>',
  ])('answers 400 in bounded time to what is no message (%#)', async (body) => {
    const { wechat } = await create(options)
    const begun = performance.now()
    const response = await wechat.post({ query: wechat.signedQuery(), body })
    expect([400, 403]).toContain(response?.status) // 403: not encrypted, in 安全模式
    expect(response?.body).toBe('')
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})

it('takes no plain message in 安全模式, and none that is meant for another account', async () => {
  const { wechat, echo } = await create({ aesKey: AES_KEY })
  const plain = formatXml(wechat.message('o1', text('a')))
  expect((await wechat.post({ query: wechat.signedQuery(), body: plain }))?.status).toBe(403)
  const stranger = new FakeWechat({ ...ACCOUNT, appId: 'wx0', aesKey: AES_KEY, now: () => 1_700_000_000_000 })
  expect((await wechat.post(stranger.wrap(stranger.message('o1', text('a')))))?.status).toBe(403)
  expect(echo.heard).toEqual([])
})

it('refuses a wrong signature of an encrypted message', async () => {
  const { wechat } = await create({ aesKey: AES_KEY })
  const { query, body } = wechat.wrap(wechat.message('o1', text('a')))
  expect((await wechat.post({ query: { ...query, msg_signature: 'x' }, body }))?.status).toBe(403)
})

it('says 400 to an encrypted message without a key, and logs why', async () => {
  const { wechat, lines } = await create()
  const other = new FakeWechat({ ...ACCOUNT, aesKey: AES_KEY, now: () => 1_700_000_000_000 })
  expect((await wechat.post(other.wrap(other.message('o1', text('a')))))?.status).toBe(400)
  expect(lines).toContainEqual(
    expect.objectContaining({ reason: 'encrypted, though WECHAT_MP_AES_KEY is not set' }),
  )
})

it('greets who follows, hears who speaks, runs the menu, and says what it cannot read', async () => {
  const { wechat, echo } = await create()
  const said = async (content: Record<string, string>) =>
    (await wechat.send('o1', content)).answer?.get('Content') ?? null
  expect(await said({ MsgType: 'event', Event: 'subscribe', EventKey: '' })).toBe('答：/start')
  expect(await said({ MsgType: 'voice', MediaId: 'm', Recognition: '怎么批宅基地。' })).toBe(
    '听到的是：怎么批宅基地。\n\n答：怎么批宅基地。',
  )
  expect(await said({ MsgType: 'event', Event: 'CLICK', EventKey: '最新' })).toBe('答：最新')
  expect(echo.heard).toEqual(['/start', '怎么批宅基地。', '最新'])
  expect(await said({ MsgType: 'voice', MediaId: 'm' })).toContain('请打字告诉我')
  expect(await said({ MsgType: 'image', PicUrl: 'http://x', MediaId: 'm' })).toContain('图片')
  expect(await said({ MsgType: 'location', Location_X: '1', Label: '中阳县' })).toContain('地区 中阳县')
  expect(await said({ MsgType: 'event', Event: 'unsubscribe' })).toBeNull()
  expect(await said({ MsgType: 'event', Event: 'LOCATION', Latitude: '1' })).toBeNull()
  expect(echo.heard).toHaveLength(3)
})

it('answers an event once, by person and time', async () => {
  const { wechat, echo, sleep } = await create()
  const event = { MsgType: 'event', Event: 'CLICK', EventKey: '最新' }
  const message = wechat.message('o1', event)
  await Promise.all([wechat.post(wechat.wrap(message)), wechat.post(wechat.wrap(message))])
  expect(echo.heard).toHaveLength(1)
  sleep(1_000)
  await wechat.send('o1', event)
  expect(echo.heard).toHaveLength(2)
})

it('stays silent where the bot does', async () => {
  const { wechat, echo } = await create()
  echo.isSilent = true
  const { body } = await wechat.send('o1', text('a'))
  expect(body).toBe('success')
})

describe('an answer that takes too long', () => {
  /** Held until it is let go. */
  function hold() {
    let letGo: () => void = () => undefined
    return { held: new Promise<void>((resolve) => (letGo = resolve)), letGo: () => letGo() }
  }

  it('is kept, and given on 1, when the account may send nothing later', async () => {
    const { wechat, echo } = await create({ deadline: 50, hasSecret: false })
    const { held, letGo } = hold()
    echo.hold = held
    expect(await wechat.say('o1', '宅基地')).toBe('还在查找，请稍等几秒，然后回复 1 看结果。')
    expect(await wechat.say('o1', '１')).toBe('还在查找，请稍等几秒，然后回复 1 看结果。')
    letGo()
    expect(await wechat.say('o1', '1')).toBe('答：宅基地')
    expect(await wechat.say('o1', '1')).toBe('答：1') // from now on it means hit 1 again
    expect(echo.heard).toEqual(['宅基地', '1'])
  })

  it('is sent as customer service by an account that may; from then on without a word before', async () => {
    const { wechat, echo, channel } = await create({ deadline: 50 })
    for (const first of [true, false]) {
      const { held, letGo } = hold()
      echo.hold = held
      const said = await wechat.say('o1', '宅基地')
      expect(said === null).toBe(!first)
      letGo()
      echo.hold = Promise.resolve()
      await channel.stop()
    }
    expect(wechat.sent.map(({ text: sent }) => sent?.content)).toEqual(['答：宅基地', '答：宅基地'])
    expect(await wechat.say('o1', '1')).toBe('答：1')
  })

  it('is kept when WeChat does not let it through, and WeChat is not asked again when it never will', async () => {
    const { wechat, echo, channel } = await create({ deadline: 50, isVerified: false })
    for (let n = 0; n < 2; n++) {
      const { held, letGo } = hold()
      echo.hold = held
      expect(await wechat.say('o1', '宅基地')).toContain('回复 1')
      letGo()
      await channel.stop()
      expect(await wechat.say('o1', '1')).toBe('答：宅基地')
    }
    expect(wechat.calls.filter((call) => call === 'message/custom/send 48001')).toHaveLength(1)
  })

  it('is kept when the window is closed', async () => {
    const { wechat, echo, channel } = await create({ deadline: 50 })
    wechat.refusals.push(['message/custom/send', 45015])
    const { held, letGo } = hold()
    echo.hold = held
    await wechat.say('o1', '宅基地')
    letGo()
    await channel.stop()
    expect(await wechat.say('o1', '1')).toBe('答：宅基地')
  })

  it('comes with the next try of WeChat when even the word that it is late did not arrive', async () => {
    const { wechat, echo } = await create({ deadline: 200, patience: 100 })
    const { held, letGo } = hold()
    echo.hold = held
    setTimeout(letGo, 150)
    const { tries, answer } = await wechat.send('o1', text('宅基地'))
    expect(answer?.get('Content')).toBe('答：宅基地')
    expect(tries).toBe(2)
    expect(echo.heard).toEqual(['宅基地'])
  })

  it('is forgotten when the person goes on with something else', async () => {
    const { wechat, echo } = await create({ deadline: 50, hasSecret: false })
    const { held, letGo } = hold()
    echo.hold = held
    await wechat.say('o1', '宅基地')
    letGo()
    expect(await wechat.say('o1', '低保')).toBe('答：低保')
    expect(await wechat.say('o1', '1')).toBe('答：1')
  })
})

it('lets messages out that answer nothing, and says what became of them', async () => {
  const { wechat, outbox, sleep } = await create()
  const reply = { text: '您订阅的内容有新消息', buttons: [{ label: '订阅列表', send: '订阅列表' }] }
  expect(await outbox.send('wechat:o1', reply)).toBe('gone') // never heard of
  await wechat.say('o1', 'a')
  expect(await outbox.send('wechat:o1', reply)).toBe('sent')
  expect(wechat.sent.map(({ text: sent }) => sent?.content)).toEqual([
    '您订阅的内容有新消息\n\n可以回复：订阅列表',
  ])
  sleep(48 * 3_600_000 + 1)
  expect(await outbox.send('wechat:o1', reply)).toBe('failed')
})

it('lets nothing out without the secret', async () => {
  const { outbox } = await create({ hasSecret: false })
  expect(outbox.reaches('wechat:o1')).toBe(false)
})

it('reports how it is', async () => {
  const { wechat, outbox, healths, channel } = await create()
  await wechat.say('o1', 'a')
  wechat.revokeToken()
  wechat.refusals.push(['token', 40164])
  await outbox.send('wechat:o1', { text: 'a', buttons: [] })
  await outbox.send('wechat:o1', { text: 'a', buttons: [] })
  await channel.stop()
  expect(healths).toEqual(['ok', 'trouble', 'ok', 'off'])
})

it.each([
  [40013, 'WeChat refuses WECHAT_MP_APP_ID'],
  [40125, 'WeChat refuses WECHAT_MP_SECRET'],
])('does not start when WeChat says %i', async (code, message) => {
  const refusals: [string, number][] = [['token', code]]
  await expect(create({ refusals })).rejects.toMatchObject({ code: 'CONFIG_INVALID', message })
})

it('starts when WeChat gives no token now: answers need none', async () => {
  const { wechat, healths, lines } = await create({ refusals: [['token', 40164]] })
  expect(healths).toEqual(['trouble'])
  expect(lines).toContainEqual(
    expect.objectContaining({
      code: 40164,
      hint: 'add this server to the IP whitelist of the account',
    }),
  )
  expect(await wechat.say('o1', 'a')).toBe('答：a')
})

it('answers 300 people at once', async () => {
  const { wechat } = await create({ aesKey: AES_KEY })
  const people = Array.from({ length: 300 }, (_, index) => `o${index}`)
  const exchanges = await Promise.all(people.map((openId) => wechat.send(openId, text(openId))))
  expect(exchanges.map(({ answer }) => answer?.get('Content'))).toEqual(
    people.map((openId) => `答：${openId}`),
  )
  expect(exchanges.every(({ tries }) => tries === 1)).toBe(true)
})

it('gives long answers in pages of at most 2,048 bytes, and a card of the clause', async () => {
  const { wechat, echo } = await create()
  const quotation = {
    kind: 'quotation' as const,
    title: '宅基地管理办法',
    source: '某政办发〔2022〕2号 · 某县 · 2022年2月10日',
    path: '三、申请条件',
    notes: [],
    text: '符合下列条件之一的村民，可以申请使用宅基地。'.repeat(80),
    highlights: [],
    paging: null,
    links: [{ label: '原文', url: 'http://host/notices/1#i-3', line: '原文：http://host/notices/1#i-3' }],
  }
  const list = { kind: 'list' as const, heading: '还有这些条款：', lines: ['2. 甲', '3. 乙'] }
  echo.reply = {
    text: 'as parts',
    parts: [quotation, list],
    buttons: ['1', '2', '3', '👍'].map((label) => ({ label, send: label })),
  }
  const pages = [await wechat.say('o1', '宅基地')]
  for (let n = 0; n < 4; n++) pages.push(await wechat.say('o1', '更多'))
  echo.reply = null
  for (const page of pages) expect(Buffer.byteLength(page!)).toBeLessThanOrEqual(2048)
  const [first, second] = pages
  expect(first).toMatch(
    /^宅基地管理办法\n某政办发.*\n三、申请条件\n\n符合.*。\n\n（未完，回复“更多”看下一页）\n\n原文：/su,
  )
  expect(second).toMatch(/^（接上页）宅基地管理办法\n\n符合.*。\n\n（未完/su)
  expect(await wechat.say('o1', '低保')).toBe('答：低保')
})
