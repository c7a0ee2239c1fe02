import { createAnswerQuestion } from '../../src/answer/answer-question.js'
import { createChat, type ChatOptions } from '../../src/chat/chat.js'
import type { Button } from '../../src/chat/message.js'
import { SESSION_AGE } from '../../src/chat/sessions.js'
import { FEATURES, type Features } from '../../src/search/features.js'
import type { Hit, Interpretation, SearchResult } from '../../src/search/searcher.js'
import { loadTranslations } from '../../src/locale/translations.js'
import { corpus, searchResult } from '../fixture/corpus.js'
import { createLog } from '../fixture/log.js'

const translations = loadTranslations()
const publicUrl = () => 'http://host'

function setUp(options: Partial<ChatOptions> = {}) {
  const clock = { now: 1_000_000 }
  const { log, lines } = createLog()
  const chat = createChat({
    answerQuestion: createAnswerQuestion(() => corpus, publicUrl),
    corpus: () => corpus,
    publicUrl,
    translations,
    language: 'zh-CN',
    now: () => clock.now,
    log,
    ...options,
  })
  const reply = async (text: string, more = {}) => {
    const { replies } = await chat({ conversation: 'test:1', text, ...more })
    expect(replies).toHaveLength(1)
    return replies[0]!
  }
  return { reply, say: async (text: string, more = {}) => (await reply(text, more)).text, clock, lines }
}

const sends = (buttons: readonly Button[]): string[] => buttons.map(({ send }) => send)

describe('a question', () => {
  it('is answered with the clause, whose rule it is, the link, and further clauses', async () => {
    const { text, buttons } = await setUp().reply('结婚了，宅基地怎么申请')
    expect(text).toBe(
      [
        '某县农村宅基地管理办法（试行）',
        '某政办发〔2022〕2号 · 某县人民政府办公室 · 某县 · 2022年2月10日',
        '三、宅基地申请条件 › （一）',
        '',
        '（一）村民符合下列条件之一的，可以申请宅基地：',
        '1.因结婚等原因确需分户的；',
        '2.现住房影响规划，需要搬迁的。',
        '',
        '原文：http://host/notices/2022-2-homes#i-3-1',
        '',
        '还有这些条款，回复数字查看：',
        '2. 某县农村宅基地管理办法（试行） › 三、宅基地申请条件 › （二） · 某政办发〔2022〕2号 · 某县',
        '3. 某县农村宅基地管理办法（试行） · 某政办发〔2022〕2号 · 某县',
      ].join('\n'),
    )
    expect(sends(buttons)).toEqual(['2', '3'])
  })

  it('without an answer is told so, with the nearest headings and no quotation', async () => {
    const { text, buttons } = await setUp().reply('火星上的宅基地申请')
    expect(text).toContain('公报里没有找到能回答“火星上的宅基地申请”的条款。公报里没有出现过：火星。')
    expect(text).toContain('以下只是最接近的标题，不一定与您的问题有关：\n1. ')
    expect(text).toContain('\nhttp://host/notices/2022-2-homes#i-3-1\n2. ')
    expect(text).not.toContain('村民符合下列条件之一')
    expect(sends(buttons)).toEqual(['1', '2', '3'])
  })

  it.each([
    ['', '没有看到文字'],
    ['\u200b\u202e \n', '没有看到文字'],
    ['字'.repeat(10_000), '问题较长，只按前 300 个字查找。'],
    ['的吗', '没有找到能回答'],
    ['时间:八点 ~2 ^9 +-*', '没有找到能回答“时间:八点 ~2 ^9 +-*”的条款'],
    ['constructor', '没有找到能回答“constructor”的条款'],
    ['__proto__', '没有找到能回答'],
    ['\u202e宅\u200b基地', '原文：http://host/notices/'],
  ])('%j', async (text, expected) => {
    expect(await setUp().say(text)).toContain(expected)
  })

  it('that follows another one is searched with it', async () => {
    const { say } = setUp()
    await say('宅基地申请条件')
    expect(await say('那需要什么材料？')).toContain('宅基地')
    expect(await say('多久能办好？')).toContain('宅基地')
    expect(await setUp().say('多久能办好？')).toContain('没有找到')
  })
})

