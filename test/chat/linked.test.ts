import { citePassage } from '../../src/answer/cite-clause.js'
import { createAnswerQuestion } from '../../src/answer/answer-question.js'
import { createChat } from '../../src/chat/chat.js'
import { formatLink, parseLink } from '../../src/chat/linked-turn.js'
import { createOfferClauses } from '../../src/chat/offer-clauses.js'
import { createOpenClause } from '../../src/chat/open-clause.js'
import { createShownReplies } from '../../src/chat/shown-replies.js'
import { loadTranslations } from '../../src/locale/translations.js'
import { createMemoryState } from '../../src/store/memory-state.js'
import { corpus } from '../fixture/corpus.js'
import { createLog } from '../fixture/log.js'

const publicUrl = () => 'http://host'
const translations = loadTranslations()
const openClause = createOpenClause({
  citeClause: async (chosen) => citePassage(corpus.searched, chosen, 'http://host', '2022-03-01'),
  ...{ corpus: () => corpus, publicUrl, now: () => 1 },
})
const answerQuestion = createAnswerQuestion(() => corpus, publicUrl)
const asker = { channel: 'telegram', user: '1' } as const

async function setUp() {
  const { log } = createLog()
  const state = await createMemoryState(() => 1)
  const start = () => {
    const shown = createShownReplies({
      ...{ document: state.shownReplies, answerQuestion, openClause, corpus: () => corpus, log },
      after: () => () => undefined,
    })
    const chat = createChat({
      ...{ answerQuestion, openClause, shown, corpus: () => corpus, publicUrl, translations, log },
      ...{ language: 'zh-CN', now: () => 1 },
    })
    const say = async (text: string, more: object = {}) =>
      (await chat({ conversation: 'telegram:1', asker, text, ...more })).replies
    return { say, shown }
  }
  return start
}

it.each([
  [{ noticeId: '2022-2-1jr6i', clauseId: 'i-3' }, 'n_2022-2-1jr6i_i-3'],
  [{ noticeId: '2022-2-1jr6i', clauseId: null }, 'n_2022-2-1jr6i'],
])('writes a link to %j, and reads it', (target, link) => {
  expect(formatLink(target)).toBe(link)
  expect(parseLink(link)).toEqual(target)
})

it('writes no link that a platform would not carry', () => {
  expect(formatLink({ noticeId: 'a'.repeat(60), clauseId: 'i-3' })).toBeNull()
  expect(formatLink({ noticeId: '公报', clauseId: null })).toBeNull()
})

describe('/start with a link', () => {
  it('opens exactly that clause', async () => {
    const { say } = (await setUp())()
    const [reply] = await say('/start n_2022-2-homes_i-3-2')
    expect(reply?.parts).toMatchObject([{ kind: 'quotation', path: '三、宅基地申请条件 › （二）' }])
    expect(reply?.text).toContain('有下列情形之一的，宅基地申请不予批准：一户多宅的。')
  })

  it('opens one that is too small to be found alone, and its notice when there is none', async () => {
    const { say } = (await setUp())()
    const [section] = await say('/start n_2022-2-homes_i-3')
    expect(section?.text).toContain(
      '三、宅基地申请条件\n（一）村民符合下列条件之一的，可以申请宅基地：\n1.因结婚',
    )
    const [notice] = await say('/start n_2022-2-homes_gone')
    expect(notice?.parts).toMatchObject([{ kind: 'notice' }])
  })

  it('turns its pages, after a restart too', async () => {
    const start = await setUp()
    const first = start()
    const [reply] = await first.say('/start n_2020-1-long_p1')
    expect(reply?.text).toContain('（第 1 页，共 2 页')
    await first.shown.stop()
    const tapped = reply?.buttons.findIndex(({ label }) => label === '更多')
    const [next] = await start().say('', { about: reply?.sign, tapped })
    expect(next?.text).toContain('（第 2 页，共 2 页）')
  })

  it.each(['n_gone', 'n_gone_i-1', 'n_constructor', 'n___proto__'])(
    'says that %s is not there, and greets',
    async (link) => {
      const replies = (await (await setUp())().say(`/start ${link}`)).map(({ text }) => text)
      expect(replies.at(-1)).toMatch(/^您好/)
    },
  )

  it.each(['', 'ref_friend', '😀', 'n_'])('greets for %j', async (link) => {
    const replies = await (await setUp())().say(`/start ${link}`)
    expect(replies.map(({ text }) => text.slice(0, 2))).toEqual(['您好'])
  })
})

describe('offers', () => {
  const offer = createOfferClauses({
    ...{ answerQuestion, corpus: () => corpus, translations, language: 'zh-CN', log: createLog().log },
    roleOf: (message) => (message.asker?.user === '2' ? null : 'everybody'),
    settingsOf: () => ({}),
  })

  it('are whole citations, with what tells them apart', async () => {
    const { offers, next } = await offer({ text: '宅基地申请', offset: 0, asker })
    expect(next).toBeNull()
    expect(offers[0]).toMatchObject({
      title: '某县农村宅基地管理办法（试行）',
      description:
        '某政办发〔2022〕2号 · （一）村民符合下列条件之一的，可以申请宅基地： 1.因结婚等原因确需分户的； 2.现住房影响规划，需要搬迁的。',
      link: 'n_2022-2-homes_i-3-1',
      reply: { buttons: [], parts: [{ kind: 'quotation', paging: null }] },
    })
  })

  it.each([
    ['nothing typed', '', 0, '1'],
    ['stop words only', '怎么的', 0, '1'],
    ['what is not found', '火星宅基地', 0, '1'],
    ['far down', '宅基地', 50, '1'],
    ['too much', '宅'.repeat(10_000), 0, '1'],
    ['somebody who is blocked', '宅基地', 0, '2'],
  ])('are none for %s', async (_case, text, offset, user) => {
    expect(await offer({ text, offset, asker: { channel: 'telegram', user } })).toEqual({
      offers: [],
      next: null,
    })
  })
})
