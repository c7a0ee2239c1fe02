import { buildPassages } from '../../src/search/build-passages.js'
import { viewPassage } from '../../src/search/passage-view.js'
import type { Clause } from '../../src/gazette/notice.js'
import { notice } from '../fixture/corpus.js'
import { gazette, paragraph } from '../fixture/gazette.js'

const [passage] = buildPassages(
  gazette('jia', '甲县', [
    notice({
      id: 'n',
      title: '关于宅基地 的通知',
      instrument: '《管理 辦法》',
      clauses: [paragraph('p1', '一')],
    }),
  ]),
)
const view = (text: string, path: readonly string[] = [], kind: Clause['kind'] = 'paragraph') =>
  viewPassage({ ...passage!, text, path, clause: { ...passage!.clause, kind } })

it('folds all of it and takes white space away', () => {
  expect(view('（一）申請 條件。Ａ級：\n面積；２００ 平方米', ['第一章 總則', '一、申请 条件'])).toEqual({
    text: '(一)申请条件。a级:面积;200平方米',
    sentences: ['(一)申请条件。', 'a级:', '面积;', '200平方米'],
    heading: '一、申请条件',
    headings: '第一章总则一、申请条件',
    title: '关于宅基地的通知《管理办法》',
    isRow: false,
  })
})

it.each([
  ['head', { isRow: false }],
  ['row', { isRow: true }],
] as const)('knows a %s', (kind, expected) => {
  expect(view('一', [], kind)).toMatchObject({ heading: '', headings: '', ...expected })
})

it.each([
  ['', []],
  ['\u200b\u202e', []],
  ['。。', ['。', '。']],
  ['constructor!__proto__', ['constructor!', '__proto__']],
  ['地'.repeat(10_000), ['地'.repeat(10_000)]],
])('cuts into sentences, case %#', (text, sentences) => {
  expect(view(text).sentences).toEqual(sentences)
})
