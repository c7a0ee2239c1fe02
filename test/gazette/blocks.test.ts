import { buildBlocks } from '../../src/gazette/blocks.js'
import { splitLines } from '../../src/gazette/source-line.js'
import { between, quote } from './quote.js'

type Row = readonly [kind: string, label: string, startLine: number, endLine: number, text: string]

function rows(lines: Parameters<typeof buildBlocks>[0], hard: boolean): Row[] {
  return buildBlocks(lines, hard).map(({ kind, marker, startLine, endLine, text }) => [
    kind,
    marker?.label ?? '',
    startLine,
    endLine,
    text,
  ])
}

describe('buildBlocks, lines wrapped at the column', () => {
  it('keeps the duties of each authority in a paragraph of their own', () => {
    expect(rows(between('xiaoyi-4', 3489, 3498), true)).toEqual([
      ['text', '', 3489, 3491, '市农业农村局：负责全市农村宅基地改革和管理有关工作。'],
      ['text', '', 3493, 3493, '市民政局：负责提供婚姻登记有关资料。'],
      [
        'text',
        '',
        3494,
        3498,
        '市司法局：负责组织协调、督促指导农村不动产确权登记发证工作中出现的权属纠纷调处工作。',
      ],
    ])
  })

  it('joins a paragraph over empty lines and a page break', () => {
    expect(rows(between('xiaoyi-4', 355, 370), true)).toEqual([
      ['text', '一、', 355, 355, '一、目标要求'],
      [
        'text',
        '',
        357,
        370,
        '全面贯彻习近平总书记视察山西重要讲话重要指示，认真落实省委“四为四高两同步”总体思路和要求、省委十一届十次全会精神，牢牢把开发区作为高质量转型发展的主阵地、主战场、主引擎，以省委开发区常态化督导为动力，坚持问题导向、目标导向、结果导向，聚焦反馈问题，紧盯措施落地，全面推动开发区建设迈上新台阶，奋力在转型发展上率先蹚出一条新路。',
      ],
    ])
  })

  it('does not take a numeral or a bracket at a line’s start for a number', () => {
    expect(rows(between('xiaoyi-4', 1093, 1106), true)).toEqual([
      [
        'text',
        '（三）',
        1093,
        1106,
        '（三）狠抓整改落实。各牵头领导、责任人要合力攻坚，逐个击破，务必确保整改工作到10月底前基本完成，年底前要全部清零。开发区办公室要建立整改台账，一月一汇总，每月25日前上报吕梁开发区建设领导小组办公室和市委、市政府主要领导；要对完成事项逐一销号，未完成事项加强督促，推动各项整改工作按时限全部完成。',
      ],
    ])
  })

  it('joins a period whose dash begins the next line to its heading, and the paragraph not', () => {
    expect(rows(between('xiaoyi-4', 2318, 2334), true)).toEqual([
      ['text', '（一）', 2318, 2320, '（一）镇一级所涉机构完成变更（7月1日—7月10日）'],
      [
        'text',
        '',
        2322,
        2334,
        '市政府印发《关于大孝堡乡撤乡设镇的通知》。行政区划调整涉及的镇党委、政府人事任免，由组织部、编办、人社局根据有关规定，按照相关程序研究后实施。按要求完成所涉党委、政府、人大主席团、纪律检查委员会等机构名称变更，所涉公章、机构代码、证书等全部更换完成，并启动揭牌仪式。',
      ],
    ])
  })

  it('joins document numbers split over two lines', () => {
    const [block] = buildBlocks(between('xiaoyi-4', 3233, 3249), true)
    expect(block?.text).toBe(
      '为贯彻落实《自然资源部关于加快宅基地和集体建设用地使用权确权登记工作的通知》（自然资发〔2020〕84号）和《山西省自然资源厅关于加快推进农村不动产登记工作的通知》（晋自然资发〔2020〕18号）文件精神，力争2020年基本完成我市农村“房地一体”宅基地、集体建设用地统一权籍调查和确权登记发证工作，切实维护农民群众的合法权益，结合我市实际，制定本实施方案。',
    )
  })

  it('parts the paragraphs of an article where a line ends early with a full stop', () => {
    expect(rows(between('jincheng', 86, 104), true)).toEqual([
      ['text', '第九条', 86, 88, '第九条 被征收人可以选择货币补偿或者房屋产权调换。'],
      [
        'text',
        '',
        90,
        94,
        '选择货币补偿的，被征收房屋的价值，按照被征收房屋评估单价乘以经认定的补偿面积确定。',
      ],
      [
        'text',
        '',
        96,
        102,
        '选择产权调换的，按照等价置换的原则，依法实行市场化商品房安置，由被征收人选择征收部门提供的实物置换房源，并计算、结清被征收人房屋与产权调换房屋面积差异所产生的差价。',
      ],
      ['text', '第十条', 104, 104, '第十条 被征收房屋补偿面积的认定：'],
    ])
  })

  it('undoes doubled bold headings and goes on with their text', () => {
    expect(rows(between('jincheng', 2120, 2132), true)).toEqual([
      [
        'text',
        '（二）',
        2120,
        2126,
        '（二）组长负责制。每个派驻巡查工作组确定一名组长，原则上由副处级干部担任，负责安排部署本组工作计划、人员调配、每日报告以及向地方反馈等工作。',
      ],
      [
        'text',
        '（三）',
        2128,
        2132,
        '（三）不定期巡查。根据巡查工作开展情况，从市大气办抽调人员对领导交办问题、重点区域或重点问题开展不定期巡查。',
      ],
    ])
  })

  it('keeps a note on responsibility, the paragraph behind it and its note apart', () => {
    expect(rows(between('jincheng', 2507, 2520), true)).toEqual([
      ['text', '', 2507, 2508, '（市政府办公厅牵头，市编办会同有关部门7月底前完成）'],
      [
        'text',
        '',
        2510,
        2516,
        '审批事项少、日常办件量小的审批机关，可以委托政务大厅管理中心受理本机关的行政审批材料、送达行政审批证（照），也可以依法委托其他行政机关办理本部门的审批事项。',
      ],
      ['text', '', 2518, 2520, '（市编办牵头，各有关部门配合，7月底前完成）'],
    ])
  })

  it('does not end a heading or an article where squeezed lines below make the column look wider', () => {
    const ranges = (first: number, last: number): string[] =>
      rows(between('jincheng', first, last), true).map(
        ([, label, start, end]) => `${label}${String(start)}–${String(end)}`,
      )
    expect(ranges(6545, 6592)).toEqual(['6.6545–6560', '（三）6562–6564', '7.6566–6592'])
    expect(ranges(6719, 6733)).toEqual(['11.6719–6733'])
    expect(ranges(6993, 7005)).toEqual(['6993–7005'])
    expect(ranges(7271, 7283)).toEqual(['4.7271–7283'])
    expect(ranges(8673, 8705)).toEqual(['8673–8679', '第五条8681–8697', '第六条8699–8705'])
  })

  it('ends a paragraph behind its note on responsibility, be that line full or not', () => {
    const ends = rows(between('jincheng', 6685, 6717), true).map(([, label, start, end, text]) => [
      `${label}${String(start)}–${String(end)}`,
      text.slice(-8),
    ])
    expect(ends).toEqual([
      ['10.6685–6695', '土局、市环保局〕'],
      ['6697–6711', '建局、市环保局〕'],
      ['6713–6717', '牧局、市环保局〕'],
    ])
    expect(rows(between('jincheng', 6828, 6846), true)[0]?.slice(2, 4)).toEqual([6828, 6840])
  })

  it('goes on behind a semicolon in a paragraph of several sentences', () => {
    expect(rows(between('jincheng', 6892, 6900), true).map((row) => row.slice(2, 4))).toEqual([[6892, 6900]])
  })

  it('takes the print record for a mark as a whole', () => {
    expect(rows(between('jincheng', 2950, 2962), true)).toEqual([
      [
        'mark',
        '',
        2950,
        2962,
        '抄送：市委各部门，市人大常委会办公厅，市政协办公厅，市法院，市检察院，各人民团体，各新闻单位。市属各事业单位，驻市各单位，各大中型企业。晋城市人民政府办公厅2018年7月11日印发',
      ],
    ])
  })
})

