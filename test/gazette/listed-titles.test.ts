import { readListedTitles, readPrintedTitle } from '../../src/gazette/listed-titles.js'
import { quote } from './quote.js'

describe('readPrintedTitle', () => {
  it.each([
    ['晋城市人民政府关于印发晋城市国有土地上房屋征收与补偿办法的通知', '晋城市国有土地上房屋征收与补偿办法'], // jincheng 47
    [
      '中阳县人民政府办公室关于印发《中阳县农村宅基地审批管理实施办法（试行）》的通知',
      '中阳县农村宅基地审批管理实施办法（试行）',
    ], // zhongyang 420
    ['孝义市人民政府办公室印发大孝堡乡撤乡设镇后续工作实施方案的通知', '大孝堡乡撤乡设镇后续工作实施方案'], // xiaoyi-4 2246
    [
      '阳泉市人民政府办公室关于印发阳泉市2020年度清理“批而未用”土地的通知',
      '阳泉市2020年度清理“批而未用”土地',
    ], // yangquan 353
  ])('%s prints %s', (title, printed) => {
    expect(readPrintedTitle(title)).toBe(printed)
  })

  it.each([
    ['中阳县人民政府关于刘小强同志免职的通知'], // zhongyang 208
    ['中阳县人民政府关于申办“中阳柏籽羊”地理标志商标的批复'], // zhongyang 371
    ['中阳县人民政府办公室关于做好全县困难群众“爱心消费券”发放工作的通知'], // zhongyang 1194: 发放 is not 发布
    [''],
  ])('%s prints nothing', (title) => {
    expect(readPrintedTitle(title)).toBeNull()
  })
})

describe('readListedTitles', () => {
  it('reads one title', () => {
    const lines = quote(
      'zhongyang',
      760,
      '附件：中阳县政务信息化项目建设应用管理办法',
      '',
      '中阳县人民政府办公室',
      '2022年2月22日',
    )
    expect(readListedTitles(lines)).toEqual(['中阳县政务信息化项目建设应用管理办法'])
  })

  it('reads numbered titles, wrapped, up to the next page', () => {
    const lines = quote(
      'xiaoyi-4',
      2173,
      '附件：1．孝义市 2020 年各乡镇、街道规模',
      '',
      '以上工业煤炭消费总量控制目标',
      '',
      '分解表',
      '',
      '2．孝义市 2020 年各行业规模以上工',
      '',
      '业煤炭消费总量控制目标分解表',
      ' 附件 1',
    )
    expect(readListedTitles(lines)).toEqual([
      '孝义市2020年各乡镇、街道规模以上工业煤炭消费总量控制目标分解表',
      '孝义市2020年各行业规模以上工业煤炭消费总量控制目标分解表',
    ])
  })

  it('does not cut a title at a figure that follows its number', () => {
    const lines = quote(
      'xiaoyi-4',
      3136,
      '附件：1．26 个试点领域基层政务公开事项标',
      '',
      '准指导责任分工表',
      '',
      '2．政务舆情联络人名单',
    )
    expect(readListedTitles(lines)).toEqual([
      '26个试点领域基层政务公开事项标准指导责任分工表',
      '政务舆情联络人名单',
    ])
    const years = quote(
      'xiaoyi-3',
      860,
      '附件：1.2009—2017农转征项目批而未供分类汇总表',
      '',
      '2.孝义市闲置土地汇总表',
    )
    expect(readListedTitles(years)).toEqual(['2009—2017农转征项目批而未供分类汇总表', '孝义市闲置土地汇总表'])
  })

  it('reads titles that each have a label of their own', () => {
    const lines = quote(
      'zhongyang',
      576,
      '附件6:农村宅基地和建房(规划许',
      '',
      '可)验收意见表',
      '',
      '附件7:农村宅基地动态巡查制度',
      '',
      '附件8:农村宅基地协管员制度',
      '',
      '附件1:',
    )
    expect(readListedTitles(lines)).toEqual([
      '农村宅基地和建房(规划许可)验收意见表',
      '农村宅基地动态巡查制度',
      '农村宅基地协管员制度',
    ])
  })

  it('takes 《》 and （略） off', () => {
    const books = quote(
      'jincheng',
      273,
      '附表：',
      '',
      '1.《晋城市房屋征收附属物补偿指导价》',
      '',
      '2.《晋城市房屋征收树木补偿指导价》',
      ' 附表1：',
    )
    expect(readListedTitles(books)).toEqual([
      '晋城市房屋征收附属物补偿指导价',
      '晋城市房屋征收树木补偿指导价',
    ])
    const left = quote(
      'yangquan',
      620,
      '附件: 1. 阳泉市工业企业入企服务问题清单(略)',
      '',
      '2. 2020年度阳泉市规模以上工业企业名单(略)',
      '',
      '阳泉市人民政府办公室',
      '',
      '2020年5月13日',
    )
    expect(readListedTitles(left)).toEqual([
      '阳泉市工业企业入企服务问题清单',
      '2020年度阳泉市规模以上工业企业名单',
    ])
  })

  it('ends with the disclosure mark', () => {
    const lines = quote('zhongyang', 760, '附件：中阳县政务信息化项目建设应用管理办法')
    const mark = quote('zhongyang', 765, '(此件公开发布)', '', '附件：')
    expect(readListedTitles([...lines, ...mark])).toEqual(['中阳县政务信息化项目建设应用管理办法'])
  })

  it('takes the head of an attachment for no list', () => {
    expect(
      readListedTitles(
        quote('zhongyang', 1549, '附件1：', '', '中阳县冬奥会、冬残奥会空气质量保障 工作领导小组'),
      ),
    ).toEqual([])
    expect(readListedTitles([])).toEqual([])
  })
})
