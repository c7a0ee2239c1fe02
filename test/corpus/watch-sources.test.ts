import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { watchSources } from '../../src/corpus/watch-sources.js'
import { createFolder } from '../fixture/folder.js'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** Watches two folders, one of which is not there yet; gives what is told next. */
async function setUp() {
  const root = createFolder()
  const [data, state] = [join(root, 'data'), join(root, 'var', 'gazettes')]
  mkdirSync(data)
  writeFileSync(join(data, 'old.txt'), 'old')
  const told: (readonly string[])[] = []
  let wake = (): void => undefined
  const onRest = (files: readonly string[]) => {
    told.push(files)
    wake()
  }
  const onError = (err: unknown) => {
    throw err
  }
  stops.push(await watchSources([data, state], { restTime: 100, onRest, onError }))
  const next = async () => {
    while (told.length === 0) await new Promise<void>((resolve) => (wake = resolve))
    return told.shift()
  }
  return { data, state, next }
}

it('tells once of files that came or were changed, when all of them are at rest', async () => {
  const { data, state, next } = await setUp()
  writeFileSync(join(data, '.upload.txt.tmp'), 'hidden')
  writeFileSync(join(data, 'table.xlsx'), 'no source')
  writeFileSync(join(data, 'package.json'), 'beside no source')
  writeFileSync(join(data, 'new.pdf'), 'part')
  writeFileSync(join(data, 'new.pdf.json'), '{}')
  writeFileSync(join(state, 'imported.docx'), 'x')
  writeFileSync(join(data, 'old.txt'), 'changed')
  writeFileSync(join(data, 'new.pdf'), 'part and the rest')
  expect(await next()).toEqual(['imported.docx', 'new.pdf', 'new.pdf.json', 'old.txt'])
  writeFileSync(join(data, 'later.txt'), 'x')
  expect(await next()).toEqual(['later.txt'])
})

it('makes the folder of imported gazettes, and does not mind what goes', async () => {
  const { data, state, next } = await setUp()
  expect(existsSync(state)).toBe(true)
  rmSync(join(data, 'old.txt'))
  writeFileSync(join(state, 'new.txt'), 'x')
  expect(await next()).toEqual(['new.txt'])
})
