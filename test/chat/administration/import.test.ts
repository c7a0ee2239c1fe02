import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAnswerQuestion } from '../../../src/answer/answer-question.js'
import { createImportCommand } from '../../../src/chat/administration/import-command.js'
import { createChat } from '../../../src/chat/chat.js'
import type { Attachment, Message, Reply } from '../../../src/chat/message.js'
import type { After } from '../../../src/chat/timer.js'
import { createImporter, MAX_UPLOAD, WAITING_TIME } from '../../../src/corpus/import/importer.js'
import { readUpload } from '../../../src/corpus/import/read-upload.js'
import { createStaging } from '../../../src/corpus/import/staging.js'
import { withChange, type Reloaded } from '../../../src/corpus/reload.js'
import { loadTranslations } from '../../../src/locale/translations.js'
import { corpus, notice } from '../../fixture/corpus.js'
import { createFolder } from '../../fixture/folder.js'
import { createLog } from '../../fixture/log.js'
import { noticeBytes, noticeText } from '../../fixture/upload.js'
import { writeZip } from '../../fixture/zip.js'

const STRAW = noticeBytes(1, '秸秆禁烧')
const added = notice({
  id: 'n',
  title: '关于第1项工作的通知',
  documentNumber: '某政发〔2022〕1号',
  clauses: [],
})
const version = {
  ...{ id: 'v2', fingerprint: 'f', createdAt: '2026-11-25T00:00:00Z', notices: 4, by: null, note: '' },
}
const changes = { added: [added], removed: [], changed: [] }
const LOADED: Reloaded = { status: 'loaded', changes, faults: [], version }
const REFUSED: Reloaded = {
  ...{ status: 'refused', changes: { added: [], removed: [], changed: [] } },
  faults: [{ kind: 'coverage', file: 'straw.txt', coverage: 0.9 }],
}

/** A chat over a state folder, and a corpus whose reloads end as the test says. */
function setUp({ reload = () => Promise.resolve(LOADED) }: { reload?: () => Promise<Reloaded> } = {}) {
  const root = createFolder()
  const folders = { dataDir: join(root, 'data'), stateDir: join(root, 'var') }
  mkdirSync(join(folders.dataDir, 'gazettes'), { recursive: true })
  const timers = new Map<number, () => Promise<void>>()
  let tokens = 0
  const list = (name: string) => {
    const folder = join(folders.stateDir, name)
    return existsSync(folder) ? readdirSync(folder, { recursive: true }).sort() : []
  }
  const seen: unknown[] = [] // what lay among the sources when it was reloaded
  const importer = createImporter({
    live: {
      corpus: () => corpus,
      isCurrent: () => Promise.resolve(true),
      reloadWith: (change) =>
        withChange(change, () => {
          seen.push(list('gazettes'))
          return reload()
        }),
    },
    ...{ folders, staging: createStaging(folders.stateDir), read: readUpload, log: createLog().log },
    newToken: () => `t${++tokens}`,
    later: (run, after) => {
      const id = timers.size
      timers.set(id, () => (after === WAITING_TIME ? run() : Promise.reject(new Error('not an hour'))))
      return () => void timers.delete(id)
    },
  })
  const patience: (() => void)[] = [] // what is done when a file does not come
  const after: After = (_milliseconds, task) => {
    patience.push(task)
    return () => void patience.splice(patience.indexOf(task) >>> 0, 1)
  }
  const actions: unknown[] = []
  const chat = createChat({
    answerQuestion: createAnswerQuestion(
      () => corpus,
      () => 'http://host',
    ),
    corpus: () => corpus,
    publicUrl: () => 'http://host',
    translations: loadTranslations(),
    language: 'zh-CN',
    commands: [createImportCommand({ importer, after })],
    roleOf: ({ asker }) =>
      asker?.channel === 'terminal' || asker?.user.startsWith('1') ? 'admin' : 'everybody',
    events: {
      onAction: ({ command, argument, result, detail }) =>
        void actions.push([command, argument, result, detail]),
    },
    now: () => 1,
    log: createLog().log,
  })
  /** Says something and waits for the last word on it. */
  const say = async (message: Partial<Message>, user = '1001'): Promise<Reply> => {
    const asker = { channel: 'telegram', user } as const
    const { replies } = await chat({ conversation: `telegram:${user}`, text: '', asker, ...message })
    let last = replies.at(-1)!
    for await (const update of last.updates ?? []) last = update
    return { text: last.text, buttons: last.buttons }
  }
  return {
    ...{ say, importer, timers, patience, actions, seen, root, folders },
    send: (name: string, bytes: Uint8Array, user?: string) => say({ attachment: attach(name, bytes) }, user),
    look: () => ({ kept: list('gazettes'), waiting: list('imports') }),
  }
}

