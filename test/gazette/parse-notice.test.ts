import { flattenClauses } from '../../src/gazette/clause-tree.js'
import type { Notice } from '../../src/gazette/notice.js'
import { createNoticeId, parseNotice } from '../../src/gazette/parse-notice.js'
import { splitNotices } from '../../src/gazette/split-notices.js'
import { splitLines, type SourceLine } from '../../src/gazette/source-line.js'
import { between, quote } from './quote.js'

function parse(lines: readonly SourceLine[], hard: boolean): Notice {
  const [notice, ...more] = splitNotices(lines)
  if (!notice || more.length > 0) throw new Error('not one notice')
  return parseNotice(notice, hard)
}

describe('createNoticeId', () => {
  // links that were sent a year ago are made of these
  it.each([
    ['中政发〔2022〕2号', '2022-2-mrpom'],
    ['中政办发〔2022〕2号', '2022-2-1jr6i'], // year and serial alike, another authority
    ['孝政办发〔2020〕24号', '2020-24-jv22z'],
    ['晋市政办〔2018〕60号', '2018-60-27mzo'],
  ])('of %s is %s', (number, id) => {
    expect(createNoticeId(number, 'a title')).toBe(id)
    expect(createNoticeId(number, 'another title')).toBe(id)
  })

  it('is made of the title where there is no number', () => {
    const [one, other] = [
      createNoticeId(null, '关于做好防汛工作的通知'),
      createNoticeId(null, '关于做好抗旱工作的通知'),
    ]
    expect(one).toMatch(/^n-[a-z0-9]{5,8}$/u)
    expect(one).not.toBe(other)
    expect(createNoticeId(null, '')).toMatch(/^n-[a-z0-9]+$/u)
  })
})

