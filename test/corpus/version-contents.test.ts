import {
  compareContents,
  listContents,
  readContents,
  writeContents,
} from '../../src/corpus/version-contents.js'
import { corpus } from '../fixture/corpus.js'
import { createFolder } from '../fixture/folder.js'

const entry = (id: string, hash: string) => ({ id, title: id, documentNumber: null, hash })

it('finds what is new, gone and changed', () => {
  const before = [entry('a', '1'), entry('b', '1'), entry('c', '1')]
  const after = [entry('b', '1'), entry('c', '2'), entry('d', '1')]
  const { added, removed, changed } = compareContents(before, after)
  const ids = [added, removed, changed].map((list) => list.map(({ id }) => id))
  expect(ids).toEqual([['d'], ['a'], ['c']])
})

it('is read as it was written; what was never written is not known', async () => {
  const folder = createFolder()
  expect(await readContents(folder)).toBeNull()
  await writeContents(folder, corpus)
  expect(await readContents(folder)).toEqual(listContents(corpus))
})