const attach = (name: string, bytes: Uint8Array): Attachment => ({
  ...{ name, size: bytes.length, read: () => Promise.resolve(bytes) },
})
const NOTHING = { kept: [], waiting: [] }
const GONE = '没有这份等待确认的导入：可能已经处理过，也可能过了一小时作废了。需要的话请把文件再发一次。'

it('reports what it read, and keeps it when it is confirmed', async () => {
  const { send, say, look, actions, seen, folders } = setUp()
  expect(await send('straw.txt', STRAW)).toEqual({
    text: [
      'straw.txt 读好了：1 个新文件，1 件公文。还没有载入。',
      '某县人民政府关于第1项工作的通知 · 某政发〔2022〕1号 · 2022年3月1日',
      '要载入吗？请点下面的按钮，或者发送 /import 确认 t1（不要就发 /import 取消 t1）。一小时内有效。',
    ].join('\n\n'),
    buttons: [
      { label: '确认载入', send: '/import confirm t1' },
      { label: '取消', send: '/import cancel t1' },
    ],
  })
  expect(look()).toEqual({ kept: [], waiting: ['t1', 't1/0'] })
  expect(await say({ text: '/import confirm t1' })).toEqual({
    text: [
      '已换上新版本，共 4 件公文。',
      '新增 1 件，减少 0 件，变动 0 件。',
      '新增：\n某政发〔2022〕1号 关于第1项工作的通知',
      '已存为：straw.txt',
    ].join('\n\n'),
    buttons: [],
  })
  expect([look(), seen]).toEqual([{ kept: ['straw.txt'], waiting: [] }, [['straw.txt']]])
  expect(readFileSync(join(folders.stateDir, 'gazettes', 'straw.txt'))).toEqual(STRAW)
  expect(await say({ text: '/import confirm t1' })).toEqual({ text: GONE, buttons: [] })
  expect(actions).toEqual([
    ['import', '', 'done', 'straw.txt 读好了：1 个新文件，1 件公文。还没有载入。'],
    ['import', 'confirm t1', 'done', '已换上新版本，共 4 件公文。'],
    ['import', 'confirm t1', 'refused', GONE],
  ])
})

it('keeps nothing of what the reload refuses, and says why', async () => {
  const { send, say, look, seen } = setUp({ reload: () => Promise.resolve(REFUSED) })
  const zip = writeZip([
    { name: 'straw.txt', data: STRAW },
    { name: 'straw.txt.json', data: Buffer.from('{}') },
    { name: 'fire.txt', data: noticeBytes(2, '森林防火') },
  ])
  await send('year.zip', zip)
  expect(await say({ text: '/import 确认' })).toEqual({
    text: [
      '没有载入，因为新版本不如现在的：\nstraw.txt 只读出 90.0%，有内容丢失',
      '新增 0 件，减少 0 件，变动 0 件。',
      '刚才的文件没有保留，现在仍用原来的版本回答。',
    ].join('\n\n'),
    buttons: [],
  })
  expect([look(), seen]).toEqual([NOTHING, [['fire.txt', 'straw.txt', 'straw.txt.json']]])
})

it('keeps nothing when reloading fails', async () => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  const { send, say, look } = setUp({ reload: () => Promise.reject(full) })
  await send('straw.txt', STRAW)
  expect((await say({ text: '/import 确认' })).text).toBe(
    '没有办成：磁盘满了。原有的内容都还在；请腾出空间后再试一次。\n刚才的文件没有保留，现在仍用原来的版本回答。',
  )
  expect(look()).toEqual(NOTHING)
})

