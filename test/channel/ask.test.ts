import type { AnswerJson } from '../../src/answer/answer-json.js'
import { createAnswerQuestion } from '../../src/answer/answer-question.js'
import { runAsk } from '../../src/channel/terminal/ask.js'
import { loadTranslations } from '../../src/locale/translations.js'
import { corpus } from '../fixture/corpus.js'

function ask(question: string, { json = false, isTerminal = false } = {}): { code: number; text: string } {
  let text = ''
  const code = runAsk({
    question,
    json,
    answerQuestion: createAnswerQuestion(
      () => corpus,
      () => 'http://host',
    ),
    voice: { t: loadTranslations()['zh-CN'], withPlace: true },
    write: (piece) => (text += piece),
    isTerminal,
  })
  return { code, text }
}

it('prints the answer', () => {
  const { code, text } = ask('结婚了，宅基地怎么申请')
  expect(code).toBe(0)
  expect(text).toBe(
    [
      '某县农村宅基地管理办法（试行）',
      '某政办发〔2022〕2号 · 某县人民政府办公室 · 某县 · 2022年2月10日',
      '三、宅基地申请条件 › （一）',
      '',
      '（一）村民符合下列条件之一的，可以申请宅基地：',
      '1.因结婚等原因确需分户的；',
      '2.现住房影响规划，需要搬迁的。',
      '',
      '原文：http://host/notices/2022-2-homes#i-3-1',
      '',
      '相关条款',
      '某县农村宅基地管理办法（试行） › 三、宅基地申请条件 › （二）',
      'http://host/notices/2022-2-homes#i-3-2',
      '某县农村宅基地管理办法（试行）',
      'http://host/notices/2022-2-homes#t1',
      '',
    ].join('\n'),
  )
})

it('prints a long clause whole, and styles only on a terminal', () => {
  expect(ask('长文').text).toContain('第120句讲的是长文如何分页显示给读者。')
  expect(ask('长文').text).not.toContain('\u001b')
  expect(ask('长文', { isTerminal: true }).text).toContain('\u001b[1m')
})

it.each([
  ['火星', '没有找到能回答'],
  ['\u200b', '没有看到文字'],
  ['字'.repeat(1001), '问题太长了'],
])('%.10j is not answered', (question, expected) => {
  const { code, text } = ask(question)
  expect([code, text.includes(expected)]).toEqual([1, true])
})

it('prints the object of the API', () => {
  const { code, text } = ask('宅基地', { json: true })
  const body = JSON.parse(text) as AnswerJson
  expect([code, Object.keys(body), body.hits.length]).toEqual([
    0,
    ['query', 'total', 'tookMs', 'confidence', 'interpretation', 'answered', 'hits', 'missingIn'],
    3,
  ])
  expect(JSON.parse(ask('火星', { json: true }).text)).toMatchObject({ answered: false, hits: [] })
  expect(JSON.parse(ask('\u200b', { json: true }).text)).toMatchObject({ error: { code: 'question_empty' } })
})
