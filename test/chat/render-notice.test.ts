import { quoteClause } from '../../src/chat/render-clause.js'
import { describeNotice } from '../../src/chat/render-notice.js'
import { createAnswerQuestion } from '../../src/answer/answer-question.js'
import { loadTranslations } from '../../src/locale/translations.js'
import { corpus, homesteads } from '../fixture/corpus.js'

const LINE = '已载入本文较新的文本，以新文本为准'
const voice = { t: loadTranslations()['zh-CN'], withPlace: false }
const gazette = corpus.gazettes[0]!

it('an older text of a document says that a newer one is loaded', () => {
  const older = { ...homesteads, newerVersion: '2022-2-homes-1a2b' }
  expect(describeNotice(older, gazette, 'http://host', voice).lines).toContain(LINE)
  expect(describeNotice(homesteads, gazette, 'http://host', voice).lines).not.toContain(LINE)
})

it('a clause of it, opened from a list that is older still, says so too', async () => {
  const answer = await createAnswerQuestion(
    () => corpus,
    () => 'http://host',
  )({ text: '宅基地怎么申请', limit: 1, offset: 0 })
  const citation = answer.status === 'answered' ? answer.citations[0]! : undefined
  expect(quoteClause({ ...citation!, newerVersion: '2022-2-homes-1a2b' }, 0, voice).notes).toContain(LINE)
  expect(quoteClause(citation!, 0, voice).notes).not.toContain(LINE)
})
