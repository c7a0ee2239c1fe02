import { createAnswerQuestion } from '../../../src/answer/answer-question.js'
import type { SynonymPorts } from '../../../src/chat/administration/synonyms/change-synonyms.js'
import { createProposeSynonym } from '../../../src/chat/administration/synonyms/propose-synonym.js'
import { createSynonymCommands } from '../../../src/chat/administration/synonyms/synonym-commands.js'
import type { Reply } from '../../../src/chat/message.js'
import type { LiveWords } from '../../../src/corpus/live-words.js'
import { AppError } from '../../../src/errors.js'
import type { RatedQuery } from '../../../src/evaluate/rated-query.js'
import { createReplay } from '../../../src/evaluate/replay-questions.js'
import { findConflict, type AddedSynonym } from '../../../src/search/added-synonyms.js'
import { parseThesaurus } from '../../../src/search/parse-thesaurus.js'
import { buildThesaurus } from '../../../src/search/thesaurus.js'
import { createMemoryState } from '../../../src/store/memory-state.js'
import { createAdministeredChat, NOON } from '../../fixture/administered-chat.js'
import { corpus, homesteads } from '../../fixture/corpus.js'

const files = buildThesaurus(parseThesaurus('a.txt', '扒房 = 拆旧，征收\n拆旧 = 房屋拆除'))

const rated = (query: string, ...quotes: string[]): RatedQuery => ({
  ...{ id: query, query, style: 'resident', gazette: 'mou-2022-1', answer_terms: [], hard: false },
  relevant: quotes.map((quote) => ({
    ...{ docNumber: homesteads.documentNumber, title: homesteads.title, quote, grade: 3 as const },
  })),
})
/** Declined as things are; found by 盖房 = 宅基地. */
const FOUND = rated('盖房要啥条件', '因结婚等原因确需分户的')
/** Declined, and rightly so. */
const UNANSWERABLE = rated('盖房看啥风水')

interface Setting {
  readonly queries?: readonly RatedQuery[]
  readonly recent?: readonly string[]
  readonly ports?: Partial<SynonymPorts>
}

/** The chat core with a search that puts the first official word in the place of an expression. */
async function setUp({ queries = [FOUND], recent = [], ports = {} }: Setting = {}) {
  const { synonyms: document } = await createMemoryState(() => NOON)
  let live: readonly AddedSynonym[] = []
  const words: LiveWords = {
    renew: async () => void (live = document.get().synonyms),
    findConflict: async (synonym) => findConflict(synonym, files.termsOf),
    learnPairs: async () => [],
    tryAnswer: (question, change) => {
      const kept = live.filter(({ everyday }) => change?.kind !== 'remove' || change.everyday !== everyday)
      const all = change?.kind === 'add' ? [...kept, change.synonym] : kept
      const text = all.reduce(
        (read, { everyday, official }) => read.replace(everyday, official[0]!),
        question.text,
      )
      return createAnswerQuestion(
        () => corpus,
        () => 'http://host',
      )({ ...question, text })
    },
  }
  const replay = createReplay({
    ...{ words, corpus: () => corpus, loadRated: async () => queries },
    recent: () => recent.map((text) => ({ text, context: null })),
  })
  const now = () => NOON
  const commands = createSynonymCommands({ document, words, replay, now, ...ports })
  const { send, state, from } = await createAdministeredChat({ commands })
  const last = async (text: string): Promise<Reply> => {
    const asker = { channel: 'telegram', user: '1' } as const
    const [reply] = await send(text, { conversation: 'telegram:1', asker })
    let said = reply!
    for await (const update of said.updates ?? []) said = update
    return said
  }
  const say = async (text: string) => (await last(text)).text
  const propose = createProposeSynonym({ document, words, now })
  const everyday = () => document.get().synonyms.map((synonym) => synonym.everyday)
  return { say, last, from, propose, document, everyday, live: () => live, audit: state.audit }
}

