import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAnswerQuestion } from '../../src/answer/answer-question.js'
import { loadCorpus } from '../../src/corpus/load-corpus.js'
import { createLog } from '../fixture/log.js'

const notice = (duty: string): string => `中阳县人民政府关于禁止焚烧秸秆的通知

中政发〔2022〕7号

各乡镇人民政府：

一、全县范围内禁止露天焚烧秸秆。

二、各乡镇要落实${duty}责任。

中阳县人民政府

2022年3月10日
`

/** Copies what questions are understood with. */
async function copyWords(dataDir: string): Promise<void> {
  for (const folder of ['dictionary', 'thesaurus', 'glossary'])
    await cp(join('data', folder), join(dataDir, folder), { recursive: true })
}

it('gives every notice an id of its own, also in files whose names differ only in the extension', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'corpus-'))
  await mkdir(join(dataDir, 'gazettes'))
  await copyWords(dataDir)
  for (const [file, duty] of [
    ['a.txt', '包村'],
    ['b.v2.txt', '网格'],
    ['b.v2.md', '属地'],
  ] as const)
    await writeFile(join(dataDir, 'gazettes', file), notice(duty))
  const { gazettes, notices } = await loadCorpus(
    { dataDir, stateDir: join(dataDir, 'state') },
    createLog().log,
  )
  expect(gazettes).toHaveLength(3)
  expect(notices.size).toBe(3)
  for (const gazette of gazettes)
    for (const { id } of gazette.notices) expect(notices.get(id)?.gazette.file).toBe(gazette.file)
  await rm(dataDir, { recursive: true })
})

it('answers from the newest text alone and still opens the older one', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'corpus-'))
  await mkdir(join(dataDir, 'gazettes'))
  await copyWords(dataDir)
  await writeFile(join(dataDir, 'gazettes', 'a.txt'), notice('包村'))
  await writeFile(join(dataDir, 'gazettes', 'a.v2.txt'), notice('网格'))
  const corpus = await loadCorpus({ dataDir, stateDir: join(dataDir, 'state') }, createLog().log)
  const [older, newer] = corpus.gazettes.flatMap(({ notices }) => notices)
  expect([older?.newerVersion, newer?.newerVersion]).toEqual([newer?.id, null])
  const ask = createAnswerQuestion(
    () => corpus,
    () => 'http://host',
    () => 0,
  )
  for (const text of ['禁止焚烧秸秆由谁负责', '中政发〔2022〕7号', '包村责任']) {
    const answer = await ask({ text, limit: 10, offset: 0 })
    const nearest = answer.status === 'not found' ? answer.nearest : []
    const found = answer.status === 'answered' ? answer.citations : nearest
    expect(new Set(found.map(({ noticeId }) => noticeId))).toEqual(new Set([newer?.id]))
  }
  expect(corpus.notices.get(older?.id ?? '')?.gazette.file).toBe('a.txt')
  await rm(dataDir, { recursive: true })
})
