import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fingerprintSources, listSources } from '../../src/corpus/source-files.js'
import { createVersionFolders } from '../../src/corpus/version-folders.js'

let root = ''
const at = (...parts: string[]) => join(root, ...parts)
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sources-'))
  await mkdir(at('shipped'))
  await mkdir(at('imported'))
  await writeFile(at('shipped', 'b.txt'), 'b')
  await writeFile(at('shipped', 'a.txt'), 'a')
  await writeFile(at('shipped', 'a.txt.json'), '{"region":"某县"}')
  await writeFile(at('shipped', '.hidden.txt'), 'x')
  await writeFile(at('shipped', 'notes.csv'), 'x')
  await writeFile(at('imported', 'c.md'), 'c')
})
afterEach(() => rm(root, { recursive: true }))
const folders = () => [at('shipped'), at('imported')]

it('lists sources in the order of their names, folder by folder', async () => {
  expect((await listSources(folders())).map(({ file }) => file)).toEqual(['a.txt', 'b.txt', 'c.md'])
  expect((await listSources([at('shipped'), at('absent')])).map(({ file }) => file)).toEqual([
    'a.txt',
    'b.txt',
  ])
  await expect(listSources([at('absent')])).rejects.toMatchObject({ code: 'DATA_UNREADABLE' })
})

it('fingerprints names, contents and sidecars, wherever they lie', async () => {
  const before = await fingerprintSources(folders())
  await cp(root, `${root}-copy`, { recursive: true })
  expect(await fingerprintSources([`${root}-copy/shipped`, `${root}-copy/imported`])).toBe(before)
  await rm(`${root}-copy`, { recursive: true })
  const seen = [before]
  for (const [file, text] of [
    ['shipped/a.txt', 'other'],
    ['shipped/b.txt.json', '{}'],
    ['imported/d.txt', 'd'],
  ] as const) {
    await writeFile(at(file), text)
    seen.push(await fingerprintSources(folders()))
  }
  expect(new Set(seen).size).toBe(4)
})

it('makes of staged copies a version, and keeps only those that are named', async () => {
  const versions = createVersionFolders(at('state'))
  const staged = await versions.stage(folders())
  expect(staged.fingerprint).toBe(await fingerprintSources(folders()))
  const one = await versions.commit('one')
  expect((await listSources(one.sources)).map(({ file }) => file)).toEqual(['a.txt', 'b.txt', 'c.md'])
  expect(await fingerprintSources(one.sources)).toBe(staged.fingerprint)
  await versions.stage(folders())
  await versions.commit('two')
  await versions.stage(folders())
  await versions.keepOnly(['two'])
  expect(await fingerprintSources(versions.open('two').sources)).toBe(staged.fingerprint)
  await expect(listSources(versions.open('one').sources)).rejects.toMatchObject({ code: 'DATA_UNREADABLE' })
  await expect(versions.commit('three')).rejects.toMatchObject({ code: 'ENOENT' })
})