const sends = ({ buttons }: Reply) => buttons.map(({ send }) => send)

const CLAUSE = '某政办发〔2022〕2号 某县农村宅基地管理办法（试行） › 三、宅基地申请条件 › （一）'
const BETTER = [
  '比对了 1 个评分问题、0 个最近的提问：变好 1 个，变差 0 个，其他变动 0 个。',
  '',
  '变好：盖房要啥条件',
  '原来：（没有答案）',
  `之后：${CLAUSE}`,
]

describe('/synonym add', () => {
  it('shows which answers change, and is in use at once', async () => {
    const { say, live, everyday } = await setUp()
    expect(await say('/synonym add 盖房 = 宅基地:0.9、建房')).toBe(
      ['已添加，马上生效：盖房 = 宅基地:0.9，建房', '', ...BETTER].join('\n'),
    )
    expect([everyday(), live()]).toMatchObject([
      ['盖房'],
      [{ everyday: '盖房', official: ['宅基地', '建房'], weight: 0.9, by: 'telegram:1' }],
    ])
  })

  it('is refused when a rated answer gets worse, unless it is forced, by a tap too', async () => {
    const { say, last, everyday, audit } = await setUp({ queries: [FOUND, UNANSWERABLE] })
    const refused = await last('/synonym add 盖房 = 宅基地')
    expect(refused.text).toBe(
      [
        '没有添加，因为有 1 个评分问题的答案会变差：盖房 = 宅基地',
        '',
        '比对了 2 个评分问题、0 个最近的提问：变好 1 个，变差 1 个，其他变动 0 个。',
        '',
        '变差：盖房看啥风水',
        '原来：（没有答案）',
        `之后：${CLAUSE}`,
        '',
        ...BETTER.slice(2),
      ].join('\n'),
    )
    expect(everyday()).toEqual([])
    expect(refused.buttons.map(({ label }) => label)).toEqual(['仍然添加'])
    const [force] = sends(refused)
    expect(Buffer.byteLength(force!)).toBeLessThanOrEqual(64)
    expect(await say(force!)).toMatch(/^已添加，马上生效：盖房 = 宅基地\n/u)
    expect((await audit.latest(2)).map(({ action, result }) => [action, result])).toEqual([
      ['synonym', 'done'],
      ['synonym', 'refused'],
    ])
    await say('/synonym remove 盖房 强制')
    expect(await say('/synonym add 盖房 = 宅基地 强制')).toMatch(/^已添加，马上生效：盖房 = 宅基地\n/u)
  })

  it('names at most ten answers that change, of residents’ questions too', async () => {
    const recent = Array.from({ length: 12 }, (_, at) => `盖房的事，第${at}问`)
    const { say } = await setUp({ queries: [], recent })
    const lines = (await say('/synonym add 盖房 = 宅基地')).split('\n')
    expect(lines[2]).toBe('比对了 0 个评分问题、12 个最近的提问：变好 0 个，变差 0 个，其他变动 12 个。')
    expect(lines.filter((line) => line.startsWith('变动：'))).toHaveLength(10)
    expect(lines.at(-1)).toBe('……另有 2 个')
  })

  it('leaves out rated questions of gazettes that are not loaded', async () => {
    const { say } = await setUp({ queries: [{ ...FOUND, gazette: 'elsewhere' }] })
    expect(await say('/synonym add 盖房 = 宅基地')).toBe(
      '已添加，马上生效：盖房 = 宅基地\n\n比对了 0 个评分问题、0 个最近的提问，没有答案会变。',
    )
  })

  it.each([
    ['', '请写成“日常说法 = 公文用词”，只用一个“=”，例如：/synonym add 扒房 = 拆旧'],
    ['a = b = c', '请写成“日常说法 = 公文用词”，只用一个“=”，例如：/synonym add 扒房 = 拆旧'],
    [
      '盖房\n= 宅基地\n推房 = 拆旧',
      '请写成“日常说法 = 公文用词”，只用一个“=”，例如：/synonym add 扒房 = 拆旧',
    ],
    ['__proto__ = 宅基地', '“__proto__”不能作日常说法：'],
    [`${'房'.repeat(70)} = 宅基地`, `“${'房'.repeat(60)}…”不能作日常说法：`],
    ['盖房，建屋 = 宅基地', '一次写一个日常说法就好，请把“盖房,建屋”分几次添加。'],
    ['盖房 = 地', '“地”不能作公文用词：要 2 到 20 个字'],
    ['盖房 = $t(chat.failed)', '“$t(chat.failed)”不能作公文用词：'],
    ['盖房 = 宅基地:9', '“宅基地:9”的把握写得不对：'],
    ['宅基地 = 宅基地', '“宅基地”两边是同一个词，不用添加。'],
    ['扒房 = 征收', '词库里本来就有：扒房 = 拆旧、征收。不用再添加。'],
    ['房屋拆除 = 扒房', '不能添加，这样会绕回原来的词：房屋拆除 → 扒房 → 拆旧 → 房屋拆除'],
    ['t0123456789', '这一条已经找不到了，请重新写一次，例如：'],
  ])('%j is answered kindly, and nothing changes', async (argument, expected) => {
    const { say, everyday } = await setUp()
    expect((await say(`/synonym add ${argument}`)).slice(0, expected.length)).toBe(expected)
    expect(everyday()).toEqual([])
  })

  it('does not add a second time, nor beyond the bound, nor two at once', async () => {
    const { say, document } = await setUp()
    expect(await Promise.all([say('/synonym add 盖房 = 宅基地'), say('/synonym add 盖房 = 申请')])).toEqual([
      expect.stringMatching(/^已添加/u),
      '已经添加过：盖房 = 宅基地。要改的话，请先发送 /synonym remove 盖房',
    ])
    const [one] = document.get().synonyms
    await document.update((value) => ({ ...value, synonyms: Array.from({ length: 1_000 }, () => one!) }))
    expect(await say('/synonym add 建屋 = 宅基地')).toMatch(/^已经添加了 1000 个同义词，满了。/u)
  })

  it('says why it failed, and leaves the words as they were', async () => {
    const replay = () => Promise.reject(new AppError('DATA_UNREADABLE', 'no corpus', 'Wait.'))
    const { say, everyday } = await setUp({ ports: { replay } })
    expect(await say('/synonym add 盖房 = 宅基地')).toBe('没有办成：no corpus. Wait.')
    expect(everyday()).toEqual([])
  })
})

