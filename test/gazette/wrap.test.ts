import {
  endsSentence,
  isOpen,
  isShort,
  joinsCut,
  joinsHardWrapped,
  type Junction,
} from '../../src/gazette/wrap.js'
import { cite } from './quote.js'

/** Where `next` comes up behind a paragraph of which `last` is the last line; what matters to a case goes into `rest`. */
function junction(last: string, next: string, rest: Partial<Junction> = {}): Junction {
  return {
    block: last,
    numbered: false,
    lines: 2,
    emphasised: false,
    last,
    next,
    nextNumbered: false,
    nextEmphasised: false,
    column: 22,
    cells: false,
    siblingsEnd: false,
    ...rest,
  }
}

describe('isOpen', () => {
  it.each([
    [cite('xiaoyi-4', 374, '（一）督导反馈问题：部分开发区所在的县'), false],
    [cite('xiaoyi-4', 2269, '的批复》（晋政函').slice(4), true],
    [cite('jincheng', 61, '现将《晋城市国有土地上房屋征收与补偿办'), true],
    [cite('jincheng', 2598, '要按照“三级四'), true],
    [cite('jincheng', 7486, '公开〔责任单位：'), true],
    ['(各县(区)、各部门按职责分别', true], // half-width
    [cite('xiaoyi-3', 374, '市防汛抗旱指挥部)、市林业局(市森林防火指挥部)'), false], // one closes what a line above opened
    ['（）', false],
    ['', false],
  ])('%j: %s', (text, open) => {
    expect(isOpen(text)).toBe(open)
  })
})

describe('endsSentence', () => {
  it.each([
    [cite('jincheng', 74, '补偿。')],
    [cite('zhongyang', 318, '任命王小红同志为中阳县人民政府副县长；')],
    [cite('zhongyang', 390, '各乡镇人民政府、县直各单位：')],
    [cite('zhongyang', 905, '各乡镇,县直各有关单位:')], // half-width
    [cite('jincheng', 7182, '加快建设法治政府”。')],
    [cite('xiaoyi-3', 772, '；协调不成的，逐级上报。')],
    ['（责任单位：市科技局。）'],
    ['“一网通办。”'],
  ])('%j does', (text) => {
    expect(endsSentence(text)).toBe(true)
  })

  it.each([
    [cite('zhongyang', 70, '行业领域一般生产')],
    [cite('jincheng', 5, '保障被征收房')],
    [cite('zhongyang', 68, '一、工作目标')],
    ['（责任单位：市科技局）'], // a bracket alone ends nothing
    [cite('xiaoyi-4', 418, '市长每月至少一次')],
    [''],
  ])('%j does not', (text) => {
    expect(endsSentence(text)).toBe(false)
  })
})

describe('isShort', () => {
  it('counts the lost indent of a first line and the width of spaces', () => {
    const line = '一'.repeat(19)
    expect(isShort(line, false, 22)).toBe(true)
    expect(isShort(line, true, 22)).toBe(false) // 19 and an indent of two
    expect(isShort(`${'一'.repeat(16)} 1 2 3 4`, false, 22)).toBe(false) // as printed, a space is wider
    expect(isShort('一'.repeat(22), false, 22)).toBe(false)
  })
})

