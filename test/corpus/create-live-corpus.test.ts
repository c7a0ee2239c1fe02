import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLiveCorpus } from '../../src/corpus/create-live-corpus.js'
import type { LiveCorpus } from '../../src/corpus/live-corpus.js'
import { NO_VERSIONS, type VersionList } from '../../src/corpus/versions.js'
import type { AddedSynonym } from '../../src/search/added-synonyms.js'
import { createLog } from '../fixture/log.js'

// Real workers, from the compiled code, over gazettes of one notice each. Every one loads jieba's dictionary.
const PATIENCE = 120_000

const notice = (number: number, duty: string): string => `某县人民政府关于第${number}项工作的通知

某政发〔2022〕${number}号

各乡镇人民政府：

一、各乡镇要落实${duty}责任，做到守土有责、守土尽责。

二、对${duty}工作不力的，予以通报批评。

某县人民政府

2022年3月${number}日
`

let root = ''
let list: VersionList = NO_VERSIONS
let lives: LiveCorpus[] = []
let taught: AddedSynonym[] = []
const gazette = (name: string) => join(root, 'data', 'gazettes', name)

/** A bot's corpus after a start; the list of versions outlives it. */
async function start() {
  const { log, lines } = createLog()
  const live = createLiveCorpus({
    folders: { dataDir: join(root, 'data'), stateDir: join(root, 'state') },
    store: { get: () => list, update: async (change) => (list = change(list)) },
    publicUrl: () => 'http://host',
    now: Date.now,
    synonyms: () => taught,
    log,
  })
  lives.push(live)
  await live.start()
  const ask = async (text: string) => {
    const answer = await live.answerQuestion({ text, limit: 1, offset: 0 })
    return answer.status === 'answered' ? answer.citations[0]?.documentNumber : answer.status
  }
  return { live, ask, lines, messages: () => lines.map(({ msg }) => msg) }
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'live-'))
  list = NO_VERSIONS
  lives = []
  taught = []
  await mkdir(join(root, 'data', 'gazettes'), { recursive: true })
  for (const folder of ['dictionary', 'glossary'])
    await cp(join('data', folder), join(root, 'data', folder), { recursive: true })
  await mkdir(join(root, 'data', 'thesaurus')) // a small one: every worker loads it
  await writeFile(join(root, 'data', 'thesaurus', 'words.txt'), '烧秸秆 = 秸秆禁烧\n')
  await writeFile(gazette('a.txt'), notice(1, '秸秆禁烧'))
  await writeFile(gazette('b.txt'), notice(2, '森林防火'))
})
afterEach(async () => {
  for (const live of lives) await live.stop()
  await rm(root, { recursive: true })
})

const SECOND = '某政发〔2022〕2号'
const THIRD = '某政发〔2022〕3号'

it(
  'takes in what is new, refuses what is worse unless forced, and goes back',
  async () => {
    const { live, ask } = await start()
    expect(await live.reload()).toEqual({ status: 'unchanged' })
    expect(await ask(THIRD)).toBe('not found')

    await writeFile(gazette('c.txt'), notice(3, '河道清淤'))
    const stages: string[] = []
    const both = [live.reload({ onStage: ({ name }) => stages.push(name) }), live.reload()]
    const [loaded, joined] = await Promise.all(both)
    expect(joined).toBe(loaded)
    expect(loaded).toMatchObject({
      ...{ status: 'loaded', faults: [] },
      changes: { added: [{ documentNumber: THIRD }], removed: [], changed: [] },
    })
    expect(stages).toEqual(['reading', 'reading', 'reading', 'indexing', 'saving'])
    expect(await ask(THIRD)).toBe(THIRD)

    await rm(gazette('b.txt'))
    await writeFile(
      gazette('bad.txt'),
      Uint8Array.from({ length: 500 }, (_, at) => (at * 7919) % 256),
    )
    expect(await live.reload()).toMatchObject({
      status: 'refused',
      faults: [
        { kind: 'unreadable', file: 'bad.txt' },
        { kind: 'fewer notices', before: 3, after: 2 },
      ],
      changes: { removed: [{ documentNumber: SECOND }] },
    })
    expect(await ask(SECOND)).toBe(SECOND)
    expect(await live.reload({ force: true })).toMatchObject({ status: 'loaded', faults: [{}, {}] })
    expect(await ask(SECOND)).toBe('not found')

    expect(await live.rollback(1)).toMatchObject({ status: 'rolled back', changes: { added: [{}] } })
    expect([await ask(SECOND), live.corpus().notices.size]).toEqual([SECOND, 3])
    expect(await live.rollback(5)).toEqual({ status: 'no such version' })
  },
  PATIENCE,
)

