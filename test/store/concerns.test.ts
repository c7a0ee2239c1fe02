import { access } from '../../src/store/concern/access.js'
import { admins } from '../../src/store/concern/admins.js'
import { bindings } from '../../src/store/concern/bindings.js'
import { broadcasts, type Broadcast } from '../../src/store/concern/broadcasts.js'
import { chatSettings } from '../../src/store/concern/chat-settings.js'
import { feedback } from '../../src/store/concern/feedback.js'
import { knownChats, type KnownChat } from '../../src/store/concern/known-chats.js'
import { recentQuestions } from '../../src/store/concern/recent-questions.js'
import { statistics, type DayStatistics } from '../../src/store/concern/statistics.js'
import { synonyms, type SynonymProposal } from '../../src/store/concern/synonyms.js'
import { telegramUpdates } from '../../src/store/concern/telegram-updates.js'
import { unanswered, type UnansweredGroup } from '../../src/store/concern/unanswered.js'
import { versions, type Version } from '../../src/store/concern/versions.js'
import { watches } from '../../src/store/concern/watches.js'
import type { Definition } from '../../src/store/definition.js'
import { formatFile, parseFile } from '../../src/store/parse-file.js'

const at = '2026-11-25T13:05:09.123Z'
const by = 'telegram:1001'
const conversation = 'telegram:-100123'
const textHash = 'ab'.repeat(32)

const version: Version = { id: 'v1', fingerprint: 'f1', createdAt: at, notices: 55, by: null, note: '' }
const group: UnansweredGroup = {
  ...{ id: 'u1', texts: [{ text: '扒房', count: 1 }], firstSeen: at, lastSeen: at },
  ...{ reason: 'declined', state: 'open' },
}
const statisticsOfDay: DayStatistics = {
  ...{ day: '2026-11-25', channel: 'telegram', questions: 3, answered: 2, notFound: 1, up: 1, down: 0 },
  ...{ latency: Array<number>(13).fill(0), subjects: [{ subject: '__proto__', count: 2 }] },
}
const broadcast: Broadcast = {
  ...{ id: 'b1', text: '停水', by, at, pending: [conversation], sent: 1, failed: 0, state: 'running' },
  ...{ sending: null, again: ['telegram:7'], rounds: 1, gone: 1 },
}
const proposal: SynonymProposal = {
  ...{ id: 'p0123456789', everyday: '推屋', official: '拆旧', count: 1, state: 'open', at },
}
const chat: KnownChat = { conversation, kind: 'group', lastSeen: '2026-11-25', gone: false }

/** A value of each definition with every member of it. */
const SAMPLES = [
  [admins, { admins: [{ channel: 'telegram', user: '1002', addedBy: by, at }] }],
  [access, { allowed: [{ key: conversation, by, at }], blocked: [{ key: 'constructor', by, at }] }],
  [chatSettings, { chats: [{ conversation, region: '中阳县', language: null }] }],
  [
    watches,
    {
      watches: [
        { id: 'w1', conversation, since: at, kind: 'keyword', value: '宅基地' },
        ...[
          {
            id: 'w2',
            conversation,
            since: at,
            kind: 'clause',
            noticeId: 'n',
            clauseId: 'i-1',
            textHash,
            text: '一、',
          },
        ],
      ],
      deliveries: [
        {
          id: 'd1',
          conversation,
          texts: ['新'],
          corpusVersion: 'v1',
          createdAt: at,
          attempts: 0,
          sent: 0,
          sending: true,
        },
      ],
      announced: { version: 'c1', notices: [{ id: 'n', hash: '0a' }] },
    },
  ],
  [
    feedback,
    {
      votes: [{ text: '扒房', answer: null, vote: 'down', channel: 'web', at }],
      comments: [{ text: null, words: '很好', channel: 'web', at }],
    },
  ],
  [telegramUpdates, { seen: [7, 8], inHand: [{ update_id: 8, message: { text: '扒房' } }] }],
  [unanswered, { groups: [group] }],
  [bindings, { bindings: [{ id: 'c1', texts: ['扒房'], noticeId: 'n', clauseId: 'i-1', textHash, by, at }] }],
  [
    synonyms,
    { synonyms: [{ everyday: '扒房', official: ['拆旧'], weight: null, by, at }], proposals: [proposal] },
  ],
  [recentQuestions, { questions: [{ text: '扒房', context: null }] }],
  [versions, { live: 'v1', versions: [version], held: ['f0'] }],
  [statistics, { days: [statisticsOfDay] }],
  [broadcasts, { broadcasts: [broadcast] }],
  [knownChats, { chats: [chat] }],
] as unknown as [Definition<object>, object][]

