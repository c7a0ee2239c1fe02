import { readdirSync, readFileSync } from 'node:fs'
import { asksTheSame, measureLikeness, readLikeness } from '../../src/search/likeness.js'

const FOLDER = 'test/relevance'
const questions = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(`${FOLDER}/${name}`, 'utf8').trim().split('\n'))
  .map((line) => (JSON.parse(line) as { query: string }).query)

const like = (a: string, b: string) => measureLikeness(readLikeness(a), readLikeness(b))
const same = (a: string, b: string) => asksTheSame(readLikeness(a), readLikeness(b))

/** Real questions that mean the same, or as good as. */
const NEAR = [
  ['今年城乡居民医保要交多少钱，什么时候截止', '城乡居民医保今年每人交多少'],
  ['自家房顶上想装太阳能板，政府让不让', '房顶上装太阳能板发电行不'],
  ['低保每人每月发多少钱', '低保一个月发多少钱'],
  ['公积金最多能贷多少', '公积金贷款能贷多少'],
  ['煤改气一家给补多少钱的壁挂炉', '煤改气一户给补多少钱'],
  ['加装电梯的补助是先给钱还是装好再领，要啥条件', '装电梯的钱是先给还是装完再给'],
] as const

/** Real questions that share their subject or their form, and mean something else. */
const FAR = [
  ['孝政发[2020]13', '孝政发[2020]11'],
  ['公积金能取出来买房不', '公积金能贷多少买房'],
  ['一楼的死活不同意装电梯，咋办', '装电梯一楼不愿意给赔多少钱'],
  ['光伏扶贫 收益分配', '扶貧資產收益分配要經過哪些流程？'],
  ['大孝堡改成镇以后，镇政府办公的地方搬了没有', '大孝堡改成镇，管的地盘变没变'],
  ['陈家湾水库 财务负责人', '陈家湾水库能装多少水'],
  ['领了结婚证放几天婚假', '领结婚证要照相不'],
  ['煤改电取暖每户补贴多少钱', '煤改气一户给补多少钱'],
  ['领结婚证要照相不', '领了结婚证放几天婚假'],
  ['申请宅基地村里要收多少手续费', '宅基地申请条件'],
] as const

it.each([...NEAR, ...FAR].flat())('%s is one of the rated questions', (question) => {
  expect(questions).toContain(question)
})

it.each(NEAR)('%s is like %s', (a, b) => {
  expect(like(a, b)).toBeGreaterThan(0.65)
  expect(like(b, a)).toBe(like(a, b))
})

it.each(FAR)('%s is not like %s', (a, b) => {
  expect([like(a, b), same(a, b)]).toEqual([0, false])
})

it('finds among all pairs of rated questions those that mean the same, and jokes', () => {
  const read = questions.map((question) => ({ question, likeness: readLikeness(question) }))
  const found = read.flatMap((a, at) =>
    read
      .slice(at + 1)
      .filter((b) => measureLikeness(a.likeness, b.likeness) > 0)
      .map((b) => [a.question, b.question].sort().join(' | ')),
  )
  expect(found.sort()).toEqual(
    [
      ...NEAR.map((pair) => [...pair].sort().join(' | ')),
      '护照丢了上哪补 | 护照丢了上哪补',
      '公积金最多能贷多少 | 公积金能贷多少买房',
      '公积金能贷多少买房 | 公积金贷款能贷多少',
      '你晌午吃的啥饭 | 你猜我晌午吃的啥饭',
      '占地的告示贴出来多少天说赔钱的事 | 占我地的告示贴出来没有', // taken for one another wrongly
      '嘿嘿嘿哈哈啦啦啦 | 嘿嘿嘿啦啦啦',
    ].sort(),
  )
})

it.each([
  ['护照丢了上哪补', '请问护照丢了去哪儿补？'],
  ['扒房这事归区里管还是市里管', '扒房归区里管，还是市里管呀'],
  ['宅基地申请条件', '申请宅基地要什么条件'],
  ['農村宅基地申請條件', '农村宅基地申请条件'],
  ['低保每月发多少', '低保一个月发多少钱'],
  ['我电话〔电话〕，低保每月发多少', '低保每月发多少，电话'],
])('%s asks the same as %s', (a, b) => {
  expect([same(a, b), like(a, b) > 0]).toEqual([true, true])
})

it.each([
  ['宅基地申请条件', '宅基地退出申请条件'],
  ['宅基地申请条件', '宅基地申请材料'],
  ['什么情况给低保', '什么情况不给低保'],
  ['满60岁补多少', '满80岁补多少'],
  ['三层楼装电梯补多少', '五层楼装电梯补多少'],
  ['how much is the heating subsidy', 'how much is the housing subsidy'],
])('%s does not ask the same as %s', (a, b) => {
  expect(same(a, b)).toBe(false)
})

it.each([
  ['结婚补贴怎么领', '离婚补贴怎么领'],
  ['树归谁管', '狗归谁管'],
])('%s, short as it is, is not like %s', (a, b) => {
  expect([like(a, b), same(a, b)]).toEqual([0, false])
})

it.each(['', '的吗', '：~ ^ - + *', '\u200b\u202e', '？？'])(
  '%j is like nothing, not even itself',
  (text) => {
    expect([like(text, text), same(text, text)]).toEqual([0, false])
  },
)

it.each(['constructor', '__proto__', '字'.repeat(10_000)])('%.20s is like itself', (text) => {
  expect([like(text, text), same(text, text)]).toEqual([1, true])
})
