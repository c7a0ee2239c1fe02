import { mkdirSync, readdirSync, readFileSync, statSync, chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../src/errors.js'
import { openDocument } from '../../src/store/open-document.js'
import { writeAtomically, type WriteFile } from '../../src/store/write-atomically.js'
import { createFolder } from '../fixture/folder.js'
import { addLine, createAccess, notes } from '../fixture/notes.js'

const DAMAGED = 'notes.damaged-2026-11-25T13-05-09Z.json'

/** A folder with files, opened; `files` maps names to content. */
async function openWith(files: Readonly<Record<string, string>>, write?: WriteFile) {
  const folder = createFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const access = createAccess(write)
  const open = () => openDocument(notes, folder, access)
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return { folder, told: access.told, open, read, names: () => readdirSync(folder).sort() }
}

const file = (schema: number, data: unknown) => JSON.stringify({ schema, data })

it('gives after reopening what was acknowledged', async () => {
  const { open, read } = await openWith({})
  const document = await open()
  await document.update(addLine('a'))
  await Promise.all(['b', 'c'].map((line) => document.update(addLine(line))))
  expect(JSON.parse(read('notes.json'))).toEqual({ schema: 3, data: { lines: ['a', 'b', 'c'] } })
  expect((await open()).get()).toEqual({ lines: ['a', 'b', 'c'] })
})

it('keeps the previous copy and nothing else beside', async () => {
  const { open, read, names } = await openWith({})
  const document = await open()
  for (const line of ['a', 'b', 'c']) await document.update(addLine(line))
  expect(names()).toEqual(['notes.json', 'notes.previous.json'])
  expect(JSON.parse(read('notes.previous.json'))).toEqual({ schema: 3, data: { lines: ['a', 'b'] } })
})

it('writes 200 concurrent updates with few writes, and none for a change that changes nothing', async () => {
  let writes = 0
  const { open } = await openWith({}, (...args) => {
    writes++
    return writeAtomically(...args)
  })
  const document = await open()
  await Promise.all(Array.from({ length: 200 }, (_, number) => document.update(addLine(`${number}`))))
  expect(writes).toBe(1)
  await document.update((value) => value)
  expect(writes).toBe(1)
})

it("keeps a file's rights", async () => {
  const { open, folder } = await openWith({ 'notes.json': file(3, { lines: [] }) })
  chmodSync(join(folder, 'notes.json'), 0o640)
  await (await open()).update(addLine('a'))
  expect(statSync(join(folder, 'notes.json')).mode & 0o777).toBe(0o640)
})

describe('a damaged file', () => {
  it.each([
    ['is empty', '', 'it is empty'],
    ['is empty but for zeros', '\0\0\0', 'it is not JSON'],
    ['was cut', '{"schema":3,"da', 'it is not JSON'],
    ['has another form', '[]', 'it is not { "schema": number, "data": … }'],
    ['has a schema of no kind', '{"schema":0,"data":1}', 'it is not { "schema": number, "data": … }'],
    ['has a member nobody knows', file(3, { lines: [], more: 1 }), 'unrecognized_keys at data'],
    ['has a hostile member', '{"schema":3,"data":{"lines":[],"__proto__":{}}}', 'unrecognized_keys at data'],
    ['has a value of another type', file(3, { lines: ['a', 1] }), 'invalid_type at data.lines.1'],
    [
      'cannot be migrated',
      file(1, 7),
      'schema 1 cannot be brought up to date: TypeError: data.split is not a function',
    ],
  ])('that %s is set aside and its previous copy used', async (_case, text, reason) => {
    const previous = file(3, { lines: ['before'] })
    const { folder, told, open, read, names } = await openWith({
      'notes.json': text,
      'notes.previous.json': previous,
    })
    expect((await open()).get()).toEqual({ lines: ['before'] })
    expect(names()).toEqual([DAMAGED, 'notes.json', 'notes.previous.json'])
    expect([read(DAMAGED), read('notes.previous.json')]).toEqual([text, previous])
    expect(JSON.parse(read('notes.json'))).toEqual({ schema: 3, data: { lines: ['before'] } })
    const keptAs = join(folder, DAMAGED)
    const path = join(folder, 'notes.json')
    expect(told).toEqual([{ kind: 'damaged', file: path, reason, keptAs, used: 'previous copy' }])
  })

  it('without a good previous copy gives the initial value; both are set aside', async () => {
    const { told, open, names } = await openWith({ 'notes.json': '{', 'notes.previous.json': '' })
    const document = await open()
    expect(document.get()).toEqual({ lines: [] })
    const previous = 'notes.previous.damaged-2026-11-25T13-05-09Z.json'
    expect(names()).toEqual([DAMAGED, previous])
    expect(told).toMatchObject([
      { kind: 'damaged', used: 'nothing' },
      { kind: 'damaged', used: 'nothing' },
    ])
    await document.update(addLine('a'))
    expect((await open()).get()).toEqual({ lines: ['a'] })
  })

  it('takes no other file its dated name', async () => {
    const { open, names, read } = await openWith({ 'notes.json': '{', [DAMAGED]: 'first' })
    await open()
    expect(names()).toEqual(['notes.damaged-2026-11-25T13-05-09Z-2.json', DAMAGED])
    expect(read(DAMAGED)).toBe('first')
  })

  it('is replaced later when there is no room now', async () => {
    let full = true
    const { told, open, names } = await openWith(
      { 'notes.json': '{', 'notes.previous.json': file(3, { lines: ['before'] }) },
      (...args) =>
        full ? Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) : writeAtomically(...args),
    )
    const document = await open()
    expect(told.map(({ kind }) => kind)).toEqual(['damaged', 'unwritable'])
    full = false
    await document.update(addLine('a'))
    expect(names()).toEqual([DAMAGED, 'notes.json', 'notes.previous.json'])
    expect((await open()).get()).toEqual({ lines: ['before', 'a'] })
  })
})

