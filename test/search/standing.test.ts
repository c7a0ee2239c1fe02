import { characterPairs } from '../../src/search/character-pairs.js'
import type { PassageView } from '../../src/search/passage-view.js'
import { createStanding } from '../../src/search/standing.js'
import { registerTerms } from '../../src/search/term-register.js'

const view = (text: string, headings: string, title: string): PassageView => ({
  ...{ text, headings, title, heading: headings, sentences: [text], isRow: false },
})
const views = [view('清扫积雪', '冬季', '通知'), view('拨打12345', '雪后除冰', '雪天出行的通知')]
const pairs = registerTerms(
  views.map(({ title, headings, text }) => characterPairs([title, headings, text].join('\n'))),
)
const stands = createStanding(views, pairs)

it.each(['清扫积雪', '扫积', '除冰', '雪天出行', '冰', '12345', '通知'])('finds %s', (term) => {
  expect(stands(term)).toBe(true)
})

it.each([
  ['扫雪', 'whose characters stand apart'],
  ['清扫除冰', 'whose pairs stand in two passages'],
  ['冬季通知', 'which would run over the end of a heading'],
  ['冻', 'a single character'],
  ['110', 'a number'],
])('does not find %s, %s', (term) => {
  expect(stands(term)).toBe(false)
})
