import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeSnapshot, encodeSnapshot, fingerprintReaders } from '../../src/corpus/snapshot.js'
import { corpus } from '../fixture/corpus.js'

const { gazettes, skipped, version, checks } = corpus
const prepared = {
  ...{ documents: [], views: [], index: '{}' },
  sounds: new Map([['宅基地', 'zai ji di']]),
}
const snapshot = { content: { gazettes, skipped, version, checks }, prepared }
const bytes = encodeSnapshot(snapshot, 'readers-1')

describe('decodeSnapshot', () => {
  it('gives back what was written', () => {
    expect(decodeSnapshot(bytes, 'readers-1')).toEqual(snapshot)
  })

  it('says of one by other readers that it is', () => {
    expect(decodeSnapshot(bytes, 'readers-2')).toEqual({
      fault: 'it was made by another program or other dictionaries',
    })
  })

  it.each([
    ['empty', new Uint8Array()],
    ['noise', Uint8Array.from({ length: 1000 }, (_, at) => (at * 7919) % 256)],
    ['cut short', bytes.subarray(0, bytes.length - 1)],
    ['one bit off', Uint8Array.from(bytes, (byte, at) => (at === bytes.length - 5 ? byte ^ 1 : byte))],
    ['only a head', bytes.subarray(0, bytes.indexOf(10) + 1)],
  ])('says of one that is damaged that it is: %s', (_name, damaged) => {
    expect(decodeSnapshot(damaged, 'readers-1')).toEqual({ fault: 'it is damaged' })
  })
})

it('fingerprintReaders changes with the dictionaries', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'readers-'))
  for (const folder of ['dictionary', 'thesaurus', 'glossary'])
    await cp(join('data', folder), join(dataDir, folder), { recursive: true })
  const before = await fingerprintReaders(dataDir)
  expect(await fingerprintReaders(dataDir)).toBe(before)
  await writeFile(join(dataDir, 'thesaurus', 'new.txt'), '扒房 = 拆旧\n')
  expect(await fingerprintReaders(dataDir)).not.toBe(before)
  await rm(dataDir, { recursive: true })
})
