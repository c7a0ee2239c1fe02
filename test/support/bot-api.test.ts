import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Update } from './bot-api/api-types.js'
import { startBotApi, type BotApi, type BotApiOptions } from './bot-api/start-bot-api.js'

const running: BotApi[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((api) => api.stop()))
})
async function start(options: BotApiOptions = {}) {
  const api = await startBotApi(options)
  running.push(api)
  return api
}

interface Answer {
  readonly ok: boolean
  readonly result?: unknown
  readonly error_code?: number
  readonly description?: string
  readonly parameters?: unknown
}
const ask = async (api: BotApi, method: string, params: object = {}, token = api.token): Promise<Answer> => {
  const response = await fetch(`${api.root}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  })
  return (await response.json()) as Answer
}
const poll = async (api: BotApi, params: object = {}) =>
  (await ask(api, 'getUpdates', params)).result as Update[]
const refusal = async (api: BotApi, method: string, params: object) =>
  (await ask(api, method, params)).description

describe('tokens and methods', () => {
  it('knows its own token and its methods, in any case', async () => {
    const api = await start()
    expect(await ask(api, 'GETME')).toMatchObject({
      ok: true,
      result: { username: 'gazette_bot', is_bot: true },
    })
    expect(await ask(api, 'getMe', {}, '1:wrong')).toEqual({
      ok: false,
      error_code: 401,
      description: 'Unauthorized',
    })
    expect(await ask(api, 'getMe', {}, 'nonsense')).toMatchObject({ error_code: 404 })
    expect(await ask(api, 'getNothing')).toEqual({ ok: false, error_code: 404, description: 'Not Found' })
  })

  it('takes parameters from query, form and JSON', async () => {
    const api = await start()
    const { id } = api.person()
    api.person({ id }).say('你好')
    const url = `${api.root}/bot${api.token}/sendMessage`
    await fetch(`${url}?chat_id=${id}&text=a`)
    await fetch(url, { method: 'POST', body: new URLSearchParams({ chat_id: String(id), text: 'b' }) })
    await ask(api, 'sendMessage', { chat_id: id, text: 'c' })
    expect(api.actions.all.map((action) => 'message' in action && action.message.text)).toEqual([
      'a',
      'b',
      'c',
    ])
  })
})

describe('getUpdates', () => {
  it('waits for an update, gives it until it is confirmed, and then no more', async () => {
    const api = await start()
    const waiting = poll(api, { timeout: 20 })
    api.person({ id: 1001 }).say('宅基地面积')
    const [update] = await waiting
    expect(update).toMatchObject({ message: { text: '宅基地面积', chat: { id: 1001, type: 'private' } } })
    expect(await poll(api, { offset: update!.update_id })).toEqual([update])
    expect(await poll(api, { offset: update!.update_id + 1 })).toEqual([])
    expect(api.updates.pending()).toEqual([])
  })

  it('gives as many as asked for, and from the end with a negative offset', async () => {
    const api = await start()
    const person = api.person()
    for (const text of ['a', 'b', 'c']) person.say(text)
    expect((await poll(api, { limit: 2 })).map(({ message }) => message?.text)).toEqual(['a', 'b'])
    expect((await poll(api, { offset: -1 })).map(({ message }) => message?.text)).toEqual(['c'])
  })

  it('gives what is allowed, which stays until it is changed', async () => {
    const api = await start()
    await poll(api, { allowed_updates: ['callback_query'] })
    const person = api.person()
    person.say('a')
    expect(await poll(api)).toEqual([])
    await poll(api, { allowed_updates: [] })
    person.say('b')
    expect((await poll(api, { offset: 1 })).map(({ message }) => message?.text)).toEqual(['b'])
  })

  it('ends the poll of another copy, and refuses any while there is a webhook', async () => {
    const api = await start()
    const first = ask(api, 'getUpdates', { timeout: 20 })
    while (api.calls.length === 0) await new Promise(setImmediate)
    const second = poll(api, { timeout: 20, offset: 1 })
    expect(await first).toEqual({
      ok: false,
      error_code: 409,
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    })
    api.person().say('a')
    expect(await second).toHaveLength(1)
  })

  it('refuses polls while there is a webhook', async () => {
    const api = await start()
    await ask(api, 'setWebhook', { url: 'http://127.0.0.1:1/hook' })
    expect(await ask(api, 'getUpdates')).toMatchObject({
      error_code: 409,
      description:
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    })
    await ask(api, 'deleteWebhook')
    expect(await poll(api, { offset: 5 })).toEqual([])
  })
})

describe('webhooks', () => {
  it('bring updates with the secret, those of a chat in order, and again until they are taken', async () => {
    const api = await start({ webhookSecond: 5 })
    const seen: string[] = []
    const hook = createServer((request, response) => {
      request.setEncoding('utf8').on('data', (body: string) => {
        seen.push((JSON.parse(body) as Update).message!.text!)
        expect(request.headers['x-telegram-bot-api-secret-token']).toBe('s-1')
        if (seen.length <= 2) response.writeHead(502).end()
        else response.end('{"method":"sendMessage","chat_id":1001,"text":"好"}')
      })
    }).listen(0, '127.0.0.1')
    await once(hook, 'listening')
    const { port } = hook.address() as AddressInfo
    await ask(api, 'setWebhook', { url: `http://127.0.0.1:${port}/x`, secret_token: 's-1' })
    const person = api.person({ id: 1001 })
    person.say('a')
    person.say('b')
    await api.drained()
    expect(seen).toEqual(['a', 'a', 'a', 'b'])
    expect((await person.private.nextMessage()).text).toBe('好')
    expect((await ask(api, 'getWebhookInfo')).result).toMatchObject({
      ...{ url: `http://127.0.0.1:${port}/x`, pending_update_count: 0 },
      last_error_message: 'Wrong response from the webhook: 502 Bad Gateway',
    })
    hook.close()
    hook.closeAllConnections()
  })
  it('take no odd secret', async () => {
    const api = await start()
    expect(await refusal(api, 'setWebhook', { url: 'https://a.cn/x', secret_token: 'a b' })).toBe(
      'Bad Request: secret token contains unallowed characters',
    )
  })
})