describe('parseNotice', () => {
  it('reads a short notice whole', () => {
    const notice = parse(
      quote(
        'zhongyang',
        208,
        '中阳县人民政府 关于刘小强同志免职的通知',
        '',
        '中政发〔2022〕2号',
        '',
        '各乡镇、县直各有关单位：',
        '',
        '根据中组干字〔2022〕3号文件精神，经2022年1月19日县政府党组第9次会议研究，决定免去：',
        '',
        '刘小强同志中阳县产城融合发展服务中心主任职务。',
        '',
        '特此通知',
        '',
        '中阳县人民政府',
        '',
        '2022年1月20日',
        '',
        '（此件公开发布）',
      ),
      false,
    )
    expect(notice).toMatchObject({
      id: '2022-2-mrpom',
      title: '中阳县人民政府关于刘小强同志免职的通知',
      documentNumber: '中政发〔2022〕2号',
      issuingAuthority: '中阳县人民政府',
      addressees: '各乡镇、县直各有关单位',
      dateOfIssue: '2022-01-20',
      kind: '通知',
      disclosure: '此件公开发布',
      instrument: null,
      attachments: [],
      source: { startLine: 208, endLine: 224 },
    })
    const [head, ...clauses] = notice.clauses
    expect([head?.id, head?.kind, head?.text, head?.startLine]).toEqual([
      'head',
      'head',
      '中阳县人民政府关于刘小强同志免职的通知\n中政发〔2022〕2号\n各乡镇、县直各有关单位：',
      208,
    ])
    const plain = { label: '', heading: '', children: [] }
    expect(clauses).toEqual([
      {
        ...plain,
        id: 'p1',
        kind: 'paragraph',
        text: '根据中组干字〔2022〕3号文件精神，经2022年1月19日县政府党组第9次会议研究，决定免去：\n刘小强同志中阳县产城融合发展服务中心主任职务。',
        startLine: 214,
        endLine: 216,
      },
      { ...plain, id: 'p2', kind: 'paragraph', text: '特此通知', startLine: 218, endLine: 218 },
      {
        ...plain,
        id: 'sign',
        kind: 'signature',
        text: '中阳县人民政府\n2022年1月20日',
        startLine: 220,
        endLine: 222,
      },
      { ...plain, id: 'mark', kind: 'mark', text: '（此件公开发布）', startLine: 224, endLine: 224 },
    ])
  })

  it('reads joint issuers, their two signatures and one date', () => {
    expect(parse(between('xiaoyi-3', 344, 457), false)).toMatchObject({
      title: '孝义市人民政府 孝义市人民武装部关于建立孝义市军地应急联动机制的通知',
      issuingAuthority: '孝义市人民政府 孝义市人民武装部',
      dateOfIssue: '2020-06-09',
      disclosure: '此件公开发布',
    })
  })

  it('takes the date below the signature, not that of the print record; the letter’s, before its instrument', () => {
    const notice = parse(between('jincheng', 2366, 2962), true)
    expect([notice.dateOfIssue, notice.instrument, notice.source]).toEqual([
      '2018-07-11',
      '晋城市改进提升全市政务服务水平工作方案',
      { startLine: 2366, endLine: 2962 },
    ])
    expect(flattenClauses(notice.clauses).filter(({ kind }) => kind === 'mark')).toMatchObject([
      { id: 'mark', text: '（此件公开发布）' },
      { id: 'i-mark', startLine: 2950, endLine: 2962 },
    ])
  })

  it('finds signature and date in the right one of two columns', () => {
    const notice = parse(between('zhongyang', 1614, 1806), false)
    expect([notice.dateOfIssue, notice.disclosure]).toEqual(['2022-02-15', '此件公开发布'])
  })

  it('guesses no date and no disclosure', () => {
    const notice = parse([...between('jincheng', 2222, 2230), ...between('jincheng', 2232, 2254)], true)
    expect([notice.documentNumber, notice.dateOfIssue, notice.disclosure]).toEqual([null, null, null])
  })

  it('tells 依申请公开 from 公开发布', () => {
    expect(parse(between('xiaoyi-3', 1046, 1066), false).disclosure).toBe('此件依申请公开')
  })

  it('joins addressees over lines and takes no sentence for them', () => {
    expect(parse(between('jincheng', 642, 717), true).addressees).toBe(
      '各县（市、区）人民政府、开发区管委会，市人民政府各委、办、局',
    )
    // the text begins at once, and its first sentence ends with a colon
    expect(parse(between('zhongyang', 1126, 1192), false).addressees).toBeNull()
  })

  it('has the displaced number in the head and the sentence whole again', () => {
    const notices = splitNotices([...between('jincheng', 8600, 8857), ...between('jincheng', 7369, 7391)])
    const notice = notices
      .map((lines) => parseNotice(lines, true))
      .find(({ title }) => title.includes('耕地'))
    expect(notice?.documentNumber).toBe('晋市政办〔2018〕60号')
    const article = flattenClauses(notice?.clauses ?? []).find(({ id }) => id === 'i-a3')
    expect(article?.text).toBe(
      '第三条 市人民政府对各县（市、区）人民政府耕地保护责任目标履行情况进行考核，由市国土资源局会同市农委、市统计局（以下简称“考核部门”）负责组织开展考核检查工作。',
    )
  })

  it('names parts by the number they carry, and the instrument i', () => {
    const notice = parse(between('zhongyang', 420, 750), false)
    expect(
      notice.clauses
        .filter(({ kind }) => kind === 'part')
        .map(({ id, label, heading }) => [id, label, heading]),
    ).toEqual([
      ['i', '', '中阳县农村宅基地审批管理实施办法（试行）'],
      ['f1', '附件1', '农村宅基地和建房（规划许可）申请表'],
      ['f2', '附件2', '农村宅基地使用承诺书'],
      ['f4', '附件4', '中华人民共和国乡村建设规划许可证'],
      ['f5', '附件5', '农村宅基地批准书'],
      ['f7', '附件7', '农村宅基地动态巡查制度'],
      ['f8', '附件8', '农村宅基地协管员制度'],
    ])
    expect(notice.attachments[5]).toEqual({ title: '农村宅基地动态巡查制度', startLine: 692, endLine: 732 })
  })

  it('prints the whole label of a rotated attachment', () => {
    const notice = parse(between('jincheng', 7369, 8599), true)
    expect(notice.clauses.find(({ id }) => id === 'f1')?.text).toBe(
      '附件\n市级重大建设项目批准和实施领域信息公开工作重点任务分工',
    )
  })

  it('keeps the running title of an attachment out of its text', () => {
    const notice = parse(between('xiaoyi-3', 84, 343), false)
    const texts = flattenClauses(notice.clauses).map(({ text }) => text)
    expect(texts.filter((text) => text.includes('任务分解表'))).toEqual([
      '附件：1.人大代表建议、批评和意见办理任务分解表\n2.人大代表建议答复（格式）',
      '附件1\n人大代表建议、批评和意见办理任务分解表',
    ])
  })

  it('takes the authority from the signature when the title names none', () => {
    const lines = splitLines(
      '关于做好防汛工作的通知\n\n某防汛办〔2022〕3号\n\n各乡镇：\n\n现将有关事项通知如下。\n\n某市人民政府办公室\n\n2022年6月1日',
    )
    expect(parse(lines, false)).toMatchObject({
      issuingAuthority: '某市人民政府办公室',
      addressees: '各乡镇',
      dateOfIssue: '2022-06-01',
    })
  })
})