it('uses the previous copy of a file that is gone, and says so', async () => {
  const { folder, told, open } = await openWith({ 'notes.previous.json': file(3, { lines: ['before'] }) })
  expect((await open()).get()).toEqual({ lines: ['before'] })
  await open()
  expect(told).toEqual([{ kind: 'missing', file: join(folder, 'notes.json'), used: 'previous copy' }])
})

it.each([
  ['the first schema', file(1, 'a\nb')],
  ['the second', file(2, ['a', 'b'])],
  ['the third', file(3, { lines: ['a', 'b'] })],
  ['an editor that marks UTF-8', `\uFEFF${file(3, { lines: ['a', 'b'] })}`],
])('reads a file of %s', async (_case, text) => {
  const { told, open, read } = await openWith({ 'notes.json': text })
  const document = await open()
  expect([document.get(), told]).toEqual([{ lines: ['a', 'b'] }, []])
  await document.update(addLine('c'))
  expect(JSON.parse(read('notes.json'))).toEqual({ schema: 3, data: { lines: ['a', 'b', 'c'] } })
})

it.each([
  ['the file', { 'notes.json': file(4, { lines: 1 }), 'notes.previous.json': file(3, { lines: [] }) }],
  ['the previous copy of a damaged file', { 'notes.json': '{', 'notes.previous.json': file(4, {}) }],
])('does not touch what a newer program wrote: %s', async (_case, files) => {
  const { open, read, names } = await openWith(files)
  await expect(open()).rejects.toMatchObject({
    code: 'STORE_NEWER',
    hint: 'Update the program; the file was not touched.',
  })
  expect(Object.fromEntries(names().map((name) => [name, read(name)]))).toEqual(files)
})

it('says that a folder stands in the place of a file', async () => {
  const { open, folder } = await openWith({})
  mkdirSync(join(folder, 'notes.json'))
  await expect(open()).rejects.toMatchObject({
    code: 'STORE_UNREADABLE',
    message: `${join(folder, 'notes.json')} is a folder`,
    hint: 'Move it to another place.',
  })
})

describe('a write that fails', () => {
  async function fill() {
    const disk = { isFull: false }
    const failing: WriteFile = async (path, text) => {
      if (disk.isFull) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })
      await writeAtomically(path, text)
    }
    const opened = await openWith({}, failing)
    const document = await opened.open()
    await document.update(addLine('a'))
    disk.isFull = true
    return { ...opened, document, disk }
  }

  it('rejects every change of its batch and goes back to what is on disk', async () => {
    const { document, folder, names, open } = await fill()
    const results = await Promise.allSettled(['b', 'c'].map((line) => document.update(addLine(line))))
    const reasons = results.map((result) =>
      result.status === 'rejected' ? (result.reason as unknown) : null,
    )
    expect(reasons).toHaveLength(2)
    for (const reason of reasons) {
      expect(reason).toBeInstanceOf(AppError)
      expect(reason).toMatchObject({
        code: 'STORE_UNWRITABLE',
        message: `${join(folder, 'notes.json')} cannot be written (ENOSPC)`,
        hint: 'Make room on the disk, then do it again; what was there before is unharmed.',
        cause: { code: 'ENOSPC' },
      })
    }
    expect(document.get()).toEqual({ lines: ['a'] })
    expect(names()).toEqual(['notes.json'])
    expect((await open()).get()).toEqual({ lines: ['a'] })
  })

  it('is told once, and again when writing worked in between', async () => {
    const { document, disk, told, folder } = await fill()
    const trouble = { kind: 'unwritable', file: join(folder, 'notes.json'), reason: 'ENOSPC' }
    await Promise.allSettled([document.update(addLine('b'))])
    await Promise.allSettled([document.update(addLine('c'))])
    expect(told).toEqual([trouble])
    disk.isFull = false
    expect(await document.update(addLine('d'))).toEqual({ lines: ['a', 'd'] })
    disk.isFull = true
    await Promise.allSettled([document.update(addLine('e'))])
    expect(told).toEqual([trouble, trouble])
  })

  it('leaves no temporary file when the folder is in the way of the last step', async () => {
    const { open, folder, names, told } = await openWith({})
    const document = await open()
    mkdirSync(join(folder, 'notes.json'))
    await expect(document.update(addLine('a'))).rejects.toMatchObject({ code: 'STORE_UNWRITABLE' })
    expect(names()).toEqual(['notes.json'])
    expect(told).toHaveLength(1)
  })
})
