import { buildBlocks } from '../../src/gazette/blocks.js'
import { joinRoster, readRosterEntry, spaced } from '../../src/gazette/roster.js'
import { between, cite, quote } from './quote.js'

describe('spaced', () => {
  it('leaves one space between name and post', () => {
    expect(spaced(cite('yangquan', 573, '组 长: 李文兵 副市长  '))).toBe('组 长: 李文兵 副市长')
    expect(spaced(' 李　靖 \t 县委常委')).toBe('李 靖 县委常委')
  })
})

describe('readRosterEntry', () => {
  it('puts a wrapped post together', () => {
    expect(readRosterEntry(quote('zhongyang', 970, '- 李江鹏 市生态环境', '局中阳分局', '副局长'))).toBe(
      '李江鹏 市生态环境局中阳分局副局长',
    )
    expect(readRosterEntry(quote('jincheng', 2882, '组 长：张利锋 市委常委、市政府常务副', '', '市长'))).toBe(
      '组 长：张利锋 市委常委、市政府常务副市长',
    )
  })

  it('reads no text for an entry', () => {
    expect(readRosterEntry([])).toBeNull()
    expect(readRosterEntry(quote('jincheng', 2880, '领导组成员如下：'))).toBeNull()
    expect(readRosterEntry(quote('zhongyang', 1819, '二、项目法人组成'))).toBeNull()
    expect(
      readRosterEntry(
        quote('xiaoyi-4', 3489, '市农业农村局：负责全市农村宅基地改革和', '', '管理有关工作。'),
      ),
    ).toBeNull()
    expect(readRosterEntry(between('yangquan', 1314, 1316))).toBeNull()
  })
})

describe('joinRoster', () => {
  const list = quote('zhongyang', 1626, '组 长：王小红 政府副县长', '副组长：宋建军 县发改局局长')
  const [roster] = buildBlocks(list, false)

  it('starts no list of its own', () => {
    if (!roster) throw new Error('no block')
    expect(roster).toEqual({
      kind: 'roster',
      text: '组 长：王小红 政府副县长\n副组长：宋建军 县发改局局长',
      marker: null,
      emphasised: false,
      startLine: 1626,
      endLine: 1627,
    })
    expect(joinRoster(undefined, roster)).toBeNull()
    expect(joinRoster({ ...roster, kind: 'text' }, roster)).toBeNull()
  })

  it('adds an entry on a line of its own and a wrapped post behind the name', () => {
    if (!roster) throw new Error('no block')
    const entry = { ...roster, text: '成 员：冯建平 县自然资源局', startLine: 1628, endLine: 1628 }
    const joined = joinRoster(roster, entry)
    expect(joined?.text).toBe(
      '组 长：王小红 政府副县长\n副组长：宋建军 县发改局局长\n成 员：冯建平 县自然资源局',
    )
    expect([joined?.startLine, joined?.endLine]).toEqual([1626, 1628])
    const tail = { ...roster, kind: 'text' as const, text: '局长', startLine: 1629, endLine: 1629 }
    expect(joined && joinRoster(joined, tail)?.text.endsWith('\n成 员：冯建平 县自然资源局局长')).toBe(true)
  })

  it('gives no post to somebody who has one, nor to a name alone', () => {
    if (!roster) throw new Error('no block')
    const [own, name, post] = [
      cite('yangquan', 351, '主 任：肖卯怀\t市规划和自然资源局 党组成员、副局长').replace('\t', ' '),
      cite('yangquan', 336, '张忠灵'),
      cite('yangquan', 337, '市发改委副主任'),
    ]
    const tail = { ...roster, kind: 'text' as const, text: '局长', startLine: 334, endLine: 334 }
    const list = { ...roster, text: own, startLine: 351, endLine: 351 }
    expect(joinRoster(list, tail)).toMatchObject({ text: `${own}\n局长`, startLine: 334, endLine: 351 })
    expect(joinRoster({ ...tail, kind: 'roster', text: name }, { ...tail, text: post })?.text).toBe(
      `${name}\n${post}`,
    )
  })

  it('leaves a paragraph below the list alone', () => {
    if (!roster) throw new Error('no block')
    const below = {
      ...roster,
      kind: 'text' as const,
      text: cite('zhongyang', 1634, '领导小组下设办公室，办公室设在县发改局'),
      startLine: 1634,
      endLine: 1634,
    }
    expect(joinRoster(roster, below)).toBeNull()
    expect(joinRoster(roster, { ...below, text: '局长', startLine: 1640, endLine: 1640 })).toBeNull() // far below
  })
})