describe('an answer', () => {
  const hits = corpus.search({ text: '宅基地 脚本' }).hits
  const ofPlace = (region: string) => hits.filter(({ passage }) => passage.gazette.region === region)
  const [mou, mouNext] = ofPlace('某县')
  const [yi] = ofPlace('乙市')
  const answers = (fields: Partial<SearchResult>) =>
    setUp({
      answerQuestion: createAnswerQuestion(
        () => ({ search: () => searchResult({ answered: true, ...fields }) }),
        publicUrl,
      ),
    })
  const understood = (fields: Partial<Interpretation>) => ({
    interpretation: { ...searchResult().interpretation, ...fields },
  })
  const corrections = [{ from: '宅鸡地', to: '宅基地' }]
  const CORRECTED = '没有找到“宅鸡地”，按“宅基地”查找。'
  const ELSEWHERE = '乙市的公报里没有这项规定；以下是某县的规定，仅供参考。'

  it('says before the quotation what was taken for a typing error, and whose rule is missing', async () => {
    const { say } = answers({
      hits: [mou!],
      elsewhere: true,
      ...understood({ regions: ['乙市'], corrections }),
    })
    const [corrected, elsewhere, quotation] = (await say('乙市的宅鸡地')).split('\n\n')
    expect([corrected, elsewhere]).toEqual([CORRECTED, ELSEWHERE])
    expect(quotation).toMatch(/^某县农村宅基地管理办法（试行）\n/)
    const list = await say('/search 宅鸡地')
    expect(list.split('\n\n').slice(0, 2)).toEqual([CORRECTED, ELSEWHERE])
  })

  it('says nothing before the quotation when there is nothing to say', async () => {
    const text = await answers({ hits: [mou!], ...understood({ regions: ['某县'] }) }).say('某县的宅基地')
    expect(text).toMatch(/^某县农村宅基地管理办法（试行）\n/)
  })

  it('puts the clauses of each place together when a place was asked for', async () => {
    const mixed = { hits: [mou!, yi!, mouNext!] }
    const placesOf = async (fields: Partial<SearchResult>) => {
      const text = await answers({ ...mixed, ...fields }).say('宅基地')
      return text.split('\n').flatMap((line) => /^[23]\. .* · (.*)$/u.exec(line)?.[1] ?? [])
    }
    expect(await placesOf({})).toEqual(['乙市', '某县'])
    expect(await placesOf(understood({ regions: ['某县'] }))).toEqual(['某县', '乙市'])
  })

  it('says where the same notice says the same', async () => {
    const text = await answers({ hits: [{ ...mou!, repeats: [mouNext!.passage] }] }).say('宅基地')
    expect(text).toContain(
      '\n同一公文中还有相同内容：某县农村宅基地管理办法（试行） › 三、宅基地申请条件 › （二）\n',
    )
    const bare = { ...mouNext!.passage, path: [] }
    expect(await answers({ hits: [{ ...mou!, repeats: [bare] }] }).say('宅基地')).toContain(
      '\n同一公文中还有相同内容：某县人民政府办公室关于印发',
    )
  })

  it('that is none names whom to ask, where the nearest notice does', async () => {
    const contact = { names: ['王某'], phones: ['0358-5022222'], emails: [], address: null, clauseId: 'p1' }
    const near: Hit = {
      ...mou!,
      passage: { ...mou!.passage, notice: { ...mou!.passage.notice, contacts: [contact] } },
      measured: {
        ...{ strengths: [], given: {} },
        features: Object.fromEntries(FEATURES.map((feature) => [feature, 1])) as Features,
      },
    }
    const text = await answers({ hits: [near], answered: false }).say('宅基地的火星')
    expect(text.split('\n\n').at(-2)).toBe(
      '与此最接近的公文留有联系方式，可以打电话问问：王某、0358-5022222（某县人民政府办公室 · 某县人民政府办公室关于印发某县农村宅基地管理办法（试行）的通知）',
    )
    expect(await answers({ hits: [mou!], answered: false }).say('宅基地的火星')).not.toContain('联系方式')
  })
})

