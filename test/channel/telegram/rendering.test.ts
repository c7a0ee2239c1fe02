import type { Reply } from '../../../src/chat/message.js'
import type { Part, Quotation } from '../../../src/chat/parts.js'
import { formatTap, parseTap, renderKeyboard } from '../../../src/channel/telegram/keyboard.js'
import { isReachable } from '../../../src/channel/telegram/is-reachable.js'
import { textOf, toHtml, toPlain } from '../../../src/channel/telegram/marked-text.js'
import { renderReply } from '../../../src/channel/telegram/render-reply.js'
import { splitMessage } from '../../../src/channel/telegram/split-message.js'

const URL_ = 'https://gazette.example.gov.cn/notices/2022-2#i-3'

const quotation: Quotation = {
  kind: 'quotation',
  title: '某县宅基地办法 <试行>',
  source: '某政办发〔2022〕2号 · 某县人民政府 · 2022年2月10日',
  path: '三、申请条件 › （一）',
  notes: ['有效期至 2027年2月10日'],
  text: '（一）村民可以申请“宅基地”：面积 < 120㎡ & 一户一宅。',
  highlights: [
    [5, 9],
    [10, 13],
  ],
  paging: '（第 1 页，共 2 页）',
  links: [{ label: '原文', url: URL_, line: `原文：${URL_}` }],
}
const say = (parts: readonly Part[], more: Partial<Reply> = {}): Reply => ({
  ...{ text: 'plain', buttons: [], parts },
  ...more,
})
const html = (parts: readonly Part[]) => toHtml(renderReply(say(parts)))

it('sets off title, clause, and the words of the question', () => {
  expect(html([{ kind: 'words', text: '您好 <b>' }, quotation])).toBe(
    [
      '您好 &lt;b&gt;',
      '',
      '<b>某县宅基地办法 &lt;试行&gt;</b>',
      '某政办发〔2022〕2号 · 某县人民政府 · 2022年2月10日',
      '三、申请条件 › （一）',
      '有效期至 2027年2月10日',
      '',
      '<blockquote>（一）村民<b>可以申请</b>“<b>宅基地</b>”：面积 &lt; 120㎡ &amp; 一户一宅。</blockquote>',
      '（第 1 页，共 2 页）',
      `<a href="${URL_}">原文</a>`,
    ].join('\n'),
  )
})

it('folds a long clause', () => {
  expect(html([{ ...quotation, text: '很长。'.repeat(200), highlights: [] }])).toContain(
    '<blockquote expandable>很长。',
  )
})

it('writes an address out that nobody can open', () => {
  const links = [{ label: '原文', url: 'http://127.0.0.1:8080/n', line: '原文：http://127.0.0.1:8080/n' }]
  expect(html([{ ...quotation, links }])).toMatch(/\n原文：http:\/\/127\.0\.0\.1:8080\/n$/)
})

it('names lists and notices, and falls back to the plain text of a reply without parts', () => {
  expect(html([{ kind: 'list', heading: '还有：', lines: ['2. 甲', '3. 乙'] }])).toBe('还有：\n2. 甲\n3. 乙')
  expect(
    html([
      { kind: 'notice', title: '通知', lines: ['某县'], contents: '内容：\n一、', links: quotation.links },
    ]),
  ).toBe(`<b>通知</b>\n某县\n\n内容：\n一、\n\n<a href="${URL_}">原文</a>`)
  expect(toHtml(renderReply({ text: 'a & b', buttons: [] }))).toBe('a &amp; b')
})

it('writes addresses out where there is no markup', () => {
  expect(toPlain(renderReply(say([quotation])))).toMatch(new RegExp(`原文 ${URL_}$`))
})

it('leaves out what Telegram refuses: halves of pairs, control characters', () => {
  expect(html([{ kind: 'words', text: 'a\uD83Db\0c\r\nd\te\u200B\u202E😀' }])).toBe(
    'a\uFFFDbc\nd e\u200B\u202E😀',
  )
})

