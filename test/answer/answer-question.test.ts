import { createHash } from 'node:crypto'
import { createAnswerQuestion } from '../../src/answer/answer-question.js'
import type { Query } from '../../src/search/searcher.js'
import { corpus, searchResult } from '../fixture/corpus.js'

const answerQuestion = createAnswerQuestion(
  () => corpus,
  () => 'http://host/',
)
const ask = (text: string, more = {}) => answerQuestion({ text, limit: 5, offset: 0, ...more })

describe('createAnswerQuestion', () => {
  it('quotes the clause with all that is needed to check it', async () => {
    const text =
      '（一）村民符合下列条件之一的，可以申请宅基地：\n1.因结婚等原因确需分户的；\n2.现住房影响规划，需要搬迁的。'
    const answer = await ask('结婚 宅基地 申请', { limit: 1 })
    expect(answer).toMatchObject({ status: 'answered', total: 3 })
    expect(answer.status === 'answered' && answer.citations).toEqual([
      {
        noticeId: '2022-2-homes',
        clauseId: 'i-3-1',
        title: '某县农村宅基地管理办法（试行）',
        noticeTitle: '某县人民政府办公室关于印发某县农村宅基地管理办法（试行）的通知',
        documentNumber: '某政办发〔2022〕2号',
        issuingAuthority: '某县人民政府办公室',
        dateOfIssue: '2022-02-10',
        region: '某县',
        gazette: '某县人民政府公报 2022年第1期',
        path: ['某县农村宅基地管理办法（试行）', '三、宅基地申请条件', '（一）'],
        text,
        highlights: [
          [17, 22],
          [27, 29],
        ],
        validity: { status: 'unknown', until: null, by: null },
        newerVersion: null,
        url: 'http://host/notices/2022-2-homes#i-3-1',
        officialUrl: null,
        score: 4,
        foundBy: 'words',
        verified: false,
        alsoAt: [],
        source: {
          file: 'mou-2022-1.txt',
          startLine: expect.any(Number) as number,
          endLine: expect.any(Number) as number,
          sha256: createHash('sha256').update(text).digest('hex'),
        },
      },
    ])
  })

  it('gives the notice’s title to what stands outside the instrument', async () => {
    const answer = await ask('某政办发〔2022〕2号')
    expect(answer.status === 'answered' && answer.citations[0]).toMatchObject({
      title: '某县人民政府办公室关于印发某县农村宅基地管理办法（试行）的通知',
      clauseId: 'head',
      foundBy: 'document number',
    })
  })

  it('skips and limits, and still counts all', async () => {
    const answer = await ask('结婚 宅基地 申请', { limit: 1, offset: 1 })
    expect(answer).toMatchObject({ status: 'answered', total: 3, citations: [{ clauseId: 'i-3-2' }] })
  })

  it('says what comes nearest when nothing answers', async () => {
    expect(await ask('火星上的宅基地')).toMatchObject({
      status: 'not found',
      nearest: [{ clauseId: 'i-3-1' }, { clauseId: 'i-3-2' }, { clauseId: 't1' }],
      unknownTerms: ['火星'],
    })
  })

  it('names the place that has no rule of its own, and the typing error that was corrected', async () => {
    const interpretation = {
      ...searchResult().interpretation,
      regions: ['丙区', '丁县'],
      corrections: [{ from: '宅鸡地', to: '宅基地' }],
    }
    const { hits } = corpus.search({ text: '宅基地' })
    const answer = (elsewhere: boolean, answered = true) =>
      createAnswerQuestion(
        () => ({
          search: () => searchResult({ hits, answered, elsewhere, confidence: 0.4, interpretation }),
        }),
        () => 'http://host',
      )({ text: '宅鸡地', limit: 1, offset: 0 })
    expect(await answer(true)).toMatchObject({
      status: 'answered',
      missingIn: '丙区',
      confidence: 0.4,
      interpretation,
    })
    expect(await answer(false)).toMatchObject({ status: 'answered', missingIn: null })
    expect(await answer(true, false)).toMatchObject({
      status: 'not found',
      contact: null,
      confidence: 0.4,
      interpretation,
    })
  })

  it('leads to where the same notice says the same', async () => {
    const [first, second] = corpus.search({ text: '宅基地' }).hits
    const hits = [{ ...first!, repeats: [second!.passage] }]
    const answer = await createAnswerQuestion(
      () => ({ search: () => searchResult({ hits, answered: true }) }),
      () => 'http://host',
    )({ text: '宅基地', limit: 1, offset: 0 })
    expect(answer.status === 'answered' && answer.citations[0]?.alsoAt).toEqual([
      {
        clauseId: 'i-3-2',
        path: ['某县农村宅基地管理办法（试行）', '三、宅基地申请条件', '（二）'],
        url: 'http://host/notices/2022-2-homes#i-3-2',
      },
    ])
  })

  it.each(['', ' \n', '\u200b\u202e\ufeff'])('has no answer to %j', async (text) => {
    expect(await ask(text)).toEqual({ status: 'question empty' })
  })

  it('refuses what is too long, question or context', async () => {
    const tooLong = { status: 'question too long', limit: 1000 }
    expect([await ask('字'.repeat(10_000)), await ask('宅基地', { context: '字'.repeat(1001) })]).toEqual([
      tooLong,
      tooLong,
    ])
  })

  it.each(['的', '时间:八点 ~2 ^9 +-*', 'constructor', '__proto__', '？？？'])(
    'finds nothing for %j',
    async (text) => {
      expect(await ask(text)).toMatchObject({ status: 'not found', nearest: [], total: 0 })
    },
  )

  it('hands context and place on, cleaned', async () => {
    const asked: Query[] = []
    const spy = createAnswerQuestion(
      () => ({ search: (query) => (asked.push(query), searchResult()) }),
      () => 'http://host',
    )
    await spy({ text: ' 多久\u200b', context: '宅基地\n', region: '某县', limit: 1, offset: 0 })
    await spy({ text: '多久', context: ' ', limit: 1, offset: 0 })
    expect(asked).toEqual([
      { text: '多久', context: '宅基地', region: '某县' },
      { text: '多久', context: undefined, region: undefined },
    ])
  })
})
