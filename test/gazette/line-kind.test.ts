import {
  endsWithPost,
  isAttachmentReference,
  isDisclosureMark,
  isLabelledSentence,
  isPersonEntry,
  isPrintRecord,
  isRosterLine,
  measureSignature,
  readAttachmentLabel,
} from '../../src/gazette/line-kind.js'
import { cite, quote } from './quote.js'

describe('isDisclosureMark', () => {
  it.each([
    [cite('xiaoyi-4', 34, '（此件公开发布）')],
    [cite('zhongyang', 308, '(此件公开发布)')],
    [cite('xiaoyi-3', 1058, '（此件依申请公开）')],
    ['（此件主动公开）'],
    ['（此件不予公开）'],
    ['主动公开'],
  ])('%j is one', (line) => {
    expect(isDisclosureMark(line)).toBe(true)
  })

  it.each([
    [cite('yangquan', 2933, '董增寿为阳泉市科学技术局副局长(试用 (此件公开发布)')],
    [cite('xiaoyi-4', 2580, '（二）规范主动公开工作流程')],
    [cite('xiaoyi-4', 2592, '申请公开、不予 公开等属性，随公文一并报批，')],
    [cite('xiaoyi-4', 2610, '要逐步扩大主动公开范围，防止依申请公开、')],
    [cite('xiaoyi-4', 2612, '不予公开属性 的滥用，逐年压缩依申请公开、不')],
    [cite('xiaoyi-4', 2614, '予公开文件的数量。确需不予 公开的，视情转为')],
    [cite('xiaoyi-4', 2731, '5.完善依申请公开流程')],
    ['（以下简称“领导小组”）'],
    [''],
  ])('%j is none', (line) => {
    expect(isDisclosureMark(line)).toBe(false)
  })
})

describe('isPrintRecord', () => {
  it.each([
    [cite('jincheng', 2950, '抄送：市委各部门，市人大常委会办公厅，市')],
    [cite('jincheng', 2962, '2018年7月11日印发')],
    ['晋城市人民政府办公厅 2018年7月11日印发'],
    ['抄 送：县委各部门'],
  ])('%j belongs to it', (line) => {
    expect(isPrintRecord(line)).toBe(true)
  })

  it.each([
    [cite('jincheng', 2007, '方案》印发给你们，请遵照执行。')],
    [cite('jincheng', 2386, '2018年7月11日')],
    [cite('jincheng', 2960, '晋城市人民政府办公厅')],
    [cite('yangquan', 2703, '2017年10月11日印发的《阳泉市突发地质灾害应急预案》')],
    [cite('jincheng', 7088, '保局并抄送市直相关部门，市直相关部门2018年')],
    [''],
  ])('%j does not', (line) => {
    expect(isPrintRecord(line)).toBe(false)
  })
})

describe('readAttachmentLabel', () => {
  it.each([
    [cite('xiaoyi-4', 2182, ' 附件 1'), '附件1'],
    [cite('xiaoyi-4', 3186, ' 附件2'), '附件2'],
    [cite('xiaoyi-4', 1128, '附件'), '附件'],
    [cite('jincheng', 278, ' 附表1：'), '附表1'],
    [cite('zhongyang', 584, '附件1:'), '附件1'],
    [cite('zhongyang', 604, '附件 2:'), '附件2'],
    [cite('zhongyang', 767, '附件：'), '附件'],
    ['附图三', '附图三'],
  ])('%j is the label %s', (line, label) => {
    expect(readAttachmentLabel(line)).toBe(label)
  })

  it.each([
    [cite('xiaoyi-4', 28, '附件：孝义市人民政府赋予经济开发区市级行政管理职权事项清单')],
    [cite('zhongyang', 566, '附件2:农村宅基地使用承诺书')],
    [cite('zhongyang', 1491, '（见附件1）')],
    [cite('xiaoyi-3', 1114, '(附件 1)')],
    [cite('zhongyang', 639, '附图及附件名称\t')],
    [cite('yangquan', 1196, '附表：重点任务分工（略）')],
    ['附件1至3'],
    [''],
  ])('%j is no label that stands alone', (line) => {
    expect(readAttachmentLabel(line)).toBeNull()
  })
})

describe('isAttachmentReference', () => {
  it.each([
    [cite('xiaoyi-4', 3136, '附件：1．26 个试点领域基层政务公开事项标')],
    [cite('xiaoyi-4', 1120, '附件：1、孝义市切实做好省委开发区常态')],
    [cite('zhongyang', 562, '附件1:农村宅基地和建房(规划许')],
    [cite('yangquan', 620, '附件: 1. 阳泉市工业企业入企服务问题清单(略)')],
    [cite('jincheng', 273, '附表：')],
  ])('%j begins the list of attachments', (line) => {
    expect(isAttachmentReference(line)).toBe(true)
  })

  it.each([
    [cite('xiaoyi-4', 2182, '附件 1')],
    [cite('zhongyang', 1491, '加大停限产比例（见附件1）。')],
    [cite('jincheng', 120, '物补偿指导价》（附表1）和《晋城市房屋征收树木')],
    [''],
  ])('%j does not', (line) => {
    expect(isAttachmentReference(line)).toBe(false)
  })
})