describe('a list', () => {
  it('is opened by number and shown again', async () => {
    const { reply, say } = setUp()
    await say('结婚了，宅基地怎么申请')
    const opened = await reply('２')
    expect(opened.text).toContain('（二）有下列情形之一的，宅基地申请不予批准：一户多宅的。')
    expect(sends(opened.buttons)).toEqual(['返回', '相关'])
    const list = await reply('返回')
    expect(list.text).toMatch(/^刚才的结果，回复数字查看：\n1\. .*\n2\. .*\n3\. .*$/)
    expect(sends(list.buttons)).toEqual(['1', '2', '3'])
  })

  it('turns pages between sentences, and says when there are no more', async () => {
    const { reply, say } = setUp()
    const first = await reply('长文')
    expect(first.text).toContain('（第 1 页，共 2 页。回复“更多”看下一页）')
    expect(first.text).toMatch(/。\n\n（第 1 页/)
    expect(sends(first.buttons)).toEqual(['更多'])
    const second = await reply('更多')
    expect(second.text).toContain('（第 2 页，共 2 页）')
    expect(second.text).toMatch(/\n\n第\d+句/)
    expect(sends(second.buttons)).toEqual(['上一页', '返回', '相关'])
    expect(await say('更多')).toBe('没有更多了。可以把问题说得更具体一些，再问一次。')
  })

  it('goes on to the hits that were not listed', async () => {
    const hit = corpus.search({ text: '宅基地' }).hits[0]!
    const search = () => searchResult({ hits: Array.from({ length: 20 }, () => hit), answered: true })
    const { reply, say } = setUp({ answerQuestion: createAnswerQuestion(() => ({ search }), publicUrl) })
    expect(sends((await reply('宅基地')).buttons)).toEqual(['2', '3', '4', '5', '更多'])
    expect(sends((await reply('更多')).buttons)).toEqual(['6', '7', '8', '9'])
    expect(await say('更多')).toContain('没有更多了')
    expect(await say('9')).toContain('原文：')
    expect(await say('10')).toBe('没有第 10 条。请回复 1 到 9 之间的数字。')
  })

  it.each([
    ['3', '现在没有可以打开的列表'],
    ['返回', '现在没有可以打开的列表'],
    ['更多', '还没有可以继续看的内容'],
  ])('that is not there: %s', async (text, expected) => {
    expect(await setUp().say(text)).toContain(expected)
  })

  it.each(['0', '4', '99'])('has no number %s', async (number) => {
    const { say } = setUp()
    await say('结婚了，宅基地怎么申请')
    expect(await say(number)).toBe(`没有第 ${number} 条。请回复 1 到 3 之间的数字。`)
  })

  it('belongs to one conversation and is forgotten after half an hour', async () => {
    const { say, clock } = setUp()
    await say('宅基地申请')
    expect(await say('1', { conversation: 'test:2' })).toContain('现在没有可以打开的列表')
    clock.now += SESSION_AGE - 1
    expect(await say('1')).toContain('原文：')
    clock.now += SESSION_AGE - 1
    expect(await say('1')).toContain('原文：') // each message makes it young again
    clock.now += SESSION_AGE + 1
    expect(await say('1')).toContain('现在没有可以打开的列表')
  })
})

