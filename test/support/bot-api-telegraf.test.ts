import { Markup, Telegraf, TelegramError } from 'telegraf'
import { message } from 'telegraf/filters'
import { startBotApi, type BotApi } from './bot-api/start-bot-api.js'

let api: BotApi
let bot: Telegraf
const failures: unknown[] = []
beforeEach(async () => {
  api = await startBotApi({ privacy: false })
  bot = new Telegraf(api.token, { telegram: { apiRoot: api.root } })
  bot.catch((err) => void failures.push(err))
})
afterEach(async () => {
  if (bot.botInfo) bot.stop()
  await api.stop()
  expect(failures.splice(0)).toEqual([])
})
/** Polls until the test is over. */
const launch = () => void bot.launch().catch(() => undefined)

/** A picture of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
)

it('talks: text, command, buttons, editing in place', async () => {
  bot.command('q', (ctx) =>
    ctx.replyWithHTML(
      `<b>${ctx.payload}</b>`,
      Markup.inlineKeyboard([Markup.button.callback('下一页', 'p.2')]),
    ),
  )
  bot.action('p.2', async (ctx) => {
    await ctx.editMessageText('第二页')
    await ctx.answerCbQuery('好')
  })
  bot.on(message('text'), (ctx) => ctx.reply(`[${ctx.chat.type}] ${ctx.message.text}`))
  launch()
  const person = api.person({ id: 1001 })
  person.say('医保')
  expect((await person.private.nextMessage()).text).toBe('[private] 医保')
  person.say('/q@gazette_bot 补贴')
  const page = await person.private.nextMessage()
  expect(page).toMatchObject({ text: '补贴', entities: [{ type: 'bold', offset: 0, length: 2 }] })
  expect(await person.tap(page, '下一页')).toMatchObject({ text: '好' })
  expect((await person.private.nextEdit()).text).toBe('第二页')
  const group = api.supergroup('股室')
  const topic = group.topic('土地')
  person.say('在吗', { in: topic })
  expect((await topic.nextMessage()).text).toBe('[supergroup] 在吗')
})

it('sends pictures and documents, and fetches those it is sent', async () => {
  bot.on(message('document'), async (ctx) => {
    const link = await ctx.telegram.getFileLink(ctx.message.document)
    const text = await (await fetch(link)).text()
    await ctx.replyWithDocument(
      { source: Buffer.from(text.toUpperCase()), filename: '附件.txt' },
      { caption: '回' },
    )
    await ctx.replyWithPhoto({ source: PNG }, { caption: '<i>图</i>', parse_mode: 'HTML' })
  })
  launch()
  const person = api.person()
  person.sendDocument({ name: 'a.txt', bytes: Buffer.from('abc') })
  expect(await person.private.nextMessage()).toMatchObject({
    caption: '回',
    document: { file_name: '附件.txt' },
  })
  expect(await person.private.nextMessage()).toMatchObject({
    caption: '图',
    photo: [{ width: 1, height: 1 }],
    caption_entities: [{ type: 'italic', offset: 0, length: 1 }],
  })
  const sent = api.calls.find(({ method }) => method === 'senddocument')!
  expect(sent.files.get('document')!.bytes.toString()).toBe('ABC')
})

it('answers inline queries and hears of groups', async () => {
  bot.on('inline_query', (ctx) =>
    ctx.answerInlineQuery(
      [
        {
          type: 'article',
          id: 'a',
          title: ctx.inlineQuery.query,
          input_message_content: { message_text: '全文' },
        },
      ],
      { cache_time: 0 },
    ),
  )
  bot.on('my_chat_member', (ctx) => ctx.reply(`我是${ctx.myChatMember.new_chat_member.status}`))
  launch()
  const person = api.person()
  expect(person.chooseInline(await person.askInline('宅基地'), 0).text).toBe('全文')
  const group = api.group('新组', { bot: 'left' })
  group.addBot(person)
  expect((await group.nextMessage()).text).toBe('我是member')
})

it('gives errors as telegraf knows them', async () => {
  const error = await bot.telegram.sendMessage(99, 'a').catch((err: unknown) => err)
  expect(error).toBeInstanceOf(TelegramError)
  expect((error as TelegramError).description).toBe('Bad Request: chat not found')
  api.faults.next('flood', { retryAfter: 7 })
  const flood = await bot.telegram.getMe().catch((err: unknown) => err)
  expect((flood as TelegramError).parameters).toEqual({ retry_after: 7 })
  await bot.telegram.setMyCommands([{ command: 'help', description: '帮助' }], { language_code: 'zh' })
  expect([...api.commands]).toEqual([['default zh', [{ command: 'help', description: '帮助' }]]])
})

it('tells a second copy of the bot', async () => {
  const other = new Telegraf(api.token, { telegram: { apiRoot: api.root } })
  const ended = bot.launch().catch((err: unknown) => err)
  while (!api.calls.some(({ method }) => method === 'getupdates')) await new Promise(setImmediate)
  void other.launch().catch(() => undefined)
  expect(((await ended) as TelegramError).code).toBe(409)
  other.stop()
})