it('says what is doubtful in words for a clerk', async () => {
  const { send } = setUp()
  const text = noticeText(1, '秸秆禁烧')
    .replace('二、', '四、')
    .replace('\n\n某县人民政府\n', '\n\n附件：1. 秸秆禁烧任务分解表\n\n某县人民政府\n')
  const said = (await send('straw.txt', Buffer.from(text))).text
  expect(said.split('\n\n')[2]).toBe(
    [
      '请留意：',
      'straw.txt：某政发〔2022〕1号 列出的附件没有找到：秸秆禁烧任务分解表',
      'straw.txt：某政发〔2022〕1号 里“一、”后面就是“四、”，中间可能缺了',
    ].join('\n'),
  )
})

it('does not wait for a file that never comes, and is not disturbed by one that comes too late', async () => {
  const { say, patience, look, send } = setUp()
  let come: (bytes: Uint8Array) => void = () => undefined
  const read = () => new Promise<Uint8Array>((resolve) => (come = resolve))
  const said = say({ attachment: { name: 'straw.txt', size: 100, read } })
  for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
  expect(patience).toHaveLength(1)
  patience[0]!()
  expect(await said).toEqual({
    ...{ text: '等了两分钟，straw.txt 还没有传过来，什么也没有保留。请再发一次。', buttons: [] },
  })
  come(STRAW)
  for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
  expect(look()).toEqual(NOTHING)
  await send('straw.txt', STRAW)
  expect([look().waiting, patience]).toEqual([['t1', 't1/0'], []])
})

it('tells of duplicates, of other texts of loaded numbers, and of what cannot be read', async () => {
  const { send, say, folders } = setUp()
  writeFileSync(join(folders.dataDir, 'gazettes', 'there.txt'), noticeBytes(3, '河道清淤'))
  const other = Buffer.from(Buffer.from(noticeBytes(2, '宅基地')).toString().replace('某政发', '某政办发'))
  const zip = writeZip([
    { name: 'homes.txt', data: other },
    { name: 'copy.txt', data: other },
    { name: '../three.txt', data: noticeBytes(3, '河道清淤') },
    { name: 'x\u202egpj.exe', data: Buffer.from('MZ') },
  ])
  expect((await send('year.zip', zip)).text).toBe(
    [
      'year.zip 读好了：1 个新文件，1 件公文。还没有载入。',
      '某县人民政府关于第2项工作的通知 · 某政办发〔2022〕2号 · 2022年3月2日',
      '这些文号已经载入过另一份文本，新的会与旧的并存，回答以新的为准：\n某政办发〔2022〕2号 → homes.v2.txt',
      '内容已经有了，不再导入：\ncopy.txt 与 homes.v2.txt 完全相同\nthree.txt 与 there.txt 完全相同',
      '没有读出来：\nx?gpj.exe：不能读这种文件。请发 txt、md、html、docx、pdf，或者它们的 zip',
      '要载入吗？请点下面的按钮，或者发送 /import 确认 t1（不要就发 /import 取消 t1）。一小时内有效。',
    ].join('\n\n'),
  )
  expect((await say({ text: '/import confirm t1' })).text).toContain('已存为：homes.v2.txt')
})

it('is bound to the admin who asked', async () => {
  const { send, say, look } = setUp()
  await send('straw.txt', STRAW)
  const notYours = { text: '这份文件是另一位管理员发来的，要由本人确认或取消。', buttons: [] }
  expect(await say({ text: '/import confirm t1' }, '1002')).toEqual(notYours)
  expect(await say({ text: '/import cancel t1' }, '1002')).toEqual(notYours)
  expect(await say({ text: '/import 确认' }, '1002')).toEqual({ text: GONE, buttons: [] })
  expect(look().waiting).toEqual(['t1', 't1/0'])
  expect((await say({ text: '/import cancel t1' })).text).toBe('已取消，这份文件没有保留。')
  expect(look()).toEqual(NOTHING)
})

it('asks which one is meant when several wait, and takes ten at most', async () => {
  const { send, say, look } = setUp()
  for (let number = 1; number <= 10; number++) await send(`${number}.txt`, noticeBytes(number, '秸秆禁烧'))
  expect((await send('11.txt', noticeBytes(11, '秸秆禁烧'))).text).toBe(
    '已经有 10 份文件在等您确认。请先确认或取消其中一些，再发这一份。',
  )
  expect((await say({ text: '/import 取消' })).text).toMatch(
    /^有几份文件在等您确认，请写明是哪一份：\nt1 — 1\.txt\nt2 — 2\.txt\n/u,
  )
  await say({ text: '/import 取消 T3' })
  expect(look().waiting).not.toContain('t3')
})