it(
  'takes files in with a reload, or undoes them, and knows whether it is up to date',
  async () => {
    const { live, ask } = await start()
    expect(await live.isCurrent()).toBe(true)
    const change = (name: string, content: string) => ({
      apply: () => writeFile(gazette(name), content),
      undo: () => rm(gazette(name), { force: true }),
    })
    const good = live.reloadWith(change('c.txt', notice(3, '河道清淤')), { by: 'telegram:1' })
    const current = live.isCurrent() // asked while it runs, answered when it is over
    expect(await good).toMatchObject({ status: 'loaded', version: { by: 'telegram:1', notices: 3 } })
    expect([await current, await ask(THIRD)]).toEqual([true, THIRD])

    expect(await live.reloadWith(change('d.txt', '\u0000'))).toMatchObject({ status: 'refused' })
    const full = () => Promise.reject(new Error('full'))
    await expect(live.reloadWith({ ...change('e.txt', ''), apply: full })).rejects.toThrow('full')
    expect([await live.isCurrent(), await ask(THIRD)]).toEqual([true, THIRD])
    await writeFile(gazette('f.txt'), notice(4, '道路保洁'))
    expect(await live.isCurrent()).toBe(false)
  },
  PATIENCE,
)

it(
  'starts from the snapshot when nothing changed, and from the sources when it is damaged or they changed',
  async () => {
    await (await start()).live.stop()
    const second = await start()
    expect(second.messages()).toEqual(['corpus live'])
    expect(list.versions).toHaveLength(1)
    await second.live.stop()

    await writeFile(join(root, 'state', 'versions', list.live!, 'snapshot'), 'damaged')
    const third = await start()
    expect(third.lines).toMatchObject([{ reason: 'it is damaged' }, { msg: 'corpus live' }])
    expect(await third.ask(SECOND)).toBe(SECOND)
    await third.live.stop()
    expect((await start()).messages()).toEqual(['corpus live']) // it was written anew

    await writeFile(gazette('c.txt'), notice(3, '河道清淤'))
    const fifth = await start()
    expect([await fifth.ask(THIRD), list.versions.length]).toEqual([THIRD, 2])
  },
  PATIENCE,
)

it(
  'does not bring back by a restart what was rolled back from or refused',
  async () => {
    const { live } = await start()
    await writeFile(gazette('c.txt'), notice(3, '河道清淤'))
    await live.reload()
    await live.rollback(1)
    await live.stop()
    const again = await start()
    expect([await again.ask(THIRD), await again.ask(SECOND)]).toEqual(['not found', SECOND])
    for (const name of ['b.txt', 'c.txt']) await rm(gazette(name))
    expect(await again.live.reload()).toMatchObject({ status: 'refused' })
    await again.live.stop()
    expect(await (await start()).ask(SECOND)).toBe(SECOND)
  },
  PATIENCE,
)

it(
  'tries words without using them, then uses them at once, also in every corpus that comes later',
  async () => {
    const { live, ask } = await start()
    const first = '某政发〔2022〕1号'
    const question = '燎麦茬啥后果'
    const synonym: AddedSynonym = { everyday: '燎麦茬', official: ['秸秆禁烧'], weight: null }
    const asked = { text: question, limit: 1, offset: 0 }
    const tried = await live.words.tryAnswer(asked, { kind: 'add', synonym })
    expect(tried).toMatchObject({ status: 'answered', citations: [{ documentNumber: first }] })
    expect([(await live.words.tryAnswer(asked, null)).status, await ask(question)]).toEqual([
      ...['not found', 'not found'],
    ])

    taught = [synonym]
    await live.words.renew()
    expect(await ask(question)).toBe(first)
    const without = await live.words.tryAnswer(asked, { kind: 'remove', everyday: '燎麦茬' })
    expect(without.status).toBe('not found')
    const back: AddedSynonym = { everyday: '秸秆禁烧', official: ['燎麦茬'], weight: null }
    expect(await live.words.findConflict(back)).toEqual({
      ...{ kind: 'circle', path: ['秸秆禁烧', '燎麦茬', '秸秆禁烧'] },
    })
    expect(await live.words.findConflict({ ...synonym, everyday: '烧秸秆' })).toEqual({
      ...{ kind: 'known', terms: ['秸秆禁烧'] },
    })

    const gone = { texts: [question], clause: { noticeId: 'none', clauseId: 'p1', textHash: '' } }
    expect(await live.words.learnPairs(gone, [gone])).toEqual([])

    await writeFile(gazette('c.txt'), notice(3, '河道清淤'))
    await live.reload()
    expect([await ask(THIRD), await ask(question)]).toEqual([THIRD, first])
    await live.rollback(1)
    expect([await ask(THIRD), await ask(question)]).toEqual(['not found', first])
    await live.stop()
    expect(await (await start()).ask(question)).toBe(first)
  },
  PATIENCE,
)

it(
  'serves what cannot be kept, and says so',
  async () => {
    await writeFile(join(root, 'state'), 'a file where the folder should be')
    const { ask, messages } = await start()
    expect(await ask(SECOND)).toBe(SECOND)
    expect(messages()).toContain('this corpus cannot be kept as a version')
    await rm(join(root, 'state'))
  },
  PATIENCE,
)

it(
  'names a dictionary that is missing',
  async () => {
    await rm(join(root, 'data', 'dictionary'), { recursive: true })
    await expect(start()).rejects.toMatchObject({ code: 'DATA_UNREADABLE' })
  },
  PATIENCE,
)
