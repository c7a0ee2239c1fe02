import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSearchTools } from '../../src/search/load-tools.js'

const copy = await mkdtemp(join(tmpdir(), 'tools-'))
beforeAll(async () => {
  for (const folder of ['dictionary', 'thesaurus', 'glossary'])
    await cp(join('data', folder), join(copy, folder), { recursive: true })
})
afterAll(() => rm(copy, { recursive: true }))

it('loads all that is shipped', async () => {
  const { terms, thesaurus, glossary, similarCharacters } = await loadSearchTools(copy)
  expect(terms.words('宅基地')).toContain('宅基地')
  expect(thesaurus.expand('放炮')[0]?.terms.map(({ term }) => term)).toContain('烟花爆竹')
  expect(glossary.flatMap(({ expressions }) => expressions)).toContain('homestead')
  expect(similarCharacters).toContain('未末')
  expect(similarCharacters.filter((group) => !/^\p{Script=Han}{2,}$/u.test(group))).toEqual([])
})

it.each([
  ['dictionary/similar-characters.txt', 'dictionary'],
  ['dictionary/words.txt', 'dictionary'],
  ['thesaurus', 'thesaurus'],
  ['glossary', 'glossary'],
])('says what is to be done when %s is missing', async (path, folder) => {
  await rm(join(copy, path), { recursive: true })
  await expect(loadSearchTools(copy)).rejects.toMatchObject({
    code: 'DATA_UNREADABLE',
    message: expect.stringContaining(join(copy, path)) as string,
    hint: `Restore data/${folder} from the repository.`,
  })
  await cp(join('data', path), join(copy, path), { recursive: true })
})
