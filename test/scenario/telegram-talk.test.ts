import type { ApiMessage } from '../support/bot-api/api-types.js'
import type { Person } from '../support/bot-api/person.js'
import type { Place } from '../support/bot-api/place.js'
import { startBotApi, type BotApi } from '../support/bot-api/start-bot-api.js'
import type { BotProcess } from '../fixture/bot-process.js'
import { createFolder } from '../fixture/folder.js'
import { complaintsOf, PUBLIC_URL, startTelegramBot } from '../fixture/telegram-bot.js'

let api: BotApi
let bot: BotProcess
let admin: Person
const STATE_DIR = createFolder()
const env = { ADMINS: 'telegram:1001', STATE_DIR }
beforeAll(async () => {
  api = await startBotApi()
  admin = api.person({ id: 1001, language_code: 'zh-hans' })
  bot = startTelegramBot(api, env)
  await bot.logged('ready')
}, 180_000)
afterAll(() => api.stop())

/** Somebody new, who is not held back for what was asked before. */
const newcomer = () => api.person({ language_code: 'zh-hans' })
async function ask(person: Person, text: string, place: Place = person.private): Promise<ApiMessage> {
  person.say(text, { in: place })
  return place.nextMessage(20_000)
}
const buttonsOf = ({ reply_markup: markup }: ApiMessage) => markup?.inline_keyboard.flat() ?? []
const labelsOf = (message: ApiMessage) => buttonsOf(message).map(({ text }) => text)
/** The words that stand in entities of a kind. */
const marked = ({ text = '', entities = [] }: ApiMessage, kind: string) =>
  entities
    .filter(({ type }) => type.endsWith(kind))
    .map(({ offset, length }) => text.slice(offset, offset + length))

const QUESTION = '宅基地申请条件'
const TITLE = '中阳县农村宅基地审批管理实施办法（试行）'
const SOURCE = '中政办发〔2022〕2号 · 中阳县人民政府办公室 · 2022年2月10日'
const CLAUSE = `${PUBLIC_URL}/notices/2022-2-1jr6i#i-3`