describe('joinsHardWrapped', () => {
  it.each([
    [
      'a word broken over the line',
      junction(
        cite('xiaoyi-4', 505, '任人：市财政局局长郝永鹏、开发区财税局温国'),
        cite('xiaoyi-4', 507, '栋'),
      ),
    ],
    [
      'a percentage',
      junction(
        cite('xiaoyi-4', 533, '亿元，到位资金 3 亿元；开工 1 个，开工率仅为'),
        cite('xiaoyi-4', 535, '11.1%，存在项目签约多，落地少，开工率低于'),
      ),
    ],
    [
      'a bracket that is still open',
      junction(
        cite('jincheng', 61, '现将《晋城市国有土地上房屋征收与补偿办'),
        cite('jincheng', 63, '法》印发给你们，请认真贯彻执行。'),
        { column: 21, lines: 1 },
      ),
    ],
    [
      'a line that begins with a closing mark',
      junction(
        cite('jincheng', 2989, '根据《晋城市年度目标责任考核办法（试'),
        cite('jincheng', 2991, '行）》（晋市办发〔2018〕17号）有关规定和《市委常'),
        { column: 22, lines: 1 },
      ),
    ],
    [
      'a numeral where a full line ended',
      junction(
        cite('xiaoyi-4', 1095, '要合力攻坚，逐个击破，务必确保整改工作到'),
        cite('xiaoyi-4', 1097, '10 月底前基本完成，年底前要全部清零。开发'),
      ),
    ],
    [
      'a heading that wraps to one character',
      junction(
        cite('xiaoyi-4', 1784, '（二）治理燃煤设施，提升煤炭清洁利用水'),
        cite('xiaoyi-4', 1786, '平'),
        { numbered: true, lines: 1 },
      ),
    ],
    [
      'a name behind 责任人：',
      junction('副主任朱爱锋；责任人：', '煤化工园区张树峰、开发区安', { column: 12 }),
    ],
    [
      'a full stop that stands alone behind a bracket',
      junction('不发生拖欠现象。（4分）', cite('jincheng', 6350, '。')),
    ],
  ])('joins %s', (_, at) => {
    expect(joinsHardWrapped(at)).toBe(true)
  })

  it.each([
    [
      'the next clause',
      junction(
        cite('jincheng', 74, '补偿。'),
        cite('jincheng', 76, '第八条 对被征收房屋价值的补偿，不得低'),
        { nextNumbered: true, column: 21 },
      ),
    ],
    [
      'a paragraph behind a short line with a full stop',
      junction(
        cite('jincheng', 88, '房屋产权调换。'),
        cite('jincheng', 90, '选择货币补偿的，被征收房屋的价值，按照'),
        { column: 21 },
      ),
    ],
    [
      'what follows a heading',
      junction(cite('xiaoyi-4', 372, '二、主要问题及整改措施'), '部分开发区所在的县', {
        numbered: true,
        lines: 1,
      }),
    ],
    [
      'a paragraph behind a lead-in',
      junction(
        cite('jincheng', 114, '第十一条 附属物及其他补偿：'),
        cite('jincheng', 118, '属设施的补偿费用，根据《晋城市房屋征收附属'),
        { numbered: true, lines: 1, column: 21 },
      ),
    ],
    [
      'a paragraph behind a full line with a full stop, its first line narrower by the lost indent',
      junction(cite('xiaoyi-4', 2322, '市政府印发《关于大孝堡乡撤乡设镇的通知》。'), '一'.repeat(20), {
        lines: 1,
        column: 22.5,
      }),
    ],
    [
      'text behind a note in brackets',
      junction(
        cite('jincheng', 2508, '月底前完成）'),
        cite('jincheng', 2510, '审批事项少、日常办件量小的审批机关，可'),
        { column: 21 },
      ),
    ],
    [
      'a lead line behind a full line with a full stop',
      junction(
        cite('xiaoyi-4', 690, '展、品牌引领不足。四是创新和人才支撑不足。'),
        cite('xiaoyi-4', 692, '整改措施：'),
      ),
    ],
    [
      'who is responsible behind the measure',
      junction(
        cite('xiaoyi-4', 960, '人 7 月底前到岗并完成聘任，实现人岗匹配。'),
        cite('xiaoyi-4', 962, '牵头领导：市委常委、组织部长张云鹏'),
      ),
    ],
    [
      'the duties of the next authority',
      junction(
        cite('xiaoyi-4', 3493, '市民政局：负责提供婚姻登记有关资料。'),
        cite('xiaoyi-4', 3494, '市司法局：负责组织协调、督促指导农村不'),
        { lines: 1, column: 21 },
      ),
    ],
    [
      'text below a stage of the work with its time',
      junction(
        cite('xiaoyi-4', 2352, '息完成变更（7 月 21 日— 9 月 30 日）'),
        cite('xiaoyi-4', 2354, '企业和市场主体牌子、印章、执照、证件'),
        {
          numbered: true,
          block: '（三）辖区内企业和个体工商户、村民个人信息完成变更（7月21日—9月30日）',
          column: 20,
        },
      ),
    ],
  ])('does not join %s', (_, at) => {
    expect(joinsHardWrapped(at)).toBe(false)
  })

  it('begins anew with a label and its value behind a full stop, however narrow the lines around it', () => {
    const note = cite('jincheng', 513, '注：未列项目结合市场实际协商确定。')
    const unit = cite('jincheng', 514, '计价单位：元')
    expect(joinsHardWrapped(junction(note, unit, { column: 5, lines: 1 }))).toBe(false)
    expect(joinsHardWrapped(junction(note, '结构完整。', { column: 5, lines: 1 }))).toBe(true)
  })

  it('lets 责任人： go on behind a semicolon', () => {
    const at = junction(
      cite('xiaoyi-4', 718, '牵头领导：开发区管委会主任助理吴建飞；'),
      '责任人：高新科技产业园区刘发盘、开发区人社局',
      { column: 20 },
    )
    expect(joinsHardWrapped(at)).toBe(true)
  })
})