describe('measureSignature', () => {
  it.each([
    [
      'authority and date',
      quote('xiaoyi-4', 30, '孝义市人民政府', '', '2020 年 7 月 3 日', '', '（此件公开发布）'),
      2,
    ],
    ['no empty line between', quote('zhongyang', 305, '中阳县人民政府', '2022年1月12日', ''), 2],
    ['two authorities', quote('xiaoyi-3', 450, '孝义市人民政府', '', '孝义市武装部', '', '2020年6月9日'), 3],
    ['the date alone', quote('yangquan', 1206, '2020年6月1日', '', '（此件公开发布）'), 1],
  ])('measures %s', (_, lines, length) => {
    expect(measureSignature(lines, 0)).toBe(length)
  })

  it.each([
    ['a title', quote('zhongyang', 58, '中阳县人民政府', '', '关于做好 2022 年安全生产工作的通知')],
    ['the print record', quote('jincheng', 2960, '晋城市人民政府办公厅', '', '2018年7月11日印发')],
    [
      'a blank for a name',
      quote('zhongyang', 326, '县长：', '', '', '', '中阳县人民政府', '', '2022年1月20日'),
    ],
    ['a period', quote('jincheng', 2106, '2018年8月10日至2019年3月31日')],
    ['addressees', quote('xiaoyi-4', 290, '大孝堡乡人民政府：')],
  ])('takes %s for none', (_, lines) => {
    expect(measureSignature(lines, 0)).toBe(0)
  })

  it('ends with the text', () => {
    expect(measureSignature([], 0)).toBe(0)
    expect(measureSignature(quote('zhongyang', 202, '中阳县人民政府'), 0)).toBe(0)
  })
})

describe('isRosterLine', () => {
  it.each([
    [cite('zhongyang', 1626, '组 长：王小红 政府副县长')],
    [cite('zhongyang', 946, '第一副组长: 姚文郁 政府副县长')],
    [cite('zhongyang', 1629, '高志伟 县住建局局长')],
    [cite('zhongyang', 1630, '武 勇 宁乡镇镇长')], // a name of two characters, set wide
    [cite('zhongyang', 1291, '郝鹏武 县网信办')],
    [cite('zhongyang', 1292, '13934359379')],
    [cite('zhongyang', 1254, '张小艳 18035824282')],
    [cite('zhongyang', 1823, '技术负责人：胡晓东')],
    [cite('yangquan', 322, '联系电话：2296519')],
    [cite('yangquan', 581, '服务县区: 开发区')],
    [cite('jincheng', 2882, '组 长：张利锋 市委常委、市政府常务副')],
  ])('%j is an entry of a list of people', (line) => {
    expect(isRosterLine(line)).toBe(true)
  })

  it.each([
    [cite('zhongyang', 1634, '领导小组下设办公室，办公室设在县发改局，负责整改工作统筹协调')],
    [cite('zhongyang', 1819, '二、项目法人组成')],
    [cite('zhongyang', 1638, '发改局：统筹协调相关部门工作，及')],
    [cite('xiaoyi-4', 414, '整改措施：')],
    [cite('xiaoyi-4', 28, '附件：孝义市人民政府赋予经济开发区市级行政管理职权事项清单')],
    [cite('jincheng', 2880, '领导组成员如下：')],
    [cite('zhongyang', 1252, '工信局(商务局)联系人:')],
    [cite('zhongyang', 326, '县长：')],
    [cite('zhongyang', 318, '任命王小红同志为中阳县人民政府副县长；')],
    [cite('xiaoyi-4', 444, '杨志伟、国土分局任海鹏')], // the end of a note on responsibility
    [cite('xiaoyi-4', 1693, '各乡镇人民政府、街道办事处，')],
    [''],
  ])('%j is none', (line) => {
    expect(isRosterLine(line)).toBe(false)
  })
})

describe('isLabelledSentence', () => {
  it.each([
    [cite('yangquan', 969, '市统计局：负责统计参与活动企业的销售数据。')],
    [cite('yangquan', 971, '市金融办：负责对各金融机构消费券发放的统筹及监督。')],
    [cite('yangquan', 2509, '组长：市应急管理局局长。')],
    [cite('xiaoyi-4', 3489, '市农业农村局：负责全市农村宅基地改革和')], // goes on in the next line
  ])('%j is one and no entry of a list', (line) => {
    expect(isLabelledSentence(line)).toBe(true)
    expect(isRosterLine(line)).toBe(false)
  })

  it.each([
    [cite('yangquan', 324, '邮箱：yqgt888@126.com。')],
    [cite('zhongyang', 1821, '法人代表：任二平')],
    [cite('yangquan', 543, '服务县区：平定县')],
    ['地址：阳泉市开发区大连街市政务服务大厅二层。'],
    ['报名人：张三。'],
    ['负责人'],
  ])('%j is none', (line) => {
    expect(isLabelledSentence(line)).toBe(false)
  })
})

describe('isPersonEntry', () => {
  it.each([
    [cite('yangquan', 1230, '技术指导团队：王国宏 生态环境局开发区分局局长')],
    [cite('yangquan', 1234, '单利伟 热点网格技术人员')],
    [cite('zhongyang', 1684, '肖 伟 政府副县长')],
  ])('%j names a person with the whole post', (line) => {
    expect(isPersonEntry(line)).toBe(true)
  })

  it.each([
    [cite('yangquan', 370, '魏富民 市规划和自然资源局')], // the post is cut
    [cite('yangquan', 1220, '领办市级领导：王明厚 阳泉市人民政府')],
    [cite('yangquan', 1228, '热点网格范围：T85253（开发区5个小网格）')],
    ['局长'],
  ])('%j does not', (line) => {
    expect(isPersonEntry(line)).toBe(false)
  })
})

describe('endsWithPost', () => {
  it('knows a post from a body', () => {
    expect(endsWithPost(cite('yangquan', 351, '党组成员、副局长'))).toBe(true)
    expect(endsWithPost(cite('zhongyang', 1805, '县融媒体中心'))).toBe(false)
  })
})
