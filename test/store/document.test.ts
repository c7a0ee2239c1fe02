import type { ClosableDocument } from '../../src/store/create-document.js'
import { createMemoryDocument, openDocument } from '../../src/store/open-document.js'
import { createFolder } from '../fixture/folder.js'
import { addLine, createAccess, notes, type Notes } from '../fixture/notes.js'

const KINDS: Record<string, () => Promise<ClosableDocument<Notes>>> = {
  memory: async () => createMemoryDocument(notes),
  file: () => openDocument(notes, createFolder(), createAccess()),
}

describe.each(Object.keys(KINDS))('a document in %s', (kind) => {
  const open = KINDS[kind]!

  it('begins with the initial value', async () => {
    expect((await open()).get()).toEqual({ lines: [] })
  })

  it('gives each update the value after its own change', async () => {
    const document = await open()
    const values = await Promise.all(['a', 'b'].map((line) => document.update(addLine(line))))
    expect(values).toEqual([{ lines: ['a'] }, { lines: ['a', 'b'] }])
    expect(document.get()).toBe(values[1])
  })

  it('shows a change only when it is kept', async () => {
    const document = await open()
    const update = document.update(addLine('a'))
    expect(document.get()).toEqual({ lines: [] })
    await update
    expect(document.get()).toEqual({ lines: ['a'] })
  })

  it('keeps 200 concurrent changes in order', async () => {
    const document = await open()
    const lines = Array.from({ length: 200 }, (_, number) => `line ${number}`)
    await Promise.all(lines.map((line) => document.update(addLine(line))))
    expect(document.get()).toEqual({ lines })
  })

  it('keeps the order of changes that come while others are written', async () => {
    const document = await open()
    const later: Promise<unknown>[] = []
    const first = document.update(addLine('1')).then(() => later.push(document.update(addLine('4'))))
    await Promise.resolve()
    await Promise.resolve()
    await Promise.all([first, document.update(addLine('2')), document.update(addLine('3'))])
    await Promise.all(later)
    expect(document.get()).toEqual({ lines: ['1', '2', '3', '4'] })
  })

  it('rejects a change that throws, and it alone', async () => {
    const document = await open()
    const results = await Promise.allSettled([
      document.update(addLine('a')),
      document.update(() => {
        throw new RangeError('no')
      }),
      document.update(addLine('b')),
    ])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(results[1]).toMatchObject({ reason: new RangeError('no') })
    expect(document.get()).toEqual({ lines: ['a', 'b'] })
  })

  it('rejects a change that its own schema would refuse on reading, and it alone', async () => {
    const document = await open()
    const results = await Promise.allSettled([
      document.update(addLine('a')),
      document.update(addLine('x'.repeat(21))),
      document.update(({ lines }) => ({ lines: [...lines, 'b'] })),
    ])
    expect(results[1]).toEqual({ status: 'rejected', reason: new TypeError('notes: too_big at lines.1') })
    expect(document.get()).toEqual({ lines: ['a', 'b'] })
    await expect(document.update(() => ({}) as Notes)).rejects.toThrow('notes: invalid_type at lines')
  })

  it('cannot be changed in another way', async () => {
    const document = await open()
    const lines = ['a']
    await document.update(() => ({ lines }))
    expect(() => lines.push('b')).toThrow(TypeError)
    expect(() => Object.assign(document.get(), { lines: [] })).toThrow(TypeError)
    await expect(
      document.update((value) => {
        ;(value.lines as string[]).push('b')
        return value
      }),
    ).rejects.toThrow(TypeError)
    expect(document.get()).toEqual({ lines: ['a'] })
  })

  it('waits at closing for what is being written, and takes nothing after', async () => {
    const document = await open()
    let kept = false
    void document.update(addLine('a')).then(() => (kept = true))
    await document.close()
    expect(kept).toBe(true)
    await expect(document.update(addLine('b'))).rejects.toThrow('notes is closed')
  })
})

describe('a document with a bound', () => {
  const bounded = { ...notes, cap: ({ lines }: Notes) => ({ lines: lines.slice(-2) }) }

  it('lets fall out what is too much before it is kept', async () => {
    const document = createMemoryDocument(bounded)
    await Promise.all(['a', 'b', 'c'].map((line) => document.update(addLine(line))))
    expect(document.get()).toEqual({ lines: ['b', 'c'] })
  })
})