describe('/synonym try', () => {
  it('shows the same without adding; a tap adds', async () => {
    const { last, say, everyday } = await setUp()
    const tried = await last('同义词 试 盖房 = 宅基地')
    expect(tried.text).toBe(['只是试一试，还没有添加：盖房 = 宅基地', '', ...BETTER].join('\n'))
    expect(everyday()).toEqual([])
    expect(await say(sends(tried)[0]!)).toMatch(/^已添加/u)
    expect(everyday()).toEqual(['盖房'])
  })

  it('of one that was added shows what removing it would change', async () => {
    const { last, say } = await setUp()
    await say('/synonym add 盖房 = 宅基地')
    const tried = await last('/synonym try 盖房')
    expect(tried.text).toMatch(/^只是试一试，还没有删除：盖房\n\n.*变差 1 个/u)
    expect(sends(tried)).toEqual(['/synonym remove 盖房 force'])
  })
})

describe('/synonym remove', () => {
  it('is refused when a rated answer gets worse, unless it is forced', async () => {
    const { say, live } = await setUp()
    await say('/synonym add 盖房 = 宅基地')
    expect(await say('/synonym remove 盖房')).toMatch(/^没有删除，因为有 1 个评分问题的答案会变差：盖房\n/u)
    expect(live()).toHaveLength(1)
    expect(await say('/synonym remove 盖房 force')).toMatch(/^已删除，马上生效：盖房\n/u)
    expect(live()).toEqual([])
  })

  it.each([
    ['扒房', '没有添加过“扒房”。'],
    ['__proto__', '没有添加过“__proto__”。'],
    ['', '可以这样用：'],
  ])('%j: %s', async (argument, expected) => {
    expect(await (await setUp()).say(`/synonym remove ${argument}`)).toContain(expected)
  })
})

