import { createHash } from 'node:crypto'
import { createAnswerQuestion } from '../../../src/answer/answer-question.js'
import type { Question } from '../../../src/answer/answer.js'
import { citePassage } from '../../../src/answer/cite-clause.js'
import { answerBoundFirst } from '../../../src/chat/curation/bound-answers.js'
import type { SearchResult } from '../../../src/search/searcher.js'
import type { Binding } from '../../../src/store/concern/bindings.js'
import { corpus, searchResult } from '../../fixture/corpus.js'

const publicUrl = () => 'http://host'
const hits = corpus.search({ text: '宅基地' }).hits
const long = corpus.searched.find(({ notice }) => notice.id === '2020-1-long')!
const binding: Binding = {
  ...{ id: '1', texts: ['办证要多久', '乙市办证要多久'], noticeId: long.notice.id, clauseId: long.clause.id },
  textHash: createHash('sha256').update(long.text).digest('hex'),
  ...{ by: 'telegram:1', at: '2026-11-25T12:00:00.000Z' },
}

/** Asks with one binding, to a clause of 乙市, what the search answers with `result`. */
function ask(question: Partial<Question>, result: Partial<SearchResult>) {
  const answerQuestion = createAnswerQuestion(() => ({ search: () => searchResult(result) }), publicUrl)
  return answerBoundFirst({
    answerQuestion,
    citeClause: (clause) =>
      Promise.resolve(citePassage(corpus.searched, clause, 'http://host', '2026-11-25')),
    bindings: () => ({ bindings: [binding] }),
  })({ text: '办证要多久', limit: 2, offset: 0, ...question })
}
const inRegion = (...regions: string[]) => ({
  interpretation: { ...searchResult().interpretation, regions },
})
const bound = { noticeId: '2020-1-long', text: long.text, verified: true, foundBy: 'staff', score: 2 }

it('puts a clause that the search did not find before its hits', async () => {
  expect(await ask({}, { hits, answered: true })).toMatchObject({
    ...{ status: 'answered', total: 4, confidence: 1, missingIn: null },
    citations: [bound, { noticeId: '2022-2-homes', verified: false }],
  })
})

it('answers with it alone what the search declined: what only came near is no answer', async () => {
  expect(await ask({}, { hits, answered: false })).toMatchObject({
    ...{ status: 'answered', total: 1, citations: [{ noticeId: '2020-1-long', verified: true }] },
  })
})

it.each([
  ['has a rule of its own', { answered: true, elsewhere: false }, {}, false, null],
  ['has none', { answered: true, elsewhere: true }, {}, true, '某县'],
  ['has no answer', { answered: false }, {}, true, '某县'],
])('of another place, when the place set %s', async (_case, result, question, isFirst, missingIn) => {
  const answer = await ask({ region: '某县', ...question }, { hits, ...result, ...inRegion('某县') })
  expect(answer).toMatchObject({ status: 'answered', missingIn })
  if (answer.status === 'answered') expect(answer.citations[0]!.verified).toBe(isFirst)
})

it('comes first when the question itself named the place and somebody bound it all the same', async () => {
  const answer = await ask({ text: '乙市办证要多久' }, { hits, answered: true, ...inRegion('乙市') })
  expect(answer).toMatchObject({ missingIn: null, citations: [bound, {}] })
})

it.each(['', '字'.repeat(1001), '办证要什么材料', '办离婚证要多久'])('leaves %.8j as it is', async (text) => {
  const answer = await ask({ text }, { hits, answered: true })
  expect(JSON.stringify(answer)).not.toContain('"verified":true')
})

it('is for a follow-up only together with the question before', async () => {
  const answer = await ask({ context: '宅基地申请' }, { hits, answered: true })
  expect(answer).toMatchObject({ total: 3, citations: [{ verified: false }, { verified: false }] })
})