describe('joinsCut', () => {
  it.each([
    [
      'a sentence',
      junction(
        cite('zhongyang', 70, '严控煤矿、非煤矿山、危险化学品、道路交通、火灾等重点行业领域一般生产'),
        cite('zhongyang', 72, '安全事故，其它行业领域不发生一般生产安全事故'),
      ),
    ],
    [
      'a number behind 第',
      junction(
        cite('zhongyang', 907, '《中阳县加强和改进住宅物业管理工作行动方案》已经2022年2月22日县政府'),
        cite('zhongyang', 909, '第16次常务会议通过，现印发给你们，请结合实际，认真贯彻执行。'),
      ),
    ],
    [
      'a sentence cut behind a comma',
      junction(
        cite('zhongyang', 400, '联系：地电中阳分公司、联通分公司、'),
        cite('zhongyang', 402, '移动分公司、电信分公司、石油公司、孝柳铁路中阳站。'),
      ),
    ],
    [
      'a title cut inside 《》',
      junction(cite('yangquan', 442, '要按照《闲置土地处置'), cite('yangquan', 444, '办法》有关规定'), {
        numbered: true,
      }),
    ],
    [
      'a document number cut in two',
      junction(
        cite('xiaoyi-3', 592, '进一步加强扶贫资产管理的意见》（晋政办发'),
        cite('xiaoyi-3', 594, '〔2019〕80号）、'),
      ),
    ],
    [
      'a country and its number',
      junction(
        cite('yangquan', 178, '22. 各县（区）、各部门要认真贯彻落实国'),
        cite('yangquan', 180, '办发〔2019〕35号文件的精神和要求'),
        { numbered: true, siblingsEnd: true },
      ),
    ],
    [
      'a definition in brackets',
      junction(
        cite('xiaoyi-3', 358, '成立“孝义市军地应急联动工作领导小组”'),
        cite('xiaoyi-3', 360, '（以下简称“领导小组”），采取军地双领导制'),
      ),
    ],
    [
      'the end of a note on responsibility',
      junction('归集的范围和力度。(各县(区)、各部门按职责分别', cite('yangquan', 190, '负责)'), {
        numbered: true,
      }),
    ],
    [
      'half a sentence of three words',
      junction(
        cite('yangquan', 1003, '财政补助资金遵循事后申领、集中拨付的'),
        cite('yangquan', 1005, '原则。'),
      ),
    ],
    [
      'a wrapped title in the list of attachments',
      junction(cite('zhongyang', 562, '附件1:农村宅基地和建房(规划许'), cite('zhongyang', 564, '可)申请表')),
    ],
  ])('joins %s', (_, at) => {
    expect(joinsCut(at)).toBe(true)
  })

  it.each([
    [
      'two paragraphs',
      junction(
        cite('zhongyang', 72, '各行业领域不发生较大及以上生产安全事故。'),
        '二是各级各部门要切实履行职责。',
      ),
    ],
    [
      'a numbered clause',
      junction(
        cite('zhongyang', 1640, '时汇总上报整改工作进展情况；'),
        cite('zhongyang', 1648, '2. 工作要求'),
        { nextNumbered: true },
      ),
    ],
    [
      'text behind a heading',
      junction(
        cite('zhongyang', 68, '一、工作目标'),
        cite('zhongyang', 70, '完成市政府下达的工作目标和控制指标'),
        { numbered: true },
      ),
    ],
    [
      'text behind a line set as a heading',
      junction(cite('yangquan', 242, '一、总体要求'), '以习近平新时代中国特色社会主义思想为指导', {
        emphasised: true,
      }),
    ],
    [
      'a line set as a heading',
      junction(
        cite('yangquan', 1003, '财政补助资金遵循事后申领、集中拨付的'),
        cite('yangquan', 1007, '二、补助条件'),
        { nextEmphasised: true },
      ),
    ],
    [
      'text behind addressees',
      junction(
        cite('zhongyang', 64, '各乡镇、县直各有关单位：'),
        cite('zhongyang', 66, '2022 年全县安全生产工作'),
      ),
    ],
    [
      'text behind a note in brackets',
      junction(
        cite('zhongyang', 1421, '(责任单位:生态环境分局,配合单位:交警大队)'),
        '综合整治辖区内传统集群企业',
      ),
    ],
    [
      'one person with the next',
      junction(cite('zhongyang', 1629, '高志伟 县住建局局长'), cite('zhongyang', 1630, '武 勇 宁乡镇镇长')),
    ],
    [
      'a closing formula',
      junction(
        cite('zhongyang', 216, '刘小强同志中阳县产城融合发展服务中心主任职务。'),
        cite('zhongyang', 218, '特此通知'),
      ),
    ],
  ])('does not join %s', (_, at) => {
    expect(joinsCut(at)).toBe(false)
  })

  it('keeps a list of people and what stands above and below it apart', () => {
    const list = junction(
      cite('zhongyang', 1632, '陈 瑞 县能源发展服务中心主任'),
      cite('zhongyang', 1634, '领导小组下设办公室，办公室设在县发改局，'),
      { block: '陈瑞县能源发展服务中心主任', lines: 1 },
    )
    expect(joinsCut(list)).toBe(false)
    const above = junction(
      cite('yangquan', 1228, '详见表1-1、1-2、图1'),
      cite('yangquan', 1230, '技术指导团队：王国宏 生态环境局开发区分局局长'),
      { block: '热点网格范围：T85253（开发区5个小网格）。详见表1-1、1-2、图1' },
    )
    expect(joinsCut(above)).toBe(false)
    const members = junction(
      cite('zhongyang', 1557, '城市管理服务中心、气象局等部门和各乡镇乡镇长'),
      cite('zhongyang', 1559, '领导小组办公室设在县生态环境分局，'),
    )
    expect(joinsCut(members)).toBe(false)
  })

  it('joins a short end of a sentence', () => {
    const last = cite('yangquan', 2948, '张俊堂为阳泉市政府秘书长、市政府办公')
    expect(joinsCut(junction(last, cite('yangquan', 2949, '室主任。'), { lines: 1 }))).toBe(true)
    expect(joinsCut(junction(last, '图纸', { lines: 1 }))).toBe(false)
  })

  it('takes an unstopped clause for cut when its siblings end with full stops', () => {
    const at = junction('3. 甲醇燃料使用单位要加强管理', '人员的安全教育。', { numbered: true })
    expect([joinsCut(at), joinsCut({ ...at, siblingsEnd: true })]).toEqual([false, true])
  })
})