describe('messages', () => {
  it.each([
    [{ text: '' }, 'message text is empty'],
    [{ text: ' \n\u200b' }, 'text must be non-empty'],
    [{ text: '<b></b>', parse_mode: 'HTML' }, 'text must be non-empty'],
    [{ text: '文'.repeat(4097) }, 'message is too long'],
    [
      { text: '<i>a', parse_mode: 'html' },
      `can't parse entities: Can't find end tag corresponding to start tag "i"`,
    ],
    [{ text: 'a', parse_mode: 'BBCode' }, 'unsupported parse_mode'],
    [{ text: '\ud83d' }, 'strings must be encoded in UTF-8'],
    [{ text: 'a', chat_id: 77 }, 'chat not found'],
    [{ text: 'a', chat_id: undefined }, 'chat_id is empty'],
    [{ text: 'a', message_thread_id: 9 }, 'message thread not found'],
    [{ text: 'a', reply_parameters: { message_id: 99 } }, 'message to be replied not found'],
    [
      { text: 'a', entities: [{ type: 'bold', offset: 0, length: 2 }] },
      'entity beginning at UTF-16 offset 0 ends after the end of the text',
    ],
  ])('refuses %j', async (params, what) => {
    const api = await start()
    api.person({ id: 1001 }).say('你好')
    expect(await refusal(api, 'sendMessage', { chat_id: 1001, ...params })).toBe(`Bad Request: ${what}`)
  })

  it('counts 4,096 UTF-16 units after the markup is gone', async () => {
    const api = await start()
    const person = api.person()
    person.say('你好')
    const text = `<b>${'&lt;'.repeat(4094)}😀</b>`
    expect(await ask(api, 'sendMessage', { chat_id: person.id, text, parse_mode: 'HTML' })).toMatchObject({
      ok: true,
    })
    const longer = `<b>${'&lt;'.repeat(4095)}😀</b>`
    expect(await refusal(api, 'sendMessage', { chat_id: person.id, text: longer, parse_mode: 'HTML' })).toBe(
      'Bad Request: message is too long',
    )
  })

  it('cleans a text as the server does', async () => {
    const api = await start()
    const person = api.person()
    person.say('你好')
    await ask(api, 'sendMessage', {
      chat_id: person.id,
      text: '\r\n  <b>a\0\u202eb</b>  \n',
      parse_mode: 'HTML',
    })
    expect(await person.private.nextMessage()).toMatchObject({
      text: 'a b',
      entities: [{ type: 'bold', offset: 0, length: 3 }],
    })
  })

  it.each([
    [[[{ text: 'x', callback_data: 'a'.repeat(65) }]], 'BUTTON_DATA_INVALID'],
    [[[{ text: 'x', callback_data: '文'.repeat(22) }]], 'BUTTON_DATA_INVALID'],
    [
      [[{ text: 'x', callback_data: '' }]],
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [[[{ callback_data: 'a' }]], `can't parse inline keyboard button: Can't find field "text"`],
    [
      [[{ text: 'x', url: 'ftp://a.cn' }]],
      "inline keyboard button URL 'ftp://a.cn' is invalid: Unsupported URL protocol",
    ],
    [
      [[{ text: 'x', url: 'http://localhost:80/a' }]],
      "inline keyboard button URL 'http://localhost:80/a' is invalid: Wrong HTTP URL",
    ],
  ])('refuses the buttons %j', async (inline_keyboard, what) => {
    const api = await start()
    api.person({ id: 1001 }).say('你好')
    const params = { chat_id: 1001, text: 'a', reply_markup: { inline_keyboard } }
    expect(await refusal(api, 'sendMessage', params)).toBe(`Bad Request: ${what}`)
  })

  it('edits and deletes its own, and refuses what changes nothing', async () => {
    const api = await start()
    const person = api.person({ id: 1001 })
    const theirs = person.say('你好')
    await ask(api, 'sendMessage', {
      chat_id: 1001,
      text: 'a',
      reply_markup: { inline_keyboard: [[{ text: '1', callback_data: 'x' }]] },
    })
    const { message_id } = await person.private.nextMessage()
    const where = { chat_id: 1001, message_id }
    await ask(api, 'editMessageText', { ...where, text: '<b>b</b>', parse_mode: 'HTML' })
    const edited = await person.private.nextEdit()
    expect(edited).toMatchObject({ text: 'b', entities: [{ type: 'bold', offset: 0, length: 1 }] })
    expect(edited).not.toHaveProperty('reply_markup') // edited without buttons, it has none
    expect(await refusal(api, 'editMessageText', { ...where, text: '<b>b</b>', parse_mode: 'HTML' })).toBe(
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
    expect(await refusal(api, 'editMessageReplyMarkup', { ...where, message_id: 99 })).toBe(
      'Bad Request: message to edit not found',
    )
    expect(
      await refusal(api, 'editMessageText', { ...where, message_id: theirs.message_id, text: 'c' }),
    ).toBe("Bad Request: message can't be edited")
    expect(await ask(api, 'deleteMessage', where)).toEqual({ ok: true, result: true })
    expect(await refusal(api, 'deleteMessage', where)).toBe('Bad Request: message to delete not found')
  })

  it('ends with whoever blocks or removes the bot, and follows a group that has become another', async () => {
    const api = await start()
    const person = api.person({ id: 1001 })
    person.say('你好')
    person.block()
    const group = api.group('旧')
    const supergroup = group.upgrade(person)
    supergroup.removeBot(person)
    const send = (chat_id: number) => ask(api, 'sendMessage', { chat_id, text: 'a' })
    expect(await send(1001)).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    })
    expect(await send(supergroup.chatId)).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was kicked from the supergroup chat',
    })
    expect(await send(group.chatId)).toEqual({
      ...{
        ok: false,
        error_code: 400,
        description: 'Bad Request: group chat was upgraded to a supergroup chat',
      },
      parameters: { migrate_to_chat_id: supergroup.chatId },
    })
  })

  it('are refused when they are too many', async () => {
    const api = await start({ limits: { groupPerMinute: 2, perSecond: 30 } })
    const group = api.group('组')
    for (const text of ['a', 'b']) await ask(api, 'sendMessage', { chat_id: group.chatId, text })
    const { description, parameters } = await ask(api, 'sendMessage', { chat_id: group.chatId, text: 'c' })
    expect([description, parameters]).toEqual(['Too Many Requests: retry after 60', { retry_after: 60 }])
  })
})

