import { parseHtml } from './bot-api/parse-html.js'

describe('parseHtml', () => {
  it('reads tags, nested ones and character references', () => {
    expect(
      parseHtml(
        '<b>公报 <i>2022</i></b> &lt;&amp;&gt;&quot; &#20013;&#x6587; <a href="http://x.cn/a?b=1&amp;c=2">文</a>',
      ),
    ).toEqual({
      text: '公报 2022 <&>" 中文 文',
      entities: [
        { type: 'bold', offset: 0, length: 7 },
        { type: 'italic', offset: 3, length: 4 },
        { type: 'text_link', offset: 16, length: 1, url: 'http://x.cn/a?b=1&c=2' },
      ],
    })
  })

  it.each([
    ['<blockquote>a</blockquote>', 'blockquote'],
    ['<blockquote expandable>a</blockquote>', 'expandable_blockquote'],
    ['<tg-spoiler>a</tg-spoiler>', 'spoiler'],
    ['<span class="tg-spoiler">a</span>', 'spoiler'],
    ['<STRONG>a</>', 'bold'],
    ['<u>a</u >', 'underline'],
    ['<del>a</del>', 'strikethrough'],
    ['<pre><code class="language-ts">a</code></pre>', 'pre'],
  ])('reads %s', (source, type) => {
    const { text, entities } = parseHtml(source)
    expect([text, ...entities.map((entity) => entity.type)]).toEqual(['a', type])
  })

  it.each([
    ['a & b &nbsp; &#0; &', 'a & b &nbsp; &#0; &'], // what is no reference stands for itself
    ['&amp', '&'], // the semicolon may be missing
    ['a > b', 'a > b'],
    ['<b></b>x', 'x'], // an empty entity is none
  ])('takes %j as %j', (source, text) => {
    expect(parseHtml(source)).toEqual({ text, entities: [] })
  })

  it.each([
    ['<b>a', `Can't find end tag corresponding to start tag "b"`],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['文<b><i>a</b></i>', 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'],
    ['x <路径>', 'Unsupported start tag "路径" at byte offset 2'],
    ['1 <2', 'Unclosed start tag at byte offset 2'],
    ['<', 'Unclosed start tag at byte offset 0'],
    ['<br>', 'Unsupported start tag "br" at byte offset 0'],
    ['<p>a</p>', 'Unsupported start tag "p" at byte offset 0'],
    ['<a href=http://x>a</a>', 'Unexpected end of name token at byte offset 8'],
    ['<a href="x', 'Unclosed start tag at byte offset 0'],
    ['<b>a</b', 'Unclosed end tag at byte offset 4'],
    ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    [
      '&#xd83d;',
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    ],
  ])('refuses %j', (source, what) => {
    expect(() => parseHtml(source)).toThrow(`Bad Request: can't parse entities: ${what}`)
  })

  it('leaves a link out that is none', () => {
    expect(parseHtml('<a href="http://localhost/x">a</a>').entities).toEqual([])
  })
})
