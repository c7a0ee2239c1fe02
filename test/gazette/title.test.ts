import { formatTitle, isAuthorityLine, readTitle, titleKind } from '../../src/gazette/title.js'
import { splitLines } from '../../src/gazette/source-line.js'
import { cite, quote } from './quote.js'

describe('isAuthorityLine', () => {
  it.each([
    [cite('zhongyang', 58, '中阳县人民政府')],
    [cite('jincheng', 65, '晋城市人民政府')],
    [cite('jincheng', 2384, '晋城市人民政府办公厅')],
    [cite('xiaoyi-4', 2246, ' 孝义市人民政府办公室')], // with the space of a page break
    [cite('yangquan', 77, '阳泉市人民政府办公室  ')],
    [cite('xiaoyi-3', 452, '孝义市武装部')],
    ['孝义市人民政府 孝义市人民武装部'], // joint issuers
  ])('%j names an authority and nothing else', (line) => {
    expect(isAuthorityLine(line)).toBe(true)
  })

  it.each([
    [cite('zhongyang', 208, '中阳县人民政府 关于刘小强同志免职的通知')],
    [cite('xiaoyi-4', 290, '大孝堡乡人民政府：')], // addressees
    [cite('xiaoyi-4', 2, '关于赋予山西孝义经济开发区部分市级')],
    [cite('zhongyang', 326, '县长：')],
    [cite('zhongyang', 1629, '高志伟 县住建局局长')],
    [cite('yangquan', 961, '市财政局：负责消费券资金的筹集、管理和拨付。')],
    [cite('jincheng', 51, '通 知')],
    [cite('jincheng', 57, '各县（市、区）人民政府、开发区管委会，市人民政')],
    ['2022年1月10日'],
    [''],
  ])('%j does not', (line) => {
    expect(isAuthorityLine(line)).toBe(false)
  })
})

describe('titleKind', () => {
  it.each([
    [cite('zhongyang', 208, '中阳县人民政府 关于刘小强同志免职的通知'), '通知'],
    [cite('jincheng', 51, '通 知'), '通知'],
    [cite('zhongyang', 226, '关于中阳乡级行政区划调整完成变更情况的 报告'), '报告'],
    [cite('zhongyang', 310, '关于提请王小红等同志职务任免的议案'), '议案'],
    [cite('zhongyang', 356, '关于同意刘应文同志任职的批复'), '批复'],
    [cite('jincheng', 646, '有关行政职权事项的决定'), '决定'],
    [cite('zhongyang', 434, '中阳县农村宅基地审批管理实施办法（试行）'), '办法'],
    [cite('yangquan', 2044, '阳泉市民用甲醇安全管理办法(试行)'), '办法'],
    [cite('yangquan', 2449, '阳泉市地质灾害应急预案'), '预案'],
    [cite('xiaoyi-3', 1060, '孝义市 2020 年推进职业技能提升培训 工 作 方 案'), '方案'],
    ['关于授予称号的命令', '命令'],
    ['中华人民共和国国务院令', '令'],
  ])('%j is a %s', (title, kind) => {
    expect(titleKind(title)).toBe(kind)
  })

  it.each([
    [cite('zhongyang', 336, '王小红同志简介')],
    [cite('zhongyang', 58, '中阳县人民政府')],
    [cite('xiaoyi-4', 2, '关于赋予山西孝义经济开发区部分市级')],
    [cite('yangquan', 82, '构建以信用为基础的新型监管机制')],
    [''],
  ])('%j ends with no kind', (title) => {
    expect(titleKind(title)).toBeNull()
  })
})

describe('formatTitle', () => {
  it('takes out the spaces where the title was wrapped', () => {
    expect(
      formatTitle([cite('zhongyang', 371, '中阳县人民政府 关于申办“中阳柏籽羊”地理标志 商标的批复')]),
    ).toEqual({
      text: '中阳县人民政府关于申办“中阳柏籽羊”地理标志商标的批复',
      authority: '中阳县人民政府',
    })
  })

  it('keeps one space between joint issuers', () => {
    const line = cite('xiaoyi-3', 344, '孝义市人民政府 孝义市人民武装部 关于建立孝义市军地应急联动机制的通知')
    expect(formatTitle([line])).toEqual({
      text: '孝义市人民政府 孝义市人民武装部关于建立孝义市军地应急联动机制的通知',
      authority: '孝义市人民政府 孝义市人民武装部',
    })
  })

  it('knows 印发 without 关于 for the beginning of a title, too', () => {
    const lines = [
      cite('xiaoyi-4', 2246, '孝义市人民政府办公室'),
      cite('xiaoyi-4', 2247, '印发大孝堡乡撤乡设镇后续工作实施方案的'),
      '通 知',
    ]
    expect(formatTitle(lines)).toEqual({
      text: '孝义市人民政府办公室印发大孝堡乡撤乡设镇后续工作实施方案的通知',
      authority: '孝义市人民政府办公室',
    })
  })

  it('names no authority when the title names none', () => {
    expect(formatTitle([cite('zhongyang', 917, '中阳县加强和改进住宅物业管理工作行动方案')])).toEqual({
      text: '中阳县加强和改进住宅物业管理工作行动方案',
      authority: null,
    })
  })
})

