import { formatSynonym, parseSynonym, readExpression } from '../../src/search/parse-synonym.js'

it.each([
  ['扒房 = 拆旧', { everyday: '扒房', official: ['拆旧'], weight: null }],
  [
    '扒房＝拆旧：0.9，房屋拆除、征收',
    { everyday: '扒房', official: ['拆旧', '房屋拆除', '征收'], weight: 0.9 },
  ],
  ['扒房=拆旧:1,征收:1,拆旧', { everyday: '扒房', official: ['拆旧', '征收'], weight: 1 }],
  [' 砍   樹 = 林木采伐 ', { everyday: '砍 树', official: ['林木采伐'], weight: null }],
  ['开KTV = 娱乐场所', { everyday: '开ktv', official: ['娱乐场所'], weight: null }],
  ['扒\u0000房\u202e = 拆\u200b旧', { everyday: '扒房', official: ['拆旧'], weight: null }],
  ['toString = 拆旧', { everyday: 'tostring', official: ['拆旧'], weight: null }],
])('reads %j', (text, synonym) => {
  expect(parseSynonym(text)).toEqual(synonym)
  expect(parseSynonym(formatSynonym(synonym))).toEqual(synonym)
})

it.each([
  ['', 'form', ''],
  ['扒房', 'form', ''],
  ['扒房 = 拆旧 = 征收', 'form', ''],
  ['= 拆旧', 'expression', ''],
  ['__proto__ = 拆旧', 'expression', '__proto__'],
  ['房子能扒不能扒还是不能 = 拆旧', 'expression', '房子能扒不能扒还是不能'],
  [`${'扒'.repeat(10_000)} = 拆旧`, 'expression', '扒'.repeat(10_000)],
  ['扒房，拆屋 = 拆旧', 'several expressions', '扒房,拆屋'],
  ['扒房 =', 'term', ''],
  ['扒房 = 拆', 'term', '拆'],
  ['扒房 = 拆旧，', 'term', ''],
  ['扒房 = 拆旧;征收', 'term', '拆旧;征收'],
  ['扒房 = __proto__', 'term', '__proto__'],
  ['扒房 = 拆旧:2', 'weight', '拆旧:2'],
  ['扒房 = 拆旧:高', 'weight', '拆旧:高'],
  ['扒房 = 拆旧:0.5:1', 'weight', '拆旧:0.5:1'],
  ['扒房 = 拆旧:0.5，征收:0.6', 'weight', '征收:0.6'],
  ['扒房 = 拆旧，扒房', 'same', '扒房'],
  [
    `扒房 = ${'一二三四五六七八九十天'
      .split('')
      .map((each) => `拆旧${each}`)
      .join('、')}`,
    'too many',
    '',
  ],
])('refuses %j: %s', (text, fault, part) => {
  expect(parseSynonym(text)).toEqual({ fault, text: part })
})

it('reads an expression alone as it reads one before the sign', () => {
  expect([readExpression(' 砍  樹'), readExpression('__proto__'), readExpression('')]).toEqual([
    '砍 树',
    null,
    null,
  ])
})
