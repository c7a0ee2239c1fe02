import { createAnswerQuestion } from '../../src/answer/answer-question.js'
import { createChat, type ChatOptions } from '../../src/chat/chat.js'
import { createAdmit } from '../../src/chat/limits.js'
import type { Message, Reply } from '../../src/chat/message.js'
import { createShownReplies } from '../../src/chat/shown-replies.js'
import { loadTranslations } from '../../src/locale/translations.js'
import { createMemoryState } from '../../src/store/memory-state.js'
import { corpus } from '../fixture/corpus.js'
import { createLog } from '../fixture/log.js'

const publicUrl = () => 'http://host'
const answerQuestion = createAnswerQuestion(() => corpus, publicUrl)
const QUESTION = '结婚了，宅基地怎么申请'
const TITLE = '某县农村宅基地管理办法（试行）'

async function setUp(options: Partial<ChatOptions> = {}) {
  const { log } = createLog()
  const state = await createMemoryState(() => 0)
  const timers: (() => void)[] = []
  /** A process on the same state. */
  const start = () => {
    const shown = createShownReplies({
      document: state.shownReplies,
      answerQuestion,
      corpus: () => corpus,
      after: (_milliseconds, task) => {
        timers.push(task)
        return () => undefined
      },
      log,
    })
    const chat = createChat({
      ...{ answerQuestion, corpus: () => corpus, publicUrl, translations: loadTranslations() },
      ...{ language: 'zh-CN', shown, now: () => 1, log, ...options },
    })
    const from = async (user: string, message: Partial<Message>): Promise<Reply> => {
      const asker = { channel: 'telegram', user } as const
      const { replies } = await chat({ conversation: `telegram:${user}`, text: '', asker, ...message })
      return replies[0] ?? { text: '', buttons: [] }
    }
    return { shown, from }
  }
  return { state, start, timers }
}

const tap = (reply: Reply, label: string): Partial<Message> => ({
  about: reply.sign,
  tapped: reply.buttons.findIndex((button) => button.label === label),
})

describe('a tap', () => {
  it('opens what its reply lists, in its place, whatever was asked since', async () => {
    const { from } = (await setUp()).start()
    const answer = await from('2', { text: QUESTION })
    await from('2', { text: '/latest' })
    const opened = await from('2', tap(answer, '2'))
    expect(opened.manner).toBe('in place')
    expect(opened.text.split('\n')[2]).toBe('三、宅基地申请条件 › （二）')
    const list = await from('2', tap(opened, '返回'))
    expect(list.text).toMatch(/^刚才的结果，回复数字查看：\n1\. /)
  })

  it('does the same after a restart, and what it opens is quoted from what is loaded then', async () => {
    const { start, state } = await setUp()
    const before = start()
    const answer = await before.from('2', { text: QUESTION })
    const expected = await before.from('2', tap(answer, '2'))
    await before.shown.stop()
    expect(JSON.stringify(state.shownReplies.get())).not.toContain('telegram:2')
    const opened = await start().from('2', tap(answer, '2'))
    expect(opened.text).toBe(expected.text)
    expect(opened.parts).toEqual(expected.parts)
  })

  it('on what is forgotten, or was never there, changes nothing and says so in passing', async () => {
    const { from } = (await setUp()).start()
    const answer = await from('2', { text: QUESTION })
    const stale = { text: '这条消息太久了，按钮已经失效。请再问一次。', buttons: [], manner: 'in passing' }
    expect(await from('2', { about: '0000000000', tapped: 0 })).toEqual(stale)
    expect(await from('2', { about: answer.sign, tapped: 99 })).toEqual(stale)
  })

  it('below a list whose notices are gone says so', async () => {
    const { start, state } = await setUp()
    const answer = await start().from('2', { text: QUESTION })
    await state.shownReplies.update(() => ({
      replies: [
        {
          ...{ sign: answer.sign!, owner: null, asked: { text: QUESTION, context: null, region: null } },
          ...{ answered: true, refs: ['gone#i-1'], listed: 1, open: null, under: 0 },
          buttons: [{ label: '1', send: '1' }],
        },
      ],
    }))
    const reply = await start().from('2', { about: answer.sign, tapped: 0 })
    expect(reply.text).toContain('按钮已经失效')
  })

  it('below an admin command is for that admin alone', async () => {
    const { from } = (
      await setUp({
        roleOf: () => 'admin',
        commands: [
          {
            ...{ name: 'status', role: 'admin', takesArgument: true },
            run: (argument, { session }) => ({
              replies: [{ text: `done ${argument}`, buttons: [{ label: 'go', send: '/status go' }] }],
              session,
            }),
          },
        ],
      })
    ).start()
    const reply = await from('1', { text: '/status' })
    expect(await from('2', tap(reply, 'go'))).toEqual({
      text: '这个按钮只对刚才操作的人有效。',
      buttons: [],
      manner: 'in passing',
    })
    expect((await from('1', tap(reply, 'go'))).text).toBe('done go')
  })

  it('on an example asks it, in a message of its own', async () => {
    const { from } = (await setUp()).start()
    const welcome = await from('2', { text: '/start' })
    const answer = await from('2', tap(welcome, '宅基地申请条件'))
    expect(answer.manner).toBeUndefined()
    expect(answer.text).toContain(TITLE)
  })
})

