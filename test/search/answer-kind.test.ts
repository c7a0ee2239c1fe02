import { ANSWER_KINDS, givesKind, readAnswerKinds } from '../../src/search/answer-kind.js'

describe('readAnswerKinds', () => {
  it.each([
    ['新农合交多少钱', 'amount'],
    ['宅基地面积有多大', 'quantity'],
    ['网格员一个月开多少', 'amount'],
    ['自己得掏几块', 'amount'],
    ['班车站挪到哪了', 'place'],
    ['学校在哪条街', 'place'],
    ['医保什么时候交', 'date'],
    ['办房本得等几天', 'duration'],
    ['住院报几成', 'share'],
    ['民政局电话', 'contact'],
    ['火葬场在哪', 'place'],
    ['砍树归哪个局批', 'unit'],
    ['领导小组组长是谁', 'person'],
    ['申请低保的条件', 'conditions'],
    ['要带什么材料', 'materials'],
    ['宅基地怎么申请', 'procedure'],
    ['能不能养狗', 'permission'],
    ['什么叫一户一宅', 'definition'],
    ['乱扔垃圾罚不罚', 'penalty'],
    ['干部糊弄人挨不挨收拾', 'penalty'],
    ['偷倒垃圾咋处治', 'penalty'],
    ['路灯坏了谁来修', 'unit'],
    ['院里的狗有人管没', 'unit'],
    ['哪个衙门管这个', 'unit'],
    ['镇政府哪几天换牌子', 'date'],
    ['一个月得跑几回', 'quantity'],
    ['偷卖煤的谁来抓', 'unit'],
    ['图纸给谁看', 'unit'],
    ['占块地上哪批', 'unit'],
    ['园区招不招人', 'permission'],
    ['公家给补钱不', 'permission'],
    ['乱盖章要挨啥处分', 'penalty'],
    ['how much is it', 'amount'],
    ['what is the deadline', 'date'],
    ['how many working days does it take', 'duration'],
    ['which office is responsible', 'unit'],
  ])('%s wants, among others, %s', (question, kind) => {
    expect(readAnswerKinds(question)).toContain(kind)
  })

  it.each([
    ['镇政府哪几天换牌子', 'duration'],
    ['这房是谁家的', 'unit'],
    ['手续不齐咋办', 'permission'],
  ])('%s does not want %s', (question, kind) => {
    expect(readAnswerKinds(question)).not.toContain(kind)
  })

  it('gives several in a fixed order', () => {
    expect(readAnswerKinds('什么时候交，交多少钱')).toEqual(['amount', 'date'])
  })

  it.each([
    '',
    '的',
    '宅基地',
    ':~^-+*',
    'constructor',
    '__proto__',
    '地'.repeat(10_000),
    '宅\u200b基\u202e地',
  ])('reads none in case %#', (text) => {
    expect(readAnswerKinds(text)).toEqual([])
  })
})

describe('givesKind', () => {
  it.each([
    ['amount', '罚款500元', '罚款若干'],
    ['amount', '补贴3.5万元', '第3条'],
    ['quantity', '不超过200平方米', '不得超过标准'],
    ['date', '12月底前缴费', '15个工作日内'],
    ['duration', '自受理之日起15个工作日', '2020年12月31日前'],
    ['share', '报销70%', '报销700元'],
    ['contact', '咨询0358-5022222', '咨询政务大厅'],
    ['contact', '拨打12345', '面积12345.6亩'],
    ['place', '办公室设在县民政局', '应当按时办理'],
    ['unit', '由自然资源局负责', '应当按时办理'],
    ['unit', '原实施部门：市林业局', '各有关部门'],
    ['quantity', '选派3名干部', '选派干部'],
    ['person', '任命王某为组长', '会议要求'],
    ['conditions', '符合下列条件之一', '会议要求'],
    ['materials', '提交身份证复印件', '建筑材料市场'],
    ['procedure', '经审核后公示', '天气晴好'],
    ['permission', '不得燃放烟花爆竹', '烟花爆竹'],
    ['definition', '本办法所称村民是指', '村民'],
    ['penalty', '责令改正', '表扬先进'],
  ] as const)('%s: %s, not %s', (kind, giving, other) => {
    expect([givesKind(giving, kind), givesKind(other, kind)]).toEqual([true, false])
  })

  it.each(['', ':~^-+*', 'constructor', '__proto__', '地'.repeat(10_000), '\u200b\u202e'])(
    'case %# gives none',
    (text) => {
      expect(ANSWER_KINDS.filter((kind) => givesKind(text, kind))).toEqual([])
    },
  )
})