it('forgets what is not confirmed within an hour', async () => {
  const { send, say, look, timers } = setUp()
  await send('straw.txt', STRAW)
  for (const run of timers.values()) await run()
  expect((await say({ text: '/import confirm t1' })).text).toBe(GONE)
  expect(look()).toEqual(NOTHING)
})

it('leaves nothing when the bot stops', async () => {
  const { send, look, importer, timers } = setUp()
  await send('straw.txt', STRAW)
  await importer.stop()
  expect([look(), timers.size]).toEqual([NOTHING, 0])
})

it('does not keep twice what got there by another way meanwhile', async () => {
  const { send, say, look, folders } = setUp()
  await send('straw.txt', STRAW)
  writeFileSync(join(folders.dataDir, 'gazettes', 'there.txt'), STRAW)
  expect((await say({ text: '/import 确认' })).text).toBe('这份文件的内容已经有了，没有再存一份。')
  expect(look()).toEqual(NOTHING)
})

it.each<[string, Attachment, string]>([
  [
    'one that is said to be too large',
    { name: 'a.pdf', size: MAX_UPLOAD + 1, read: () => Promise.reject(new Error('never read')) },
    'a.pdf 有 20.0 MB，超过了 20 MB，没有读取。请拆成几份再发。',
  ],
  [
    'one that is too large',
    { ...attach('a.pdf', new Uint8Array(MAX_UPLOAD + 1)), size: null },
    'a.pdf 有 20.0 MB，超过了 20 MB，没有读取。请拆成几份再发。',
  ],
  [
    'one whose transfer broke off',
    { name: 'a\u202e.pdf', size: 9, read: () => Promise.reject(new Error('ECONNRESET')) },
    'a?.pdf 没有传完，什么也没有保留。请再发一次。',
  ],
  [
    'an empty one',
    attach('a.txt', new Uint8Array()),
    'a.txt 里没有可以导入的新内容，什么也没有保留。\n\n没有读出来：\na.txt：文件是空的。请重新复制或下载',
  ],
])('says what is the matter with %s and keeps nothing', async (_case, attachment, text) => {
  const { say, look } = setUp()
  expect(await say({ attachment })).toEqual({ text, buttons: [] })
  expect(look()).toEqual(NOTHING)
})

it('is no command for a resident, whose file counts for nothing', async () => {
  const { say, look } = setUp()
  const attachment = attach('straw.txt', STRAW)
  expect(await say({ attachment, text: '/import' }, '2')).toEqual(await say({ text: '/import' }, '2'))
  expect((await say({ attachment, text: '/import' }, '2')).text).toBe(
    '没有“/import”这个命令。回复“帮助”看看可以怎么用。',
  )
  expect((await say({ attachment }, '2')).text).toBe('没有看到文字。请写下您的问题，例如：宅基地申请条件')
  expect(look()).toEqual(NOTHING)
})

it('takes a file in a group only when it is told to', async () => {
  const { say } = setUp()
  const group = { attachment: attach('straw.txt', STRAW), isGroup: true }
  expect((await say({ ...group, text: '宅基地' })).text).toContain('宅基地')
  expect((await say({ ...group, text: '/import' })).text).toContain('straw.txt 读好了')
})

describe('in the terminal', () => {
  const asker = { channel: 'terminal', user: 'owner' } as const

  it('reads a file of the machine with its sidecar', async () => {
    const { say, look, root } = setUp()
    const path = join(root, 'a b.txt')
    writeFileSync(path, STRAW)
    writeFileSync(`${path}.json`, '{"region":"某县"}')
    expect((await say({ text: `/import '${path}'`, asker })).text).toContain('a b.txt 读好了')
    await say({ text: '/import 确认', asker })
    expect(look()).toEqual({ kept: ['a b.txt', 'a b.txt.json'], waiting: [] })
  })

  it.each(['/nowhere/a.txt', '/'])('says that %s is no file', async (path) => {
    const { say } = setUp()
    expect((await say({ text: `/import ${path}`, asker })).text).toBe(`没有找到文件 ${path}。请核对路径。`)
  })

  it('reads no path for anybody else', async () => {
    const { say, root } = setUp()
    writeFileSync(join(root, 'a.txt'), STRAW)
    expect((await say({ text: `/import ${join(root, 'a.txt')}` })).text).toMatch(/^请把公报文件直接发给我/u)
  })
})