describe('in a private chat', () => {
  it('answers any text with the clause, marked up, and where it stands', async () => {
    const answer = await ask(newcomer(), QUESTION)
    expect(answer.text).toContain(`${TITLE}\n${SOURCE}\n三、农村宅基地申请条件及建房标准`)
    expect(marked(answer, 'bold')[0]).toBe(TITLE)
    expect(marked(answer, 'blockquote')).toEqual([expect.stringContaining('申请农村宅基地的申请人')])
    expect(marked(answer, 'bold')).toContain('宅基地申请条件') // the words of the question, in the quotation
    expect(answer.entities).toContainEqual(expect.objectContaining({ type: 'text_link', url: CLAUSE }))
    expect(buttonsOf(answer)).toContainEqual(expect.objectContaining({ url: CLAUSE }))
    expect(labelsOf(answer)).toEqual(expect.arrayContaining(['2', '3', '4', '5', '👍', '👎']))
  })

  it('opens hits and goes back in the place of its message, and thanks for a vote in passing', async () => {
    const person = newcomer()
    const answer = await ask(person, QUESTION)
    const tapped = person.tap(answer, '2')
    const opened = await person.private.nextEdit()
    await tapped
    expect(opened.message_id).toBe(answer.message_id)
    expect(opened.text).toContain('四、宅基地申请流程及程序')
    expect((await person.tap(opened, '👍')).text).not.toBe('')
    await person.tap(opened, '返回')
    const list = await person.private.nextEdit()
    expect([list.message_id, labelsOf(list).slice(0, 3)]).toEqual([answer.message_id, ['1', '2', '3']])
    expect(person.private.sent()).toHaveLength(1)
  })

  it('is polite about a button whose meaning is forgotten', async () => {
    const person = newcomer()
    const answer = await ask(person, QUESTION)
    const { text } = await person.tap(answer, { data: 'zzzzzzzzzz.0' })
    expect(text).toContain('请再问一次')
  })

  it('knows its buttons after a restart', async () => {
    const person = newcomer()
    const answer = await ask(person, QUESTION)
    expect(await bot.stop()).toBe(0)
    void person.tap(answer, '2').catch(() => undefined) // a tap is forgotten after 15 seconds
    bot = startTelegramBot(api, env)
    await bot.logged('ready')
    expect((await person.private.nextEdit(30_000)).text).toContain('四、宅基地申请流程及程序')
  }, 120_000)

  it('cuts a question at 300 characters, and says so', async () => {
    expect((await ask(newcomer(), `宅基地${'申请'.repeat(200)}`)).text).toContain('300')
  })

  it('answers ten questions a minute, says once that it is too much, and admins as many as they like', async () => {
    const person = newcomer()
    const numbered = (at: number) => `/notice 中政办发〔9999〕${at}号`
    for (let at = 1; at <= 13; at += 1) person.say(numbered(at))
    for (let at = 1; at <= 10; at += 1)
      expect((await person.private.nextMessage()).text).toContain(`〔9999〕${at}号`)
    expect((await person.private.nextMessage()).text).not.toContain('〔9999〕')
    for (let at = 1; at <= 12; at += 1)
      expect((await ask(admin, numbered(at))).text).toContain(`〔9999〕${at}号`)
    expect(person.private.sent()).toHaveLength(11)
  }, 60_000)

  it('opens what a link names, and changes its language', async () => {
    const person = newcomer()
    expect((await ask(person, '/start n_2022-2-1jr6i_i-3')).text).toContain('申请农村宅基地的申请人')
    expect((await ask(person, '/lang en')).text).toContain('English')
    expect((await ask(person, '/start')).text).toContain('gazette')
  })

  it('offers the commands that somebody may use, in the language of their Telegram', async () => {
    await ask(admin, '/start')
    const groups = api.supergroup('菜单')
    await ask(admin, '/allow 本群', groups)
    const commandsOf = (scope: string) => api.commands.get(scope)?.map(({ command }) => command) ?? []
    const set = (scope: string) => api.actions.until(() => commandsOf(scope).length > 0, scope)
    await Promise.all(
      ['default ', 'default zh', 'default en', `chat ${groups.chatId} zh`, 'chat 1001 zh'].map(set),
    )
    expect(commandsOf('default zh')).toEqual(expect.arrayContaining(['start', 'help', 'search', 'lang']))
    expect(commandsOf('default zh')).not.toContain('unanswered')
    expect(commandsOf(`chat ${groups.chatId} zh`)).toContain('unanswered')
    expect(commandsOf('chat 1001 zh')).toEqual(expect.arrayContaining(['unanswered', 'reload', 'stats']))
    expect(api.commands.get('default en')).not.toEqual(api.commands.get('default zh'))
  })
})

describe('in a group', () => {
  it('greets in three lines and says what hides mentions from it', async () => {
    const group = api.supergroup('股室', { bot: 'left' })
    group.addBot(admin)
    const lines = (await group.nextMessage()).text!.split('\n')
    expect(lines).toHaveLength(3)
    expect(lines.join('\n')).toContain('/setprivacy')
  })

  it('speaks when it is spoken to, and only then: one hit, as an answer', async () => {
    const group = api.supergroup('股室')
    group.promoteBot(admin) // it sees everything
    const person = newcomer()
    person.say('中午吃什么', { in: group })
    api.person({ is_bot: true, username: 'other_bot' }).say(`@gazette_bot ${QUESTION}`, { in: group })
    const plain = person.say('随便说说', { in: group })
    person.edit(plain, `@gazette_bot ${QUESTION}`)
    person.say('/q@other_bot 宅基地', { in: group })
    const asked = person.say(`请问 @gazette_bot ${QUESTION}`, { in: group })
    const answer = await group.nextMessage()
    expect(answer.reply_to_message?.message_id).toBe(asked.message_id)
    expect(answer.text).toContain(TITLE)
    expect(labelsOf(answer)).toContain('更多')
    expect(labelsOf(answer)).not.toContain('2')

    // Whoever answers the answer asks on.
    const other = newcomer()
    const followUp = other.say('面积最多多少', { in: group, replyTo: answer })
    const second = await group.nextMessage()
    expect(second.reply_to_message?.message_id).toBe(followUp.message_id)
    expect(second.text).toContain('宅基地')
    expect(group.sent()).toHaveLength(2)
  })

  it('answers a command as a question, and the same one only once in ten minutes', async () => {
    const group = api.supergroup('股室')
    const answer = await ask(newcomer(), `/q@gazette_bot ${QUESTION}`, group)
    expect(answer.text).toContain(`${TITLE}\n${SOURCE}`)
    const pointer = await ask(newcomer(), `/q@gazette_bot ${QUESTION}`, group)
    expect(pointer.text).toContain(`https://t.me/c/${-1_000_000_000_000 - group.chatId}/${answer.message_id}`)
    expect(pointer.text!.split('\n')).toHaveLength(1)
    const topic = group.topic('土地')
    expect((await ask(newcomer(), `/q ${QUESTION}`, topic)).text).toContain(TITLE)
  })

  it('lets the members of an allowed group see what staff see', async () => {
    const group = api.supergroup('股室')
    expect((await ask(newcomer(), '/unanswered', group)).text).toContain('没有“/unanswered”')
    await ask(admin, '/allow 本群', group)
    expect((await ask(newcomer(), '/unanswered', group)).text).not.toContain('没有“/unanswered”')
  })

  it('follows a group that becomes a supergroup, and is quiet where it was put out', async () => {
    const group = api.group('老群')
    await ask(admin, '/allow 本群', group)
    const upgraded = group.upgrade(admin)
    expect((await ask(newcomer(), '/unanswered', upgraded)).text).not.toContain('没有“/unanswered”')
    upgraded.removeBot(admin)
    await api.drained()
    const refused = api.calls.filter(({ outcome }) => outcome === 403)
    expect(refused).toEqual([])
  })
})