describe('groups', () => {
  it('hide from the bot in privacy mode what is not meant for it', async () => {
    const api = await start()
    const group = api.supergroup('组')
    const person = api.person()
    const say = (text: string) => person.say(text, { in: group })
    say('a')
    say('@gazette_bot b')
    say('/q c')
    say('/q@other_bot d')
    say('/q@gazette_bot e')
    await ask(api, 'sendMessage', { chat_id: group.chatId, text: 'f' })
    person.say('g', { in: group, replyTo: await group.nextMessage() })
    group.promoteBot(person)
    say('h')
    const updates = await poll(api)
    expect(updates.flatMap(({ message }) => message?.text ?? [])).toEqual([
      '/q c',
      '/q@gazette_bot e',
      'g',
      'h',
    ])
  })

  it('have topics, and threads of answers that are none', async () => {
    const api = await start({ privacy: false })
    const group = api.supergroup('组')
    const topic = group.topic('土地')
    const person = api.person()
    expect(person.say('a', { in: topic })).toMatchObject({
      message_thread_id: topic.threadId,
      is_topic_message: true,
    })
    await ask(api, 'sendMessage', { chat_id: group.chatId, message_thread_id: topic.threadId, text: 'b' })
    expect((await topic.nextMessage()).text).toBe('b')
    const plain = api.supergroup('无话题')
    const first = person.say('c', { in: plain })
    const answer = person.say('d', { in: plain, replyTo: first })
    expect(answer).toMatchObject({ message_thread_id: first.message_id, reply_to_message: { text: 'c' } })
    expect(answer).not.toHaveProperty('is_topic_message')
  })
})

