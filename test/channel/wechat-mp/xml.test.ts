import { formatText, formatXml } from '../../../src/channel/wechat-mp/format-xml.js'
import { readIncoming } from '../../../src/channel/wechat-mp/incoming.js'
import { parseXml } from '../../../src/channel/wechat-mp/parse-xml.js'

it('keeps all values as they were written', () => {
  const xml =
    '<xml><FromUserName><![CDATA[ o1 ]]></FromUserName>\n<Content><![CDATA[00123 <b> &amp; ]]></Content>' +
    '<MsgId>234567890123456789</MsgId><EventKey><![CDATA[]]></EventKey></xml>'
  expect(parseXml(xml)).toEqual(
    new Map([
      ['FromUserName', ' o1 '],
      ['Content', '00123 <b> &amp; '],
      ['MsgId', '234567890123456789'],
      ['EventKey', ''],
    ]),
  )
})

it.each([
  '',
  '宅基地',
  '{"a":1}',
  '<xml>',
  '<xml></html>',
  '<xml><a>1</a>',
  '<xml><a>1</b></xml>',
  '<xml><a>1</xml>',
  '<xml><a>1</a></xml>more',
  '<xml><a>1</a></xml><xml><a>1</a></xml>',
  '<xml a="1"><a>1</a></xml>',
  '<xml><!-- --><a>1</a></xml>',
  '<xml><a><![CDATA[1</a></xml>',
  '<html><a>1</a></html>',
  '<xml>only text</xml>',
  '<xml><__proto__>1</__proto__></xml>',
  '<xml><constructor>1</constructor></xml>',
  '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><xml><Content>&b;</Content></xml>',
  '<!doctype x SYSTEM "file:///etc/passwd"><xml><Content>1</Content></xml>',
  `<xml>${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}</xml>`,
  `<xml>${'<a><![CDATA['.repeat(5_000)}</xml>`,
  `<xml${' '.repeat(60_000)}<`,
])('takes for no message: %#', (text) => {
  const begun = performance.now()
  expect(parseXml(text)).toBeNull()
  expect(performance.now() - begun).toBeLessThan(500)
})

it('reads past a declaration', () => {
  expect(parseXml('<?xml version="1.0" encoding="UTF-8"?>\n<xml><a>1</a></xml>')).toEqual(
    new Map([['a', '1']]),
  )
})

it('leaves out what stands twice and what holds more', () => {
  expect(parseXml('<xml><a>1</a><a>2</a><b><c>3</c></b><d>4</d></xml>')).toEqual(new Map([['d', '4']]))
})

it.each(['a', '', ']]>', 'a]]>b]]>', ']]', ']>', '<![CDATA[x]]>', '&lt;&', '\t\n中𠀀'])(
  'writes %j so that it is read again',
  (text) => {
    expect(parseXml(formatXml({ Content: text }))?.get('Content')).toBe(text)
  },
)

it('leaves out what XML cannot hold', () => {
  expect(formatText('a\u0000b\u000bc\ud800d\ufffee')).toBe('<![CDATA[abcde]]>')
})

it('writes numbers, elements and lists', () => {
  expect(formatXml({ ArticleCount: 1, Articles: [{ Title: 'a' }], Image: { MediaId: 'b' } })).toBe(
    '<xml><ArticleCount>1</ArticleCount><Articles><item><Title><![CDATA[a]]></Title></item></Articles>' +
      '<Image><MediaId><![CDATA[b]]></MediaId></Image></xml>',
  )
})

const read = (fields: Record<string, string>) =>
  readIncoming(
    new Map(Object.entries({ ToUserName: 'gh_1', FromUserName: 'o1', CreateTime: '1700000000', ...fields })),
  )

it.each([
  [
    { MsgType: 'text', MsgId: '1', Content: '低保' },
    { kind: 'text', text: '低保', id: '1' },
  ],
  [
    { MsgType: 'voice', MsgId: '2', Recognition: '低保。' },
    { kind: 'voice', text: '低保。' },
  ],
  [
    { MsgType: 'voice', MsgId: '2', MediaId: 'm' },
    { kind: 'voice', text: '' },
  ],
  [
    { MsgType: 'location', MsgId: '3', Label: '中阳县' },
    { kind: 'location', label: '中阳县' },
  ],
  [{ MsgType: 'image', MsgId: '4' }, { kind: 'unreadable' }],
  [{ MsgType: 'shortvideo', MsgId: '4' }, { kind: 'unreadable' }],
  [
    { MsgType: 'event', Event: 'subscribe', EventKey: '' },
    { kind: 'subscribe', id: 'o1 1700000000 subscribe ' },
  ],
  [{ MsgType: 'event', Event: 'unsubscribe' }, { kind: 'unsubscribe' }],
  [
    { MsgType: 'event', Event: 'CLICK', EventKey: '最新' },
    { kind: 'click', key: '最新' },
  ],
  [{ MsgType: 'event', Event: 'LOCATION' }, { kind: 'other' }],
  [{ MsgType: 'event' }, { kind: 'other' }],
])('reads %j', (fields, expected) => {
  expect(read(fields)).toMatchObject({ from: 'o1', to: 'gh_1', ...expected })
})

it.each([
  { MsgType: '' },
  { MsgType: 'text', Content: 'a' }, // no number
  { MsgType: 'text', MsgId: 'abc' },
  { MsgType: 'text', MsgId: '1', FromUserName: '' },
  { MsgType: 'text', MsgId: '1', FromUserName: 'o 1' },
  { MsgType: 'text', MsgId: '1', ToUserName: 'x'.repeat(65) },
  { MsgType: 'text', MsgId: '1', CreateTime: 'now' },
])('takes for no message: %j', (fields) => {
  expect(read(fields)).toBeNull()
})