describe('readTitle', () => {
  it('puts a title together from its lines', () => {
    const lines = quote(
      'jincheng',
      47,
      '晋城市人民政府',
      '',
      '关于印发晋城市国有土地上房屋征收与补偿办法的',
      '',
      '通 知',
      '',
      '晋市政发〔2018〕23号',
    )
    expect(readTitle(lines, 0)).toEqual({
      text: '晋城市人民政府关于印发晋城市国有土地上房屋征收与补偿办法的通知',
      authority: '晋城市人民政府',
      first: 0,
      last: 2,
    })
  })

  it('does not end a title inside 《》 or at a kind in the middle of it', () => {
    const lines = quote(
      'jincheng',
      2963,
      ' 晋城市人民政府办公厅',
      '',
      '关于印发《晋城市2018年防范化解重大风险工作考',
      '',
      '核实施细则（试行）》的通知',
      '',
      '晋市政办〔2018〕55号',
    )
    expect(readTitle(lines, 0)).toEqual({
      text: '晋城市人民政府办公厅关于印发《晋城市2018年防范化解重大风险工作考核实施细则（试行）》的通知',
      authority: '晋城市人民政府办公厅',
      first: 0,
      last: 2,
    })
  })

  it('does not end a title at a kind inside 《》', () => {
    const lines = splitLines('某市人民政府\n关于印发《某市管理办法\n实施细则》的通知')
    expect(readTitle(lines, 0)).toMatchObject({
      text: '某市人民政府关于印发《某市管理办法实施细则》的通知',
      last: 2,
    })
  })

  it('reads no title across a stop', () => {
    expect(readTitle(splitLines('某市人民政府关于防汛工作的意见；关于抗旱工作的通知'), 0)).toBeNull()
    expect(readTitle(splitLines('某市人民政府\n关于防汛工作的意见。根据通知'), 0)).toBeNull()
  })

  it('reads a title of one line and one of three bold lines', () => {
    expect(
      readTitle(quote('zhongyang', 310, '中阳县人民政府 关于提请王小红等同志职务任免的议案'), 0),
    ).toEqual({
      text: '中阳县人民政府关于提请王小红等同志职务任免的议案',
      authority: '中阳县人民政府',
      first: 0,
      last: 0,
    })
    const bold = quote(
      'yangquan',
      2178,
      '**阳泉市人民政府办公室**  ',
      '**关于印发温河、桃河、义井河、蒙村河、**  ',
      '**李家庄河河道管理范围划界成果报告的通知**',
    )
    expect(readTitle(bold, 0)?.text).toBe(
      '阳泉市人民政府办公室关于印发温河、桃河、义井河、蒙村河、李家庄河河道管理范围划界成果报告的通知',
    )
  })

  it('takes no signature for a title', () => {
    const lines = quote('zhongyang', 202, '中阳县人民政府', '', '2022年1月10日', '', '（此件公开发布）')
    expect(readTitle(lines, 0)).toBeNull()
  })

  it('takes no signature for a title when a title without authority follows it', () => {
    const lines = quote(
      'jincheng',
      8616,
      '晋城市人民政府办公厅',
      '',
      '2018年8月10日',
      '',
      '县级政府耕地保护责任目标考核办法',
    )
    expect(readTitle(lines, 0)).toBeNull()
  })

  it.each([
    // a sentence that prints the title
    [
      quote(
        'xiaoyi-4',
        328,
        '现将《孝义市切实做好省委开发区常态化督导反馈问题整改工作方案》印发给你们，请认真遵',
      ),
    ],
    // table of contents, with its leader dots or tab
    [
      quote(
        'yangquan',
        62,
        '阳泉市人民政府关于陈波等二人正式任职的通知（阳政任字〔2020〕10 号） .....\t（ 70 ）',
      ),
    ],
    [quote('zhongyang', 52, '中阳县人民政府关于刘小强同志免职的通知（中政发〔2022〕2号）\t9')],
    // the instrument's own title
    [quote('xiaoyi-4', 2265, '孝义市大孝堡乡撤乡设镇后续工作实施方案')],
    [quote('xiaoyi-4', 290, '大孝堡乡人民政府：')],
  ])('%# reads no title', (lines) => {
    expect(readTitle(lines, 0)).toBeNull()
  })
})