describe('queries', () => {
  it('carry a tap to the bot and its answer back, once', async () => {
    const api = await start()
    const person = api.person({ id: 1001 })
    person.say('你好')
    await ask(api, 'sendMessage', {
      chat_id: 1001,
      text: 'a',
      reply_markup: { inline_keyboard: [[{ text: '1', callback_data: 'k.0' }]] },
    })
    const answered = person.tap(await person.private.nextMessage(), '1')
    const query = (await poll(api)).at(-1)!.callback_query!
    expect(query).toMatchObject({ data: 'k.0', from: { id: 1001 }, message: { text: 'a' } })
    const answer = { callback_query_id: query.id, text: '好' }
    await ask(api, 'answerCallbackQuery', answer)
    expect(await answered).toMatchObject({ text: '好', isAlert: false })
    expect(await refusal(api, 'answerCallbackQuery', answer)).toBe(
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    )
  })

  const article = (id: string) => ({
    type: 'article',
    id,
    title: 't',
    input_message_content: { message_text: 'x' },
  })
  it.each([
    [Array.from({ length: 51 }, (_, at) => article(String(at))), 'RESULTS_TOO_MUCH'],
    [[article('a'.repeat(65))], 'RESULT_ID_INVALID'],
    [[article('a'), article('a')], 'RESULT_ID_DUPLICATE'],
    [
      [{ ...article('a'), input_message_content: { message_text: '<b>', parse_mode: 'HTML' } }],
      `can't parse entities: Can't find end tag corresponding to start tag "b"`,
    ],
  ])('refuse the results %#', async (results, what) => {
    const api = await start()
    expect(await refusal(api, 'answerInlineQuery', { inline_query_id: '1', results })).toBe(
      `Bad Request: ${what}`,
    )
  })

  it('offer inline results, by cache for as long as the bot says, and post the one that is chosen', async () => {
    const api = await start({ inlineFeedback: true })
    const person = api.person()
    const asked = person.askInline('宅基地')
    const [update] = await poll(api)
    await ask(api, 'answerInlineQuery', {
      inline_query_id: update!.inline_query!.id,
      results: [article('a')],
      next_offset: '1',
      cache_time: 60,
    })
    const answer = await asked
    expect(answer).toMatchObject({ nextOffset: '1', results: [{ id: 'a' }] })
    expect((await api.person().askInline('宅基地')).results).toEqual(answer.results)
    expect(person.chooseInline(answer, 0)).toMatchObject({ text: 'x', via_bot: { username: 'gazette_bot' } })
    const types = (await poll(api, { offset: update!.update_id + 1 })).map((one) => Object.keys(one)[1])
    expect(types).toEqual(['message', 'chosen_inline_result'])
  })
})