describe('a command', () => {
  it('/start greets, names the places and gives examples to tap', async () => {
    const { text, buttons } = await setUp().reply('/start')
    expect(text).toContain('目前收录：某县、乙市。')
    expect(sends(buttons)).toContain('宅基地申请条件')
  })

  it.each(['/help', '帮助', 'help', '/help@gazette_bot'])('%s lists all commands', async (command) => {
    const text = await setUp().say(command)
    for (const each of ['/start', '/help', '/search', '/q', '/notice', '/latest', '更多', '返回', '1–9'])
      expect(text).toContain(each)
  })

  it('/search lists headings only', async () => {
    const { reply } = setUp()
    const { text, buttons } = await reply('/search 宅基地 不予批准')
    expect(text).toMatch(/^找到 3 条，回复数字查看：\n1\. .*（二）.*\n2\. .*\n3\. .*$/)
    expect(sends(buttons)).toEqual(['1', '2', '3'])
    expect((await reply('搜索 火星')).text).toContain('没有找到')
  })

  it('/notice shows the notice of a number', async () => {
    const { say } = setUp()
    expect(await say('/notice 某政办发〔2022〕2号')).toBe(
      [
        '某县人民政府办公室关于印发某县农村宅基地管理办法（试行）的通知',
        '某政办发〔2022〕2号 · 某县人民政府办公室 · 某县 · 2022年2月10日',
        '某县人民政府公报 2022年第1期',
        '',
        '内容：',
        '某县农村宅基地管理办法（试行）',
        '三、宅基地申请条件',
        '',
        '原文：http://host/notices/2022-2-homes',
      ].join('\n'),
    )
    expect(await say('/notice 宅基地')).toContain('没有找到文号为“宅基地”的公文')
  })

  it('/latest lists notices by date, and numbers open them', async () => {
    const { reply, say } = setUp()
    const { text } = await reply('/latest')
    expect(text.split('\n').map((line) => line.replace(/.*· /, ''))).toEqual([
      '最近的公文，回复数字查看：',
      '2022年2月10日',
      '2021年5月1日',
      '2020年1月1日',
    ])
    expect(await say('3')).toContain('原文：http://host/notices/2020-1-long')
  })

  it.each([
    ['/search', '请在“搜索”后面写上要找的词语'],
    ['搜索', '请在“搜索”后面写上要找的词语'],
    ['/notice', '请写上文号'],
    ['/weather 北京', '没有“/weather”这个命令。回复“帮助”看看可以怎么用。'],
    [`/${'x'.repeat(900)}`, '这个命令'],
  ])('%j is answered with how to use it', async (text, expected) => {
    expect(await setUp().say(text)).toContain(expected)
  })
})

it('speaks English when asked to, and still quotes in Chinese', async () => {
  const { reply } = setUp()
  const { text } = await reply('结婚了，宅基地怎么申请', { locale: 'en' })
  expect(text).toContain('Source: http://host/')
  expect(text).toContain('因结婚等原因确需分户的')
  expect(text).toContain('February 10, 2022')
})

it.each(['zh-CN', 'en'] as const)('leaves no placeholder open in %s', async (locale) => {
  const { say } = setUp()
  const texts = [
    '/start',
    '/help',
    '3',
    '火星',
    '长文',
    '更多',
    '更多',
    '/notice x',
    '/latest',
    '/x',
    '结婚',
    '2',
    '返回',
    '',
    '/q 结婚',
    '9',
  ]
  for (const text of texts) expect(await say(text, { locale })).not.toMatch(/\{\{|\}\}|chat\.|undefined|null/)
})

it('answers kindly when something breaks, and logs it once without the question', async () => {
  const { say, lines } = setUp({
    answerQuestion: () => Promise.reject(new Error('a bug')),
  })
  expect(await say('我的秘密问题')).toBe('抱歉，刚才出了点问题，没能回答。请稍后再试。')
  expect(lines).toMatchObject([{ level: 50, msg: 'message failed', err: { message: 'a bug' } }])
  expect(JSON.stringify(lines)).not.toContain('秘密')
})
