import { checkGazette } from '../../src/corpus/check-gazette.js'
import { parseGazette } from '../../src/gazette/parse-gazette.js'

const TEXT = `中阳县人民政府 关于某事的通知

中政发〔2022〕1号

各乡镇：

现将有关事项通知如下：

一、巡查内容

(一)未批先建、批少建多的情形;

(二)采取欺骗手段骗取批准的情形;

(四)已经审批,但经查实不符合申请条件的情形;

附件：1. 农村宅基地申请表（略）
2. 农村宅基地验收意见表

中阳县人民政府

2022年1月10日
`

describe('checkGazette', () => {
  const gazette = parseGazette('zhongyang.txt', TEXT)

  it('finds the number that the source leaves out and the attachments it does not print', () => {
    expect(checkGazette(gazette, TEXT)).toEqual({
      file: 'zhongyang.txt',
      notices: 1,
      clauses: 8,
      tables: { certain: 0, uncertain: 0 },
      coverage: 1,
      lost: [],
      gaps: ['中政发〔2022〕1号 1-4: (四) follows (二)'],
      duplicates: [],
      absentAttachments: ['中政发〔2022〕1号: 农村宅基地申请表', '中政发〔2022〕1号: 农村宅基地验收意见表'],
    })
  })

  it('names the lines that stand in no clause', () => {
    const lossy = {
      ...gazette,
      notices: gazette.notices.map((notice) => ({
        ...notice,
        clauses: notice.clauses.filter(({ id }) => id !== 'p1'),
      })),
    }
    const check = checkGazette(lossy, TEXT)
    expect(check.lost).toEqual(['7: 现将有关事项通知如下：'])
    expect(check.coverage).toBeCloseTo(1 - 11 / TEXT.replace(/\s/gu, '').length, 10)
  })
})