it.each(SAMPLES.map(([definition, value]) => [definition.name, definition, value] as const))(
  '%s is read as it was written',
  (_name, definition, value) => {
    for (const each of [value, definition.initial]) {
      expect(parseFile(definition, formatFile(definition, each))).toEqual({ status: 'good', value: each })
    }
    expect(definition.cap?.(value) ?? value).toBe(value)
  },
)

it('gives every document a file of its own', () => {
  expect(new Set(SAMPLES.map(([{ name }]) => name)).size).toBe(14)
})

it('brings watches and broadcasts of schema 1 up to date', () => {
  const delivery = { id: 'd1', conversation, texts: ['新'], corpusVersion: 'v1', createdAt: at, attempts: 0 }
  const first = (data: object) => JSON.stringify({ schema: 1, data })
  expect(parseFile(watches, first({ watches: [], deliveries: [delivery] }))).toEqual({
    status: 'good',
    value: { watches: [], deliveries: [{ ...delivery, sent: 0, sending: false }], announced: null },
  })
  const added = { sending: undefined, again: undefined, rounds: undefined, gone: undefined } // JSON leaves them out
  const before = { ...broadcast, ...added }
  expect(parseFile(broadcasts, first({ broadcasts: [before] }))).toEqual({
    status: 'good',
    value: { broadcasts: [{ ...broadcast, again: [], rounds: 0, gone: 0 }] },
  })
})

const range = (length: number) => Array.from({ length }, (_, index) => index)
const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10)
const time = (index: number) => new Date(Date.UTC(2020, 0, 1, 0, 0, index)).toISOString()