describe('/synonym list', () => {
  it('says what was added, the latest first, by pages', async () => {
    const { say, last, document } = await setUp()
    expect(await say('/synonym list')).toBe('还没有添加过同义词。可以先试一试：/synonym try 扒房 = 拆旧')
    await say('/synonym add 盖房 = 宅基地')
    await say('/synonym add 砍 树 = 林木采伐:0.5，采伐')
    expect(await say('/synonym list')).toBe(
      [
        '添加过的同义词，共 2 个：',
        '砍 树 = 林木采伐:0.5，采伐（telegram:1，2026年11月25日 12:00）',
        '盖房 = 宅基地（telegram:1，2026年11月25日 12:00）',
      ].join('\n'),
    )
    const [one] = document.get().synonyms
    await document.update((value) => ({ ...value, synonyms: Array.from({ length: 41 }, () => one!) }))
    expect(sends(await last('/synonym list 2'))).toEqual(['/synonym list 3'])
    expect(await say('/synonym list 99')).toMatch(
      /^添加过的同义词，共 41 个：\n盖房 .*\n\n（第 3 页，共 3 页）$/u,
    )
    expect(await say('/synonym list x')).toMatch(/^可以这样用：/u)
  })

  it('shows what is proposed with buttons to try and take it; nothing is taken by itself', async () => {
    const { last, say, propose, everyday } = await setUp()
    await propose('建屋', '申请', 1)
    await propose('盖房', '宅基地', 1)
    await propose('盖房', '宅基地', 2)
    for (const [left, right] of [
      ['扒房', '拆旧'],
      ['a=b', 'c'],
      ['__proto__', '宅基地'],
      ['盖房', '宅基地，建房'],
    ])
      expect(await propose(left!, right!, 1)).toBeNull()
    const listed = await last('/synonym list')
    expect(listed.text).toBe(
      [
        '还没有添加过同义词。可以先试一试：/synonym try 扒房 = 拆旧',
        '',
        '由人工核对过的问题提出的建议，还没有添加：',
        '盖房 = 宅基地（出现 2 次）',
        '建屋 = 申请（出现 1 次）',
      ].join('\n'),
    )
    expect(listed.buttons.map(({ label }) => label)).toEqual(['试 盖房', '添加 盖房', '试 建屋', '添加 建屋'])
    const tried = await last(sends(listed)[0]!)
    expect([tried.text.split('\n')[0], tried.buttons.map(({ label }) => label), everyday()]).toEqual([
      '只是试一试，还没有添加：盖房 = 宅基地',
      ['添加', '不要'],
      [],
    ])
    await say(sends(listed)[1]!)
    expect(everyday()).toEqual(['盖房'])
    const other = await last(sends(listed)[2]!)
    expect(await say(sends(other)[1]!)).toBe('好的，不再建议：建屋 = 申请')
    expect([await propose('建屋', '申请', 2), await propose('盖房', '宅基地', 3)]).toEqual([null, null])
    expect(await say('/synonym list')).not.toContain('建议')
  })
})

it('is explained, and exists for admins alone', async () => {
  const { say, from } = await setUp()
  expect(await say('/help synonym')).toBe(
    '/synonym add|remove|list|try … （也可以：同义词） — 教我听懂日常说法，先看哪些答案会变\n例如：/synonym add 扒房 = 拆旧，房屋拆除',
  )
  expect(await say('/synonym')).toMatch(/^可以这样用：\n/u)
  expect(await from('2', '/synonym list')).toBe('没有“/synonym”这个命令。回复“帮助”看看可以怎么用。')
})
