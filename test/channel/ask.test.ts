import type { AnswerJson } from '../../src/answer/answer-json.js'
import { createAnswerQuestion } from '../../src/answer/answer-question.js'
import { runAsk } from '../../src/channel/terminal/ask.js'
import { loadTranslations } from '../../src/locale/translations.js'
import type { Search, SearchResult } from '../../src/search/searcher.js'
import { corpus, searchResult } from '../fixture/corpus.js'

async function ask(
  question: string,
  {
    json = false,
    isTerminal = false,
    search = corpus.search,
  }: { json?: boolean; isTerminal?: boolean; search?: Search } = {},
): Promise<{ code: number; text: string }> {
  let text = ''
  const code = await runAsk({
    question,
    json,
    answerQuestion: createAnswerQuestion(
      () => ({ search }),
      () => 'http://host',
    ),
    voice: { t: loadTranslations()['zh-CN'], withPlace: true },
    write: (piece) => (text += piece),
    isTerminal,
  })
  return { code, text }
}

it('prints the answer', async () => {
  const { code, text } = await ask('结婚了，宅基地怎么申请')
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

it('prints before the answer what was taken for a typing error, and whose rule is missing', async () => {
  const [first, second] = corpus.search({ text: '宅基地' }).hits
  const interpretation = {
    ...searchResult().interpretation,
    regions: ['乙市'],
    corrections: [{ from: '宅鸡地', to: '宅基地' }],
  }
  const hits = [{ ...first!, repeats: [second!.passage] }]
  const search = () => searchResult({ hits, answered: true, elsewhere: true, interpretation })
  expect((await ask('乙市的宅鸡地', { search })).text.split('\n').slice(0, 8)).toEqual([
    '没有找到“宅鸡地”，按“宅基地”查找。',
    '',
    '乙市的公报里没有这项规定；以下是某县的规定，仅供参考。',
    '',
    '某县农村宅基地管理办法（试行）',
    '某政办发〔2022〕2号 · 某县人民政府办公室 · 某县 · 2022年2月10日',
    '三、宅基地申请条件 › （一）',
    '同一公文中还有相同内容：某县农村宅基地管理办法（试行） › 三、宅基地申请条件 › （二）',
  ])
})

it('sets off the title of an answer on a terminal, behind what is said before it too, and no list', async () => {
  const { hits } = corpus.search({ text: '宅基地' })
  const said = async (fields: Partial<SearchResult>) => {
    const { text } = await ask('乙市的宅基地', {
      ...{ isTerminal: true },
      search: () => ({ ...searchResult({ hits, ...fields }), elsewhere: true }),
    })
    return text.split('\n')
  }
  const interpretation = { ...searchResult().interpretation, regions: ['乙市'] }
  const answer = await said({ answered: true, interpretation })
  expect([answer[0], answer[2]]).toEqual([
    '乙市的公报里没有这项规定；以下是某县的规定，仅供参考。',
    '\u001b[1m某县农村宅基地管理办法（试行）\u001b[22m',
  ])
  expect((await said({ answered: false })).join('\n')).not.toContain('\u001b[1m')
})

it('prints a long clause whole, and styles only on a terminal', async () => {
  expect((await ask('长文')).text).toContain('第120句讲的是长文如何分页显示给读者。')
  expect((await ask('长文')).text).not.toContain('\u001b')
  expect((await ask('长文', { isTerminal: true })).text).toContain('\u001b[1m')
})

it.each([
  ['火星', '没有找到能回答'],
  ['\u200b', '没有看到文字'],
  ['字'.repeat(1001), '问题太长了'],
])('%.10j is not answered', async (question, expected) => {
  const { code, text } = await ask(question)
  expect([code, text.includes(expected)]).toEqual([1, true])
})

it('prints the object of the API', async () => {
  const { code, text } = await ask('宅基地', { json: true })
  const body = JSON.parse(text) as AnswerJson
  expect([code, Object.keys(body), body.hits.length]).toEqual([
    0,
    ['query', 'total', 'tookMs', 'confidence', 'interpretation', 'answered', 'hits', 'missingIn'],
    3,
  ])
  expect(JSON.parse((await ask('火星', { json: true })).text)).toMatchObject({ answered: false, hits: [] })
  expect(JSON.parse((await ask('\u200b', { json: true })).text)).toMatchObject({
    error: { code: 'question_empty' },
  })
})
