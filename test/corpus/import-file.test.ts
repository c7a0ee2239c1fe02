import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importFile } from '../../src/corpus/import-file.js'
import { readSources } from '../../src/corpus/read-sources.js'

const NOTICE = `中阳县人民政府 关于禁止焚烧秸秆的通知

中政发〔2022〕7号

各乡镇人民政府：

一、全县范围内禁止露天焚烧秸秆。

二、各乡镇要落实包村责任。

中阳县人民政府

2022年3月10日
`

describe('importing', () => {
  let root: string
  let store: string

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'import-'))
    store = join(root, 'gazettes')
    await mkdir(store)
  })
  afterEach(() => rm(root, { recursive: true }))

  async function bring(name: string, content: string): ReturnType<typeof importFile> {
    const path = join(root, name)
    await writeFile(path, content)
    const { read } = await readSources([store])
    return importFile(path, store, read)
  }

  it('tells what is loaded from then on, so that nothing need be read again', async () => {
    const imported = await bring('straw.txt', NOTICE)
    const { read } = await readSources([store])
    expect(imported).toMatchObject({ status: 'stored', source: read[0] })
  })

  it('keeps a new file byte for byte and leaves nothing else behind', async () => {
    const imported = await bring('straw.txt', NOTICE)
    expect(imported).toMatchObject({ status: 'stored', as: 'straw.txt', versions: [] })
    expect(await readdir(store)).toEqual(['straw.txt'])
    expect(await readFile(join(store, 'straw.txt'), 'utf8')).toBe(NOTICE)
  })

  it('recognises the same content under another name', async () => {
    await bring('straw.txt', NOTICE)
    expect(await bring('again.txt', NOTICE)).toEqual({ status: 'known', as: 'straw.txt' })
    expect(await readdir(store)).toEqual(['straw.txt'])
  })

  it('keeps another text of a loaded number as a version beside it', async () => {
    await bring('straw.txt', NOTICE)
    const changed = NOTICE.replace('包村责任', '网格责任')
    expect(await bring('straw.txt', changed)).toMatchObject({
      status: 'stored',
      as: 'straw.v2.txt',
      versions: ['中政发〔2022〕7号'],
    })
    expect(await readFile(join(store, 'straw.txt'), 'utf8')).toBe(NOTICE)
  })

  it('counts versions of a document on, whatever its files are called', async () => {
    await bring('straw.txt', NOTICE)
    await bring('straw.txt', NOTICE.replace('包村责任', '网格责任'))
    expect(await bring('burning.md', NOTICE.replace('包村责任', '属地责任'))).toMatchObject({
      as: 'burning.v3.md',
    })
  })

  it('does not overwrite another gazette of the same file name', async () => {
    await bring('straw.txt', NOTICE)
    const other = NOTICE.replace('〔2022〕7号', '〔2022〕8号')
    expect(await bring('straw.txt', other)).toMatchObject({ status: 'stored', as: 'straw-2.txt' })
  })

  it('does not overwrite a file that cannot be read', async () => {
    await writeFile(join(store, 'straw.txt'), '\u0000')
    expect(await bring('straw.txt', NOTICE)).toMatchObject({ status: 'stored', as: 'straw-2.txt' })
    expect(await readFile(join(store, 'straw.txt'), 'utf8')).toBe('\u0000')
  })

  it('brings the sidecar along', async () => {
    const sidecar = '{"officialUrl":"https://www.zhongyang.gov.cn/1.html"}'
    await writeFile(join(root, 'straw.txt.json'), sidecar)
    expect(await bring('straw.txt', NOTICE)).toMatchObject({ status: 'stored', as: 'straw.txt' })
    expect(await readdir(store)).toEqual(['straw.txt', 'straw.txt.json'])
    expect(await readFile(join(store, 'straw.txt.json'), 'utf8')).toBe(sidecar)
  })

  it.each([
    ['noise.txt', '\u0000\u0001\u0002'.repeat(400)],
    ['empty.txt', ''],
    ['shop.docx', 'no zip'],
    ['page.pdf', '%PDF-1.7 and nothing'],
  ])('refuses %s, says why and keeps nothing', async (name, content) => {
    const imported = await bring(name, content)
    expect(imported).toMatchObject({ status: 'refused', reason: expect.stringContaining(name) as string })
    expect(await readdir(store)).toEqual([])
  })

  it('refuses a path that is not there', async () => {
    expect(await importFile(join(root, 'gone.txt'), store, [])).toEqual({
      status: 'refused',
      reason: 'gone.txt: ENOENT',
      hint: 'Check that the file is there and can be read.',
    })
  })
})

describe('a sidecar', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidecar-'))
    await writeFile(join(folder, 'straw.txt'), NOTICE)
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('says what the source does not', async () => {
    const facts = { officialUrl: 'https://www.zhongyang.gov.cn/1.html', issue: '2022年第1期' }
    await writeFile(join(folder, 'straw.txt.json'), JSON.stringify(facts))
    const { read } = await readSources([folder])
    expect(read.map(({ gazette }) => gazette)).toMatchObject([
      { officialUrl: facts.officialUrl, name: facts.issue },
    ])
    expect(read[0]?.warnings).toEqual([])
  })

  it.each([
    ['{', 'its sidecar is no JSON and is left out'],
    ['{"officialUrl":"javascript:alert(1)"}', 'officialUrl'],
    ['{"offcialUrl":"https://a.cn/"}', 'offcialUrl'],
    ['{"dateOfPublication":"2022/1/1"}', 'must be YYYY-MM-DD'],
  ])('that is broken, %s, is left out with a warning', async (json, fault) => {
    await writeFile(join(folder, 'straw.txt.json'), json)
    const { read, skipped } = await readSources([folder])
    expect(skipped).toEqual([])
    expect(read[0]?.gazette.notices).toHaveLength(1)
    expect(read[0]?.gazette.officialUrl).toBeNull()
    expect(read[0]?.warnings).toEqual([expect.stringContaining(fault)])
  })
})
