import { renderClause } from '../../src/chat/render-clause.js'
import { renderNotice } from '../../src/chat/render-notice.js'
import { createAnswerQuestion } from '../../src/answer/answer-question.js'
import { loadTranslations } from '../../src/locale/translations.js'
import { corpus, homesteads } from '../fixture/corpus.js'

const LINE = '已载入本文较新的文本，以新文本为准'
const voice = { t: loadTranslations()['zh-CN'], withPlace: false }
const gazette = corpus.gazettes[0]!

it('an older text of a document says that a newer one is loaded', () => {
  const older = { ...homesteads, newerVersion: '2022-2-homes-1a2b' }
  expect(renderNotice(older, gazette, 'http://host', voice).split('\n')[3]).toBe(LINE)
  expect(renderNotice(homesteads, gazette, 'http://host', voice)).not.toContain(LINE)
})

it('a clause of it, opened from a list that is older still, says so too', async () => {
  const answer = await createAnswerQuestion(
    () => corpus,
    () => 'http://host',
  )({ text: '宅基地怎么申请', limit: 1, offset: 0 })
  const citation = answer.status === 'answered' ? answer.citations[0]! : undefined
  expect(renderClause({ ...citation!, newerVersion: '2022-2-homes-1a2b' }, 0, voice)).toContain(`\n${LINE}\n`)
  expect(renderClause(citation!, 0, voice)).not.toContain(LINE)
})
