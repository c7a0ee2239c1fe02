import { createAnswerQuestion } from '../../src/answer/answer-question.js'
import { createChat } from '../../src/chat/chat.js'
import type { SearchableCorpus } from '../../src/corpus/corpus.js'
import { loadTranslations } from '../../src/locale/translations.js'
import { corpus, homesteads } from '../fixture/corpus.js'
import { createLog } from '../fixture/log.js'

const publicUrl = () => 'http://host'

/** What is said of one clause after another. */
function talk(loaded: SearchableCorpus = corpus) {
  const chat = createChat({
    answerQuestion: createAnswerQuestion(() => loaded, publicUrl),
    ...{ corpus: () => loaded, publicUrl, translations: loadTranslations(), log: createLog().log },
    ...{ language: 'zh-CN', now: () => 1 },
  })
  return async (text: string) => (await chat({ conversation: 'web:x', text })).replies[0]!
}

/** The corpus, as if the notice on homesteads rested on one that is loaded and one that is not. */
function withBasis(): SearchableCorpus {
  const basis = [
    { title: '土地管理法', documentNumber: null },
    { title: null, documentNumber: '乙政发〔2020〕1号' },
  ]
  const { gazette } = corpus.notices.get(homesteads.id)!
  const notices = new Map(corpus.notices).set(homesteads.id, { notice: { ...homesteads, basis }, gazette })
  return { ...corpus, notices }
}

it('lists other clauses on the matter of the one being read, never that one itself', async () => {
  const say = talk()
  await say('结婚了，宅基地怎么申请')
  const { text, buttons } = await say('相关')
  expect(text.split('\n')[0]).toBe('与这一条有关，回复数字查看：')
  expect(text).toContain('宅基地申请条件 › （二）')
  expect(text).not.toContain('› （一）')
  const opened = await say('1')
  expect(opened.text).toContain('有下列情形之一的')
  expect(buttons.length).toBe(text.split('\n').length - 1)
})

it('names first the loaded notices that its notice rests on', async () => {
  const say = talk(withBasis())
  await say('结婚了，宅基地怎么申请')
  expect((await say('相关')).text.split('\n')[1]).toMatch(/^1\. 乙市人民政府关于长文的报告/)
})

it('says so when nothing is, or no clause is being read', async () => {
  const say = talk()
  expect((await say('相关')).text).toBe('请先打开一个条款，再看与它有关的内容。')
  await say('长文')
  expect((await say('/related')).text).toBe('没有找到与这一条有关的内容。')
})
