import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createStaging } from '../../../src/corpus/import/staging.js'
import type { ReadFile } from '../../../src/corpus/import/upload.js'
import { createFolder } from '../../fixture/folder.js'

const file = (text: string, sidecar: string | null = null): ReadFile => ({
  ...{ status: 'read', name: 'a.txt', hash: text, notices: [], coverage: 1, warnings: [] },
  bytes: Buffer.from(text),
  sidecar: sidecar === null ? null : Buffer.from(sidecar),
})
const list = (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : [])

/** A state folder in which one gazette was imported before. */
function setUp() {
  const state = createFolder()
  const [kept, waiting] = [join(state, 'gazettes'), join(state, 'imports')]
  mkdirSync(kept)
  writeFileSync(join(kept, 'old.txt'), 'old')
  return {
    ...{ kept, waiting, staging: createStaging(state) },
    look: () => ({ kept: list(kept), waiting: list(waiting) }),
  }
}

const live = (isLive: boolean) => () => Promise.resolve(isLive)
const BEFORE = { kept: ['old.txt'], waiting: [] }

it('keeps what is wanted, with its sidecar, and leaves nothing else behind', async () => {
  const { staging, look, kept } = setUp()
  await staging.stage('t', [file('one', '{}'), file('two'), file('three')])
  expect(look()).toEqual({ kept: ['old.txt'], waiting: ['t'] })
  await staging.keep('t', ['a.txt', null, 'c.txt'])
  await staging.settle('t')
  expect(look()).toEqual({ kept: ['a.txt', 'a.txt.json', 'c.txt', 'old.txt'], waiting: [] })
  expect(readFileSync(join(kept, 'c.txt'), 'utf8')).toBe('three')
})

it('takes away what it kept, and nothing else of the same content', async () => {
  const { staging, look, kept } = setUp()
  await staging.stage('t', [file('one', '{}'), file('two')])
  await staging.keep('t', ['a.txt', 'b.txt'])
  writeFileSync(join(kept, 'same.txt'), 'one')
  await staging.undo('t')
  await staging.undo('t')
  await staging.drop('t')
  expect(look()).toEqual({ kept: ['old.txt', 'same.txt'], waiting: [] })
})

it('never puts a file over another', async () => {
  const { staging, look, kept } = setUp()
  await staging.stage('t', [file('one'), file('two')])
  await expect(staging.keep('t', ['a.txt', 'old.txt'])).rejects.toMatchObject({ code: 'EEXIST' })
  await staging.undo('t')
  expect(look().kept).toEqual(['old.txt'])
  expect(readFileSync(join(kept, 'old.txt'), 'utf8')).toBe('old')
})

it('leaves nothing when there is no place to write', async () => {
  const { staging, kept, waiting } = setUp()
  writeFileSync(waiting, 'a file where the folder should be')
  await expect(staging.stage('t', [file('one')])).rejects.toMatchObject({ code: 'ENOTDIR' })
  expect(list(kept)).toEqual(['old.txt'])
})

describe('after the process was killed', () => {
  it('removes what was never confirmed', async () => {
    const { staging, look } = setUp()
    await staging.stage('t', [file('one'), file('two')])
    await staging.recover(live(true))
    expect(look()).toEqual(BEFORE)
  })

  it.each([1, 2])('takes away what was being kept, with %i of two files there', async (there) => {
    const { staging, look, kept, waiting } = setUp()
    await staging.stage('t', [file('one'), file('two')])
    for (let at = 0; at < there; at++) linkSync(join(waiting, 't', `${at}`), join(kept, `${at}.txt`))
    await staging.recover(live(false))
    expect(look()).toEqual(BEFORE)
  })

  it('leaves what is live already', async () => {
    const { staging, look } = setUp()
    await staging.stage('t', [file('one'), file('two')])
    await staging.keep('t', ['a.txt', 'b.txt'])
    await staging.recover(live(true))
    expect(look()).toEqual({ kept: ['a.txt', 'b.txt', 'old.txt'], waiting: [] })
  })

  it('leaves what was settled, though its folder is half removed', async () => {
    const { staging, look, waiting } = setUp()
    await staging.stage('t', [file('one'), file('two')])
    await staging.keep('t', ['a.txt', 'b.txt'])
    renameSync(join(waiting, 't'), join(waiting, 't.settled'))
    await staging.recover(live(false))
    expect(look()).toEqual({ kept: ['a.txt', 'b.txt', 'old.txt'], waiting: [] })
  })
})