describe('buildBlocks, one paragraph a line', () => {
  it('joins what a page break cut, and nothing else', () => {
    expect(rows(between('zhongyang', 68, 76), false)).toEqual([
      ['text', '一、', 68, 68, '一、工作目标'],
      [
        'text',
        '',
        70,
        72,
        '完成市政府下达的工作目标和控制指标，严控煤矿、非煤矿山、危险化学品、道路交通、火灾等重点行业领域一般生产安全事故，其它行业领域不发生一般生产安全事故，各行业领域不发生较大及以上生产安全事故。',
      ],
      ['text', '二、', 74, 74, '二、工作重点'],
      ['text', '（一）', 76, 76, '（一）坚持政治引领，树牢底线思维和风险意识'],
    ])
  })

  it('joins nothing to a paragraph that the format tells to be whole', () => {
    const texts = [
      '二、组织领导',
      '1.资产登记',
      '各单位要加强领导，落实责任',
      '组长：王小红 副县长',
      '杨爱英',
    ]
    const whole = splitLines(texts.join('\n\n')).map((line) => ({ ...line, whole: true as const }))
    expect(buildBlocks(whole, false).map(({ text }) => text)).toEqual(texts)
  })

  it('goes on with 第16次: that is no article', () => {
    expect(rows(between('zhongyang', 907, 915), false)).toEqual([
      [
        'text',
        '',
        907,
        909,
        '《中阳县加强和改进住宅物业管理工作行动方案》已经2022年2月22日县政府第16次常务会议通过，现印发给你们，请结合实际，认真贯彻执行。',
      ],
      ['signature', '', 911, 913, '中阳县人民政府办公室\n2022年2月25日'],
      ['mark', '', 915, 915, '(此件公开发布)'],
    ])
  })

  it('takes a measure for no item where the sentence above it has no end', () => {
    expect(
      rows(between('yangquan', 2273, 2275), false).map(([, label, start, end]) => [label, start, end]),
    ).toEqual([['', 2273, 2275]])
    expect(rows(splitLines('6.建成一批\n\n7.10个示范区，\n\n1.5亿元。'), false)).toEqual([
      ['text', '6.', 1, 1, '6.建成一批'],
      ['text', '7.', 3, 5, '7.10个示范区，1.5亿元。'],
    ])
  })

  it('joins the end of a sentence cut after 的', () => {
    expect(
      rows(quote('yangquan', 1003, '财政补助资金遵循事后申领、集中拨付的', '', '原则。'), false),
    ).toEqual([['text', '', 1003, 1005, '财政补助资金遵循事后申领、集中拨付的原则。']])
  })

  it('begins the list of attachments anew, even where the sentence above has no end', () => {
    expect(rows(splitLines('为切实做好安全生产工作，请认真贯彻\n\n附件：某某办法'), false)).toEqual([
      ['text', '', 1, 1, '为切实做好安全生产工作，请认真贯彻'],
      ['text', '', 3, 3, '附件：某某办法'],
    ])
  })

  it('keeps the items of a list apart, whatever bullets they had', () => {
    expect(
      rows(
        quote('yangquan', 2112, '- (1)建筑物耐火等级不应低于二级;', '- (2)应通风良好,并设有直通室外的门;'),
        false,
      ),
    ).toEqual([
      ['text', '(1)', 2112, 2112, '(1)建筑物耐火等级不应低于二级;'],
      ['text', '(2)', 2113, 2113, '(2)应通风良好,并设有直通室外的门;'],
    ])
  })

  it('reads a list of people to its end, over wrapped posts and a column break', () => {
    expect(
      rows(
        quote(
          'zhongyang',
          948,
          '- 张建明 宁乡镇党委书记',
          '- 成 员: 王树华 政府办主任',
          '- 宋建军 发改局局长',
          '',
          '- 张瑞宏 市场监管局',
          '局长',
          '- 任建忠 民政局局长',
        ),
        false,
      ),
    ).toEqual([
      [
        'roster',
        '',
        948,
        954,
        '张建明 宁乡镇党委书记\n成 员: 王树华 政府办主任\n宋建军 发改局局长\n张瑞宏 市场监管局局长\n任建忠 民政局局长',
      ],
    ])
  })

  it('gives a telephone number to the person above it', () => {
    expect(
      rows(
        quote('zhongyang', 1291, '郝鹏武 县网信办', '13934359379', '', '高转转 县农业农村局', '17584503306'),
        false,
      ),
    ).toEqual([['roster', '', 1291, 1295, '郝鹏武 县网信办\n13934359379\n高转转 县农业农村局\n17584503306']])
  })

  it('adds a third name that wrapped', () => {
    expect(
      rows(
        quote('zhongyang', 1897, '项目质量安全监督组：乔文 武治国', '李志强', '', '项目财务负责人：周林林'),
        false,
      ),
    ).toEqual([['roster', '', 1897, 1900, '项目质量安全监督组：乔文 武治国\n李志强\n项目财务负责人：周林林']])
  })

  it('makes a block of a table', () => {
    expect(buildBlocks(quote('xiaoyi-3', 1211, '乡镇（街道）\t全民培训', '西辛庄\t187'), false)).toEqual([
      {
        kind: 'table',
        text: '乡镇（街道）\t全民培训\n西辛庄\t187',
        marker: null,
        emphasised: false,
        table: {
          rows: [
            { cells: ['乡镇（街道）', '全民培训'], startLine: 1211, endLine: 1211 },
            { cells: ['西辛庄', '187'], startLine: 1212, endLine: 1212 },
          ],
          headed: true,
          ragged: false,
          length: 2,
        },
        startLine: 1211,
        endLine: 1212,
      },
    ])
  })

  it('makes nothing of nothing', () => {
    expect(buildBlocks([], false)).toEqual([])
    expect(buildBlocks([], true)).toEqual([])
  })
})