describe('files and commands', () => {
  it('hands a document out by its path, up to 20 MB', async () => {
    const api = await start()
    const person = api.person()
    const small = person.sendDocument({ name: '公报.txt', bytes: Buffer.from('正文') })
    const large = person.sendDocument({ name: 'b.pdf', bytes: Buffer.from('x'), size: 21 * 1024 * 1024 })
    const { result } = await ask(api, 'getFile', { file_id: small.document!.file_id })
    const path = (result as { file_path: string }).file_path
    const file = await fetch(`${api.root}/file/bot${api.token}/${path}`)
    expect(await file.text()).toBe('正文')
    expect(await refusal(api, 'getFile', { file_id: large.document!.file_id })).toBe(
      'Bad Request: file is too big',
    )
  })

  it('keeps command menus by scope and language', async () => {
    const api = await start()
    const commands = [{ command: 'help', description: '帮助' }]
    const scope = { type: 'all_group_chats' }
    await ask(api, 'setMyCommands', { commands, scope, language_code: 'zh' })
    expect((await ask(api, 'getMyCommands', { scope, language_code: 'zh' })).result).toEqual(commands)
    expect((await ask(api, 'getMyCommands')).result).toEqual([])
    expect(await refusal(api, 'setMyCommands', { commands, language_code: 'zh-CN' })).toBe(
      'Bad Request: invalid language code specified',
    )
    expect(await refusal(api, 'setMyCommands', { commands: [{ command: '帮助', description: 'x' }] })).toBe(
      'Bad Request: BOT_COMMAND_INVALID',
    )
  })
})

describe('faults', () => {
  it('meet the calls they are ordered for', async () => {
    const api = await start()
    const person = api.person({ id: 1001 })
    person.say('你好')
    const send = (text: string) => ask(api, 'sendMessage', { chat_id: 1001, text })
    api.faults.next('flood', { methods: ['sendMessage'], retryAfter: 3 })
    expect(await send('a')).toMatchObject({ error_code: 429, parameters: { retry_after: 3 } })
    api.faults.next('bad gateway')
    await expect(send('b')).rejects.toThrow('is not valid JSON') // a page of HTML
    api.faults.next('drop before')
    await expect(send('c')).rejects.toThrow('fetch failed')
    api.faults.next('drop after')
    await expect(send('d')).rejects.toThrow('fetch failed')
    expect(person.private.sent().map(({ text }) => text)).toEqual(['d'])
    api.faults.next('hang')
    const url = `${api.root}/bot${api.token}/getMe`
    await expect(fetch(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout')
    expect(api.calls.map(({ outcome }) => outcome)).toEqual([
      'flood',
      'bad gateway',
      'drop before',
      'drop after',
      'hang',
    ])
  })

  it('meet a share of all, the same for the same seed', async () => {
    const outcomes = async () => {
      const api = await start()
      api.faults.random({ rate: 0.2, seed: 7, kinds: ['flood', 'server error'] })
      for (let at = 0; at < 50; at += 1) await ask(api, 'getMe')
      return api.calls.map(({ outcome }) => outcome)
    }
    const first = await outcomes()
    expect(await outcomes()).toEqual(first)
    expect(first.filter((outcome) => outcome !== 'ok').length).toBeGreaterThan(4)
  })

  it('break the network off and bring it back', async () => {
    const api = await start()
    const waiting = ask(api, 'getUpdates', { timeout: 20 })
    while (api.calls.length === 0) await new Promise(setImmediate)
    await api.goDown()
    await waiting.catch(() => undefined)
    await expect(ask(api, 'getMe')).rejects.toThrow('fetch failed')
    await api.comeBack()
    expect(await ask(api, 'getMe')).toMatchObject({ ok: true })
  })
})
