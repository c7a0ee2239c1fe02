import { parseGazette } from '../../src/gazette/parse-gazette.js'

const LAW = `# 某省科学技术普及条例

2003年9月27日 某省第十届人民代表大会常务委员会第五次会议通过

2021年12月3日 某省第十三届人民代表大会常务委员会第三十二次会议修正

<!-- INFO END -->

## 第一章　总则

第一条 为了提高公民的科学文化素质，制定本条例。

第二条 本条例所称科普，是指普及科学技术知识。

公民有参加科普活动的权利。

第三条 科普应当坚持下列原则：

（一）群众性；

（二）经常性。
`

describe('a file that holds one law', () => {
  const { notices, region } = parseGazette('某省科学技术普及条例(2003-09-27).md', LAW)
  const [law] = notices

  it('is one notice with title, authority and the date of the wording that is printed', () => {
    expect([notices.length, region]).toEqual([1, '某省'])
    expect(law).toMatchObject({
      title: '某省科学技术普及条例',
      documentNumber: null,
      issuingAuthority: '某省人民代表大会常务委员会',
      dateOfIssue: '2021-12-03',
    })
  })

  it('keeps its articles with their paragraphs and items', () => {
    const [head, chapter] = law?.clauses ?? []
    expect(head?.text.split('\n').length).toBe(3)
    const outline = chapter?.children.map(({ id, label, children }) => [
      id,
      label,
      children.map((child) => child.id),
    ])
    expect(outline).toEqual([
      ['a1', '第一条', []],
      ['a2', '第二条', ['a2-p1']],
      ['a3', '第三条', ['a3-1', 'a3-2']],
    ])
  })

  it('takes the date from the file name when the text has none', () => {
    const text = '# 某市产品质量条例\n\n<!-- INFO END -->\n\n第一条 为了加强管理，制定本条例。\n'
    expect(parseGazette('某市产品质量条例(2012-04-19).md', text).notices[0]?.dateOfIssue).toBe('2012-04-19')
    expect(parseGazette('某市产品质量条例.md', text).notices[0]?.dateOfIssue).toBeNull()
  })
})