describe('inline', () => {
  it('offers up to ten clauses by pages, and posts the one that is chosen', async () => {
    const person = newcomer()
    const first = await person.askInline('宅基地 面积')
    expect(first.results).toHaveLength(10)
    expect(first.results[0]).toMatchObject({
      title: TITLE,
      description: expect.stringContaining('中政办发〔2022〕2号') as string,
    })
    const second = await person.askInline('宅基地 面积', { offset: first.nextOffset })
    expect(second.results[0]).not.toEqual(first.results[0])
    expect(person.chooseInline(first, 0).text).toContain(SOURCE)
    const before = api.updates.pending().length
    await person.askInline('宅基地 面积') // from Telegram's own memory
    expect(api.updates.pending()).toHaveLength(before)
    await person.askInline('') // nothing typed yet
  })
})

describe('from the admins', () => {
  it('takes a file, tells how it goes by changing one message, and waits for a word of the one who sent it', async () => {
    const bytes = Buffer.from(
      '中阳县人民政府关于做好冬季供暖工作的通知\n\n中政发〔2023〕9号\n\n各乡镇人民政府：\n一、总体要求\n热电公司要在11月1日前开始供暖。\n中阳县人民政府\n2023年10月8日\n',
    )
    const group = api.supergroup('管理组')
    group.promoteBot(admin)
    await ask(admin, '/allow 本群', group)
    admin.sendDocument({ name: '供暖.txt', bytes }, { in: group, caption: '/import' })
    const message = await group.nextMessage()
    const report = await group.nextEdit(30_000)
    expect(report.message_id).toBe(message.message_id)
    expect(report.text).toContain('中政发〔2023〕9号')
    expect((await newcomer().tap(report, '确认载入')).text).not.toBe('') // it is not theirs
    await admin.tap(report, '确认载入')
    let progress = '正在'
    while (progress.includes('正在')) progress = (await group.nextEdit(90_000)).text!
    expect((await ask(newcomer(), '冬季什么时候开始供暖')).text).toContain('热电公司要在11月1日前开始供暖')
  }, 180_000)

  it('says what is too large', async () => {
    admin.sendDocument({ name: '大.pdf', bytes: Buffer.from('x'), size: 30 * 1024 * 1024 })
    const first = await admin.private.nextMessage()
    const last = first.text!.includes('20 MB') ? first : await admin.private.nextEdit()
    expect(last.text).toContain('20 MB')
    expect(api.calls.filter(({ method }) => method === 'getfile').length).toBeLessThan(3)
  })
})

it('has nothing to complain of, and ends when it is asked to', async () => {
  expect([await bot.stop(), complaintsOf(bot)]).toEqual([0, []])
}, 30_000)
