import { collectQuestions, countAsked } from '../../../src/chat/curation/collect-questions.js'
import { keptQuestion } from '../../../src/chat/curation/kept-question.js'
import { readLikeness } from '../../../src/search/likeness.js'
import type { UnansweredGroup } from '../../../src/store/concern/unanswered.js'

const at = (second: number) => new Date(Date.UTC(2026, 10, 25, 0, 0, second)).toISOString()
const asked = (text: string, second = 1, reason: UnansweredGroup['reason'] = 'declined') => ({
  ...{ text, reason, at: at(second) },
})
const group = (fields: Partial<UnansweredGroup> = {}): UnansweredGroup => ({
  ...{ id: '4', texts: [{ text: '低保每人每月发多少钱', count: 2 }], firstSeen: at(0), lastSeen: at(0) },
  ...{ reason: 'declined', state: 'open' },
  ...fields,
})
const collect = (groups: readonly UnansweredGroup[], ...questions: ReturnType<typeof asked>[]) =>
  collectQuestions(groups, questions, 6, readLikeness)

it('puts what is alike together, and counts wordings', () => {
  const groups = collect(
    [group()],
    asked('低保一个月发多少钱', 2),
    asked('低保每人每月发多少钱', 3),
    asked('护照丢了上哪补', 4),
    asked('低保一个月发多少钱', 5),
  )
  expect(groups).toEqual([
    group({
      texts: [
        { text: '低保每人每月发多少钱', count: 3 },
        { text: '低保一个月发多少钱', count: 2 },
      ],
      lastSeen: at(5),
    }),
    {
      ...{ id: '7', texts: [{ text: '护照丢了上哪补', count: 1 }], firstSeen: at(4), lastSeen: at(4) },
      ...{ reason: 'declined', state: 'open' },
    },
  ])
  expect(groups.map(countAsked)).toEqual([5, 1])
})

it.each([
  ['bound', 'open'],
  ['dismissed', 'dismissed'],
  ['open', 'open'],
] as const)('a group that was %s is %s when its question comes again', (before, after) => {
  const [first] = collect([group({ state: before })], asked('低保每人每月发多少钱', 1, 'down'))
  expect(first).toMatchObject({ state: after, reason: 'down' })
})

it('leaves out what says nothing, and gives back what it was given', () => {
  const groups = [group()]
  expect(collect(groups, asked('的吗'), asked('？？'))).toBe(groups)
})

it('keeps a follow-up with its question, masked and clean, within the store’s length', () => {
  expect(keptQuestion('那需要\u200b什么材料', '宅基地申请')).toBe('宅基地申请 那需要什么材料')
  expect(keptQuestion('打13800138000', undefined)).toBe('打〔电话〕')
  expect(keptQuestion('\u202e', undefined)).toBe('')
  expect(keptQuestion('字'.repeat(1000), '文'.repeat(1000))).toHaveLength(1000)
})
