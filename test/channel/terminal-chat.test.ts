import { PassThrough, Readable } from 'node:stream'
import { createAnswerQuestion } from '../../src/answer/answer-question.js'
import { runTerminalChat } from '../../src/channel/terminal/terminal-chat.js'
import { createChat } from '../../src/chat/chat.js'
import { createOutbox } from '../../src/chat/outbox.js'
import { loadTranslations } from '../../src/locale/translations.js'
import { corpus } from '../fixture/corpus.js'
import { createLog } from '../fixture/log.js'
import { createOutput } from '../fixture/output.js'

const translations = loadTranslations()
const t = translations['zh-CN']
const publicUrl = () => 'http://host'
const chat = createChat({
  answerQuestion: createAnswerQuestion(() => corpus, publicUrl),
  corpus: () => corpus,
  publicUrl,
  translations,
  language: 'zh-CN',
  now: Date.now,
  log: createLog().log,
})

const talk = async (
  input: Readable,
  isTerminal: boolean,
  signal?: AbortSignal,
  outbox = createOutbox(),
): Promise<string> => {
  const { stream, text } = createOutput(isTerminal)
  await runTerminalChat({ chat, outbox, t, input, output: stream, isTerminal, signal })
  return text()
}

it('answers line by line from a pipe, without prompt and styles', async () => {
  const text = await talk(Readable.from(['结婚了，宅基地怎么申请\n2\n', '/nothing\n']), false)
  expect(text).toContain('\n1.因结婚等原因确需分户的；\n')
  expect(text.indexOf('不予批准')).toBeGreaterThan(text.indexOf('因结婚'))
  expect(text).toContain('没有“/nothing”这个命令')
  expect(text).not.toMatch(/问：|\u001b/)
})

it('prompts and styles on a terminal', async () => {
  const text = await talk(Readable.from(['结婚了，宅基地怎么申请\n']), true)
  expect(text).toContain('政府公报问答：请输入问题。')
  expect(text).toContain('\u001b[1m某县农村宅基地管理办法（试行）\u001b[22m')
  expect(text).toMatch(/再见。\n$/)
})

it.each(['/quit', '  /exit  '])('ends with %j and answers nothing behind it', async (quit) => {
  const text = await talk(Readable.from([`${quit}\n宅基地\n`]), false)
  expect(text).toBe('')
})

it('ends when told to from outside', async () => {
  const controller = new AbortController()
  const done = talk(new PassThrough(), true, controller.signal)
  controller.abort()
  expect(await done).toContain('再见。')
})

it('stands hostile lines', async () => {
  const lines = [
    '',
    '\u200b\u202e',
    '的',
    '时间:八点 ~2 ^9 +-*',
    'constructor',
    '__proto__',
    '字'.repeat(10_000),
  ]
  const text = await talk(Readable.from([`${lines.join('\n')}\n`]), false)
  expect(text.match(/没有看到文字/g)).toHaveLength(2)
  expect(text.match(/没有找到能回答/g)).toHaveLength(5)
  expect(text).toContain('问题较长，只按前 300 个字查找')
})

it('prints what nobody asked for as it comes, until the conversation is over', async () => {
  const outbox = createOutbox()
  const input = new PassThrough()
  const done = talk(input, false, undefined, outbox)
  const digest = { text: '新的公文', buttons: [] }
  expect(await outbox.send('terminal:owner', digest)).toBe('sent')
  expect(await outbox.send('terminal:other', digest)).toBe('gone')
  input.end()
  expect(await done).toBe('\n新的公文\n\n')
  expect(await outbox.send('terminal:owner', digest)).toBe('failed')
})
