import { parseGazette } from '../../src/gazette/parse-gazette.js'

const TEXT = `某县人民政府关于做好农村危房改造的通知

某政发〔2022〕3号

序号 单位 职责

1 县财政局 负责资金

2 县住建局 负责技术

3 县民政局 负责统筹协调各有关

部门做好数据共享
`

it('reads spaces between words as cells in a text file alone: other formats tell their tables themselves', () => {
  const kinds = (whole: boolean): string[] =>
    parseGazette('a.txt', TEXT, {}, whole).notices.flatMap(({ clauses }) => clauses.map(({ kind }) => kind))
  expect(kinds(false)).toContain('table')
  expect(kinds(true)).not.toContain('table')
})