describe('in a group', () => {
  const group = { conversation: 'telegram:-100', isGroup: true }

  it('one clause answers, and 更多 lists the others', async () => {
    const { from } = (await setUp()).start()
    const answer = await from('2', { ...group, text: QUESTION })
    expect(answer.text).not.toContain('还有这些条款')
    expect(answer.buttons.map(({ send }) => send)).toEqual(['更多'])
    expect((await from('3', { ...group, ...tap(answer, '更多') })).text).toMatch(
      /^还有这些条款，回复数字查看：\n2\. /,
    )
  })

  it('everybody has an own last answer, and an answer to an answer is about that one', async () => {
    const questions: unknown[] = []
    const { from } = (
      await setUp({
        answerQuestion: (question) => {
          questions.push(question)
          return answerQuestion(question)
        },
      })
    ).start()
    const answer = await from('2', { ...group, text: QUESTION })
    expect((await from('3', { ...group, text: '更多' })).text).toBe(
      '还没有可以继续看的内容。请先提一个问题。',
    )
    await from('3', { ...group, text: '面积多大', about: answer.sign })
    expect(questions.at(-1)).toMatchObject({ text: '面积多大', context: QUESTION })
  })
})

describe('who asks too fast', () => {
  it('is told once, then nothing is said; admins and taps are free', async () => {
    const roleOf = ({ asker }: Message) => (asker?.user === '1' ? 'admin' : 'everybody')
    const { from } = (await setUp({ roleOf, admit: createAdmit({ person: 2, group: 3 }) })).start()
    const texts = async (user: string, more: Partial<Message> = {}) =>
      (await from(user, { text: '/latest', ...more })).text.split('\n')[0]
    const HEADING = '最近的公文，回复数字查看：'
    expect([await texts('2'), await texts('2'), await texts('2'), await texts('2')]).toEqual([
      ...[HEADING, HEADING],
      ...['您问得有点快，请过一会儿再问。', ''],
    ])
    expect(await from('2', { about: 'x', tapped: 0 })).toMatchObject({ manner: 'in passing' })
    for (let n = 0; n < 5; n++) expect(await texts('1')).toBe(HEADING)
    const group = { conversation: 'telegram:-100', isGroup: true }
    const all = []
    for (const user of ['3', '3', '4', '5', '6']) all.push(await texts(user, group))
    expect(all).toEqual([HEADING, HEADING, HEADING, '群里问得有点快，请过一会儿再问。', ''])
  })
})

it('a reply is written down some seconds later, without who asked and with numbers masked', async () => {
  const { start, state, timers } = await setUp()
  const { from } = start()
  const { sign } = await from('2', { text: '宅基地怎么申请，我电话13800138000' })
  expect(state.shownReplies.get().replies).toEqual([])
  timers.forEach((task) => task())
  await start().shown.stop()
  expect(state.shownReplies.get().replies).toMatchObject([
    { sign, owner: null, asked: { text: '宅基地怎么申请，我电话〔电话〕', context: null } },
  ])
})
