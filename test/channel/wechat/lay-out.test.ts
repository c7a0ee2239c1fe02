import { layOut } from '../../../src/channel/wechat/lay-out.js'
import { mayReply } from '../../../src/channel/wechat/may-reply.js'
import { countBytes } from '../../../src/channel/wechat/split-bytes.js'
import type { Quotation } from '../../../src/chat/parts.js'
import { loadTranslations } from '../../../src/locale/translations.js'

const t = loadTranslations()['zh-CN']
const LIMIT = 600
const button = (label: string) => ({ label, send: label })

const quotation: Quotation = {
  kind: 'quotation',
  title: '宅基地管理办法',
  source: '某政办发〔2022〕2号 · 某县',
  path: '三、申请条件',
  notes: [],
  text: '符合条件的村民可以申请。',
  highlights: [],
  paging: null,
  links: [{ label: '原文', url: 'http://host/notices/1#i-3', line: '原文：http://host/notices/1#i-3' }],
}

it.each([
  [['1', '2', '3', '更多', '👍'], '可以回复：1–3、更多、👍、卡片'],
  [['1'], '可以回复：1、卡片'],
  [[], '可以回复：卡片'],
])('says what can be typed instead of tapping %j', (labels, expected) => {
  expect(mayReply({ text: '', buttons: labels.map(button) }, ['卡片'], t)).toBe(expected)
})

it('does not say again what stands in the text', () => {
  const reply = { text: '比如问：\n宅基地申请条件', buttons: [button('宅基地申请条件')] }
  expect(mayReply(reply, [], t)).toBe('')
})

it('puts on one page what fits, in the order title, number, path, clause, link', () => {
  expect(layOut({ text: '', parts: [quotation], buttons: [button('👍')] }, ['卡片'], LIMIT, t)).toEqual([
    '宅基地管理办法\n某政办发〔2022〕2号 · 某县\n三、申请条件\n\n符合条件的村民可以申请。\n\n' +
      '原文：http://host/notices/1#i-3\n\n可以回复：👍、卡片',
  ])
})

const list = {
  kind: 'list',
  heading: '还有这些条款，回复数字查看：',
  lines: Array.from(
    { length: 8 },
    (_, index) => `${index + 2}. 某县农村宅基地审批管理实施办法 › 第${index + 2}条`,
  ),
} as const

it('puts the list on a page of its own when the clause leaves no room for it', () => {
  const pages = layOut({ text: '', parts: [quotation, list], buttons: [button('2')] }, [], LIMIT, t)
  expect(pages[0]).toMatch(
    /^宅基地管理办法\n.*符合条件的村民可以申请。\n\n（还有相关的条款，回复“更多”查看）\n\n原文：\S+$/su,
  )
  expect(pages[1]).toMatch(/^还有这些条款/u)
  expect(pages.at(-1)).toMatch(/可以回复：2$/u)
})

it.each([
  ['sentences', '符合条件的村民可以申请使用宅基地。'.repeat(60)],
  ['one sentence', '符合条件的村民，'.repeat(120)],
  ['no sentence at all', '符'.repeat(1_000)],
  ['characters of four bytes', '𠀀。'.repeat(300)],
])('gives all of a long clause, on pages that are never too long: %s', (_name, text) => {
  const words = { kind: 'words', text: '没有找到“宅基低”，按“宅基地”查找。' } as const
  const reply = { text: '', parts: [words, { ...quotation, text }, list], buttons: [button('2')] }
  const pages = layOut(reply, [], LIMIT, t)
  expect(Math.max(...pages.map(countBytes))).toBeLessThanOrEqual(LIMIT)
  const bare = (page: string) =>
    page.replace(
      /\s|（未完，回复“更多”看下一页）|（还有相关的条款，回复“更多”查看）|（接上页）宅基地管理办法/gu,
      '',
    )
  const all = pages.map(bare).join('')
  const link = '原文：http://host/notices/1#i-3'
  expect(all.replace(link, '')).toContain(text)
  expect(pages[0]).toContain(link)
  for (const line of [list.heading, ...list.lines]) expect(pages.join('\n')).toContain(line)
})

it('lays out words alone, and what has no parts', () => {
  const text = Array.from({ length: 60 }, (_, index) => `第${index}行，写着一些话。`).join('\n')
  const pages = layOut({ text, buttons: [] }, [], LIMIT, t)
  expect(Math.max(...pages.map(countBytes))).toBeLessThanOrEqual(LIMIT)
  expect(pages.join('\n').replaceAll('\n\n（未完，回复“更多”看下一页）', '')).toBe(text)
})

it('bears a head that leaves no room', () => {
  const reply = { text: '', parts: [{ ...quotation, title: '长'.repeat(300) }], buttons: [] }
  const pages = layOut(reply, [], LIMIT, t)
  expect(Math.max(...pages.map(countBytes))).toBeLessThanOrEqual(LIMIT)
  expect(pages.join('')).toContain('符合条件的村民可以申请。')
})
