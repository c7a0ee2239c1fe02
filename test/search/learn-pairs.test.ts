import type { AnsweredBy } from '../../src/search/learn-pairs.js'
import { parseThesaurus } from '../../src/search/parse-thesaurus.js'
import { buildThesaurus } from '../../src/search/thesaurus.js'
import { learnPairs, passages, tools } from '../fixture/latrines.js'

const bound = (ref: string, ...texts: string[]): AnsweredBy => ({
  texts,
  passages: () => passages.filter((passage) => passage.ref === ref),
})
const learn = (latest: AnsweredBy, others: readonly AnsweredBy[], thesaurus = tools.thesaurus) =>
  learnPairs(latest, others, thesaurus)

const PLAN = bound('plan#p1', '改造茅房给补助不')
const CLEANING = bound('cleaning#p1', '集上的茅房谁打扫')

it('learns from two questions with one word, bound to clauses of two notices with another', () => {
  expect(learn(CLEANING, [PLAN])).toEqual([{ everyday: '茅房', official: '厕所', clauses: 2 }])
  expect(learn(PLAN, [CLEANING, bound('other-3#p1', '清淤')])).toHaveLength(1)
})

it.each([
  ['one question alone', PLAN, []],
  ['the same clause twice', PLAN, [bound('plan#p1', '茅房改造要花多少')]],
  ['two clauses of one notice', PLAN, [bound('plan#p2', '盖茅房的图纸')]],
  ['clauses that share no word', PLAN, [bound('other-3#p1', '茅房清淤')]],
  ['a word that the clauses hold', bound('plan#p1', '厕所改造'), [bound('cleaning#p1', '厕所')]],
  ['a clause that is gone', PLAN, [bound('none#p1', '集上的茅房谁打扫')]],
  ['what is gone itself', bound('none#p1', '茅房'), [CLEANING]],
  ['no word at all', bound('plan#p1', '', '？', 'constructor'), [CLEANING]],
  ['both words in one question', PLAN, [bound('cleaning#p1', '茅房就是厕所吧')]],
  ['words that stand in every twelfth passage', bound('other-1#p1', '茅房'), [bound('other-2#p1', '茅房')]],
])('learns nothing from %s', (_, latest, others) => {
  expect(learn(latest, others)).toEqual([])
})

it('learns nothing of an expression that the thesaurus knows', () => {
  const knowing = buildThesaurus(parseThesaurus('a.txt', '茅房 = 旱厕'))
  expect(learn(CLEANING, [PLAN], knowing)).toEqual([])
})

it('learns nothing when another word is as likely', () => {
  const first = bound('plan#p1', '茅房')
  const [plan, cleaning] = [first.passages()[0]!, CLEANING.passages()[0]!]
  const both: AnsweredBy[] = [plan, cleaning].map((passage) => ({
    texts: ['茅房'],
    passages: () => [{ ...passage, text: `${passage.text}厕所保洁` }],
  }))
  expect(learn(both[0]!, both.slice(1))).toEqual([])
})