describe('a reply that does not fit into one message', () => {
  const sentence = '村民符合下列条件之一的，可以申请宅基地 & 建房 <😀>。'

  it('is split between sentences, none lost, and each of them is whole HTML', () => {
    const text = sentence.repeat(400)
    const messages = splitMessage(
      renderReply(say([{ ...quotation, text, highlights: [[3, 5]], paging: null }])),
    )
    expect(messages.length).toBeGreaterThan(2)
    for (const message of messages) {
      const written = toHtml(message)
      expect(written.length).toBeLessThanOrEqual(4096)
      expect(written.match(/<blockquote[^>]*>/g)?.length).toBe(written.match(/<\/blockquote>/g)?.length)
    }
    for (const message of messages.slice(0, -1)) expect(textOf(message)).toMatch(/。$/)
    expect(messages.map(textOf).join('')).toContain(text)
  })

  it.each([
    ['a sentence without end, between its parts', '甲乙丙丁，'.repeat(2000), /，$/],
    ['characters without any boundary, never inside one', '😀'.repeat(5000), /^(?:😀)+$/u],
  ])('cuts %s', (_case, text, expected) => {
    const messages = splitMessage([text])
    for (const message of messages.slice(0, -1)) expect(textOf(message)).toMatch(expected)
    expect(messages.map(textOf).join('')).toBe(text)
  })

  it.each(['&', '<', '"', 'a&amp;'])('counts %j as it is written', (text) => {
    for (const message of splitMessage([text.repeat(4000)]))
      expect(toHtml(message).length).toBeLessThanOrEqual(4096)
  })

  it('is never nothing', () => {
    expect(splitMessage([' \n '])).toHaveLength(1)
  })
})

describe('buttons', () => {
  const button = (label: string, short?: string) => ({
    label,
    send: label,
    ...(short === undefined ? {} : { short }),
  })

  it('stand in rows, the way to the whole text last', () => {
    const buttons = [
      ...['1', '2', '3'].map((label) => button(label)),
      button('上一页', '‹'),
      button('更多', '›'),
      button('👍'),
    ]
    const reply = say([quotation], { buttons, sign: 'k3x9q0a1bz' })
    expect(renderKeyboard(reply)).toEqual([
      [
        { text: '1', callback_data: 'k3x9q0a1bz.0' },
        { text: '2', callback_data: 'k3x9q0a1bz.1' },
        { text: '3', callback_data: 'k3x9q0a1bz.2' },
      ],
      [
        { text: '‹', callback_data: 'k3x9q0a1bz.3' },
        { text: '›', callback_data: 'k3x9q0a1bz.4' },
        { text: '👍', callback_data: 'k3x9q0a1bz.5' },
        { text: '原文', url: URL_ },
      ],
    ])
  })

  it('get a row of their own when they are long', () => {
    const buttons = [button('爱心消费券发给哪些人'), button('消费券在哪个平台上抢')]
    expect(renderKeyboard({ text: '', buttons, sign: 's' })).toHaveLength(2)
  })

  it('are left out when there is nothing that a tap could mean', () => {
    expect(renderKeyboard({ text: '', buttons: [button('1')] })).toEqual([])
  })

  it.each(['k3x9q0a1bz.12', 'a_b-c.0'])('%s is read as it was written', (data) => {
    expect(formatTap(parseTap(data)!)).toBe(data)
  })

  it.each(['', '.', 'a.', '.1', 'a.b', 'a.123', 'a.-1', 'a\n.1', `${'a'.repeat(41)}.1`])(
    '%j means nothing',
    (data) => {
      expect(parseTap(data)).toBeNull()
    },
  )
})

it.each([
  ['https://gazette.example.gov.cn/n', true],
  ['http://192.168.1.5:8080/n', true],
  ['http://[fd00::1]/n', true],
  ['http://localhost:8080/n', false],
  ['http://a.localhost/n', false],
  ['http://127.0.0.1:8080/n', false],
  ['http://0.0.0.0/n', false],
  ['http://[::1]:8080/n', false],
  ['http://server/n', false],
  ['ftp://example.org/n', false],
  ['nonsense', false],
])('%s can be opened: %s', (url, expected) => {
  expect(isReachable(url)).toBe(expected)
})