describe('what falls out first', () => {
  it('of chat settings: those set longest ago', () => {
    const chats = range(5_001).map((id) => ({ conversation: `web:${id}`, region: null, language: null }))
    expect(chatSettings.cap!({ chats }).chats).toEqual(chats.slice(1))
  })

  it('of feedback: the oldest', () => {
    const votes = range(2_003).map((id) => ({
      ...{ text: `${id}`, answer: null, vote: 'up' as const, channel: 'web', at },
    }))
    const comments = range(501).map((id) => ({ text: null, words: `${id}`, channel: 'web', at }))
    expect(feedback.cap!({ votes, comments })).toEqual({
      votes: votes.slice(3),
      comments: comments.slice(1),
    })
  })

  it('of unanswered questions: what is done, then what was not asked for long; of wordings the rarest', () => {
    const groups = range(502).map((id) => ({ ...group, id: `u${id}`, lastSeen: time(id === 0 ? 900 : id) }))
    groups[501] = { ...groups[501]!, state: 'bound' }
    const kept = unanswered.cap!({ groups }).groups.map(({ id }) => id)
    expect(kept).toEqual(groups.map(({ id }) => id).filter((id) => id !== 'u501' && id !== 'u1'))

    const texts = range(22).map((id) => ({ text: `${id}`, count: [2, 1, 1, 1][id] ?? 3 }))
    const [capped] = unanswered.cap!({ groups: [{ ...group, texts }] }).groups
    expect(capped!.texts).toEqual(texts.filter(({ text }) => text !== '1' && text !== '2'))
  })

  it('of recent questions: the oldest; of proposals: those dismissed, then the rarest, then the oldest', () => {
    const questions = range(102).map((id) => ({ text: `${id}`, context: null }))
    expect(recentQuestions.cap!({ questions }).questions).toEqual(questions.slice(2))
    const proposals = range(103).map((id) => ({ ...proposal, id: `p${id}`, count: 2, at: time(id) }))
    proposals[9] = { ...proposals[9]!, count: 1 }
    proposals[102] = { ...proposals[102]!, state: 'dismissed', count: 9 }
    const kept = synonyms.cap!({ synonyms: [], proposals }).proposals.map(({ id }) => id)
    expect(kept).toEqual(proposals.map(({ id }) => id).filter((id) => !['p0', 'p9', 'p102'].includes(id)))
  })

  it('of statistics: the oldest days, the subjects of days before the last month, the rarest subjects', () => {
    const days = range(1_601).map((index) => ({ ...statisticsOfDay, day: day(index) }))
    const capped = statistics.cap!({ days }).days
    expect(capped.map((each) => each.day)).toEqual(range(1_601).slice(1).map(day))
    expect(capped.filter(({ subjects }) => subjects.length > 0).map((each) => each.day)).toEqual(
      range(1_601).slice(-124).map(day),
    )
    const subjects = range(101).map((id) => ({ subject: `${id}`, count: id === 0 ? 9 : 1 }))
    const [newest] = statistics.cap!({ days: [{ ...statisticsOfDay, subjects }] }).days
    expect(newest!.subjects).toEqual(subjects.filter(({ subject }) => subject !== '1'))
  })

  it('of broadcasts: those over, then previews', () => {
    const list = range(22).map((id) => ({ ...broadcast, id: `${id}` }))
    list[4] = { ...list[4]!, state: 'preview' }
    list[9] = { ...list[9]!, state: 'stopped' }
    const kept = broadcasts.cap!({ broadcasts: list }).broadcasts.map(({ id }) => id)
    expect(kept).toEqual(list.map(({ id }) => id).filter((id) => id !== '4' && id !== '9'))
  })

  it('of announced notices: those not live for long', () => {
    const notices = range(50_002).map((id) => ({ id: `${id}`, hash: 'h' }))
    const capped = watches.cap!({ watches: [], deliveries: [], announced: { version: 'c', notices } })
    expect(capped.announced?.notices).toEqual(notices.slice(2))
  })

  it('of known chats: those gone, then those not seen for long', () => {
    const chats = range(20_002).map((id) => ({ ...chat, conversation: `web:${id}`, lastSeen: day(id % 900) }))
    chats[899] = { ...chats[899]!, gone: true }
    const kept = new Set(knownChats.cap!({ chats }).chats)
    expect(chats.filter((each) => !kept.has(each)).map((each) => each.conversation)).toEqual([
      'web:0',
      'web:899',
    ])
  })
})

it.each([
  [admins, 'admins', 101],
  [bindings, 'bindings', 1_001],
  [synonyms, 'synonyms', 1_001],
] as unknown as [Definition<object>, string, number][])(
  'refuses more of $name than it may hold',
  (definition, member, length) => {
    const sample = SAMPLES.find(([each]) => each === definition)![1] as Record<string, unknown[]>
    const [part] = sample[member]!
    const value = (count: number) => ({ ...sample, [member]: Array<unknown>(count).fill(part) })
    expect(definition.schema.safeParse(value(length - 1)).success).toBe(true)
    expect(definition.schema.safeParse(value(length)).success).toBe(false)
  },
)

it('reads synonyms that were written before there were proposals', () => {
  const old = { ...synonyms, migrations: [] } as unknown as Definition<object>
  const { text } = { text: formatFile({ ...old, schema: synonyms.schema }, { synonyms: [] }) }
  expect(parseFile(synonyms, text)).toEqual({ status: 'good', value: { synonyms: [], proposals: [] } })
})
