import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fold } from '../../src/search/fold.js'
import { parseThesaurus } from '../../src/search/parse-thesaurus.js'
import { buildThesaurus, loadThesaurus } from '../../src/search/thesaurus.js'

const SHIPPED = 'data/thesaurus'

const build = (text: string) => buildThesaurus(parseThesaurus('test.txt', text))
const found = (text: string, question: string) =>
  build(text)
    .expand(question)
    .map(({ from, start }) => [from, start])

it.each([
  [9, ['甲甲', '乙乙', '丙丙', '丁丁']],
  [2, ['甲甲', '丙丙']], // evenly
  [1, ['甲甲']],
])('samples %i of its expressions, none with a space', (count, terms) => {
  const sample = build('一 = 甲甲\n二 = 乙乙\n三 四 = 戊戊\n五 = 丙丙\n六 = 丁丁').sample(count)
  expect(sample.map(([first]) => first?.term)).toEqual(terms)
})

describe('parseThesaurus', () => {
  it('reads expressions and terms, with line numbers that count comments and empty lines', () => {
    const text = '# 拆迁\n\n扒房，拆老房子 = 拆旧:0.9，房屋拆除\n  开KTV = 娱乐场所:1'
    expect(parseThesaurus('a.txt', text)).toEqual([
      {
        file: 'a.txt',
        line: 3,
        expressions: ['扒房', '拆老房子'],
        terms: [
          { term: '拆旧', weight: 0.9 },
          { term: '房屋拆除', weight: 0.8 },
        ],
      },
      { file: 'a.txt', line: 4, expressions: ['开ktv'], terms: [{ term: '娱乐场所', weight: 1 }] },
    ])
  })

  it('takes half-width marks, full-width ones, CRLF and a byte order mark', () => {
    const [entry, ...more] = parseThesaurus('a.txt', '\uFEFF扒房,拆屋＝拆旧：0.5\r\n\r\n＃ 完\r\n')
    expect(entry).toMatchObject({ expressions: ['扒房', '拆屋'], terms: [{ term: '拆旧', weight: 0.5 }] })
    expect(more).toEqual([])
  })

  it.each(['', '\n\n', '# 只有说明'])('finds no entry in %j', (text) => {
    expect(parseThesaurus('a.txt', text)).toEqual([])
  })

  it.each([
    ['扒房', 'exactly one “=”'],
    ['扒房 = 拆旧 = 拆除', 'exactly one “=”'],
    [' = 拆旧', '“” is no expression'],
    ['扒房， = 拆旧', '“” is no expression'],
    ['扒房、拆屋 = 拆旧', '“扒房、拆屋” is no expression'],
    ['房子能扒不能扒还是不能 = 拆旧', 'is no expression'], // eleven characters
    ['墙 换 个 颜色 = 外立面', 'is no expression'], // four parts
    ['扒房 =', '“” is no official term'],
    ['扒房 = 拆旧；拆除', '“拆旧;拆除” is no official term'],
    ['扒房 = 拆旧:0', 'the weight of “拆旧”'],
    ['扒房 = 拆旧:1.1', 'the weight of “拆旧”'],
    ['扒房 = 拆旧:', 'the weight of “拆旧”'],
    ['扒房 = 拆旧:高', 'the weight of “拆旧”'],
    ['扒房 = 拆旧:0.5:0.6', 'the weight of “拆旧”'],
    ['扒房，扒房 = 拆旧', '“扒房” stands twice'],
    ['扒房 = 拆旧，拆旧:0.5', '“拆旧” stands twice'],
    ['扒房，拆旧 = 拆旧', '“拆旧” stands for itself'],
  ])('refuses %j, naming file, line and fault', (line, fault) => {
    const error = expect.objectContaining({ code: 'DICTIONARY_INVALID' }) as Error
    expect(() => parseThesaurus('land.txt', `# 说明\n${line}`)).toThrow(error)
    expect(() => parseThesaurus('land.txt', `# 说明\n${line}`)).toThrow('land.txt, line 2: ')
    expect(() => parseThesaurus('land.txt', `# 说明\n${line}`)).toThrow(fault)
  })
})

describe('buildThesaurus', () => {
  it('refuses an expression that stands in two files, naming both places', () => {
    const entries = [...parseThesaurus('a.txt', '\n扒房 = 拆旧'), ...parseThesaurus('b.txt', '扒房 = 拆除')]
    expect(() => buildThesaurus(entries)).toThrow('b.txt, line 1: “扒房” stands already in a.txt, line 2')
  })

  it('refuses a circle, however long, naming its links', () => {
    expect(() => build('吃席 = 扒房\n扒房 = 拆旧\n拆旧 = 拆除\n拆除 = 扒房')).toThrow(
      'test.txt, line 2: a circle, 扒房 → 拆旧 → 拆除 → 扒房',
    )
  })

  it('takes a term that is an expression elsewhere, and two ways to one term', () => {
    expect(found('扒房 = 拆旧\n拆屋 = 拆旧\n拆旧 = 拆除', '扒房拆旧')).toEqual([
      ['扒房', 0],
      ['拆旧', 2],
    ])
  })

  it('finds nothing without entries', () => {
    expect(build('').expand('扒房')).toEqual([])
  })
})

describe('expand', () => {
  it('gives where the expression stands and what it stands for', () => {
    expect(build('扒房 = 拆旧:0.9，房屋拆除').expand('村里扒房给多少')).toEqual([
      {
        from: '扒房',
        start: 2,
        ranges: [[2, 4]],
        terms: [
          { term: '拆旧', weight: 0.9 },
          { term: '房屋拆除', weight: 0.8 },
        ],
      },
    ])
  })

  it('takes the longest expression that begins at a place', () => {
    expect(found('拆老 = 拆旧\n拆老房子 = 拆除\n老房子 = 旧房', '拆老房子，拆老，老房子')).toEqual([
      ['拆老房子', 0],
      ['拆老', 5],
      ['老房子', 8],
    ])
  })

  it('takes the leftmost of two that overlap, even when the other is longer', () => {
    expect(found('盖房 = 建房\n房子塌了 = 危房', '盖房子塌了')).toEqual([['盖房', 0]])
  })

  it('expands one step only', () => {
    expect(build('扒房 = 拆旧\n拆旧 = 拆除').expand('扒房')[0]?.terms).toEqual([
      { term: '拆旧', weight: 0.8 },
    ])
  })

  it.each([
    ['孩子没了 = 失独', '孩子没上学', '孩子没了'],
    ['两个名字 = 曾用名', '公司名字', '俩户口两个名字'],
    ['开网吧 = 上网服务', '公开网站', '开个网吧'],
  ])('%s: a small word at the edge of a short expression matters: not in %s', (text, without, question) => {
    expect(found(text, without)).toEqual([])
    expect(found(text, question)).toHaveLength(1)
  })

  it('does not mind the small words between', () => {
    const [expansion] = build('盖房子 = 建房').expand('想盖几间房子')
    expect(expansion).toMatchObject({ from: '盖几间房子', ranges: [[1, 2], [4, 6]] }) // prettier-ignore
    expect(found('个人征信 = 信用信息\n就业 = 求职', '个人的征信、就业')).toEqual([
      ['个人的征信', 0],
      ['就业', 6],
    ])
  })

  it('takes what may stand at its place only', () => {
    const thesaurus = build('区里 = 政府\n砍 = 采伐')
    expect(thesaurus.expand('开发区里砍', (start, end) => end - start === 1).map(({ from }) => from)).toEqual(
      ['砍'],
    )
  })

  it('takes a space for up to eight other characters, in the order written', () => {
    const [expansion] = build('砍 树 = 采伐').expand('在开发区里想砍路边那棵树')
    expect(expansion).toMatchObject({ from: '砍路边那棵树', start: 6, ranges: [[6, 7], [11, 12]] }) // prettier-ignore
    expect(found('砍 树 = 采伐', '砍树')).toEqual([['砍树', 0]])
    expect(found('砍 树 = 采伐', '树要砍')).toEqual([])
    expect(found('砍 树 = 采伐', '砍一二三四五六七八树')).toEqual([['砍一二三四五六七八树', 0]])
    expect(found('砍 树 = 采伐', '砍一二三四五六七八九树')).toEqual([])
    expect(found('墙 换 颜色 = 外立面', '外墙想换个颜色')).toEqual([['墙想换个颜色', 1]])
  })

  it('finds an expression with a space beside those in between', () => {
    expect(found('砍 树 = 采伐\n路边 = 道路两侧', '砍路边的树')).toEqual([
      ['砍路边的树', 0],
      ['路边', 1],
    ])
  })

  it.each(['', ' ', 'constructor', '__proto__', 'toString', '：~^-+*', '\u{20BB7}\u{20BB7}', '\uD842'])(
    'finds nothing in %j',
    (question) => {
      expect(found('扒房 = 拆旧', question)).toEqual([])
    },
  )

  it('takes names of object members as plain words', () => {
    expect(found('扒房 = 拆旧', 'hasOwnProperty.valueOf')).toEqual([])
    expect(found('toString = 施工单位', fold('a toString'))).toEqual([['tostring', 2]])
  })

  it('finds expressions between marks of writing direction and of no width, once folded', () => {
    expect(found('扒房 = 拆旧', fold('\u202E扒\u200B房\u200F，\u061C扒房'))).toEqual([
      ['扒房', 0],
      ['扒房', 3],
    ])
  })

  it('goes through 10,000 characters and finds every one of 5,000', async () => {
    const thesaurus = await loadThesaurus({ dictionaryDir: SHIPPED })
    expect(thesaurus.expand('扒房'.repeat(5_000))).toHaveLength(5_000)
    expect(thesaurus.expand('龘'.repeat(10_000))).toEqual([])
  })
})

describe('loadThesaurus', () => {
  let folder: string
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'thesaurus-'))))
  afterEach(() => rm(folder, { recursive: true }))

  it('reads every .txt of the folder and nothing else', async () => {
    await writeFile(join(folder, 'a.txt'), '扒房 = 拆旧')
    await writeFile(join(folder, 'b.txt'), '娃上学 = 入学')
    await writeFile(join(folder, 'notes.md'), '没有等号')
    const thesaurus = await loadThesaurus({ dictionaryDir: folder })
    expect(thesaurus.expand('扒房娃上学').map(({ from }) => from)).toEqual(['扒房', '娃上学'])
  })

  it('refuses what one file says again', async () => {
    await writeFile(join(folder, 'a.txt'), '扒房 = 拆旧')
    await writeFile(join(folder, 'b.txt'), '# 又一处\n扒房 = 拆除')
    const loading = loadThesaurus({ dictionaryDir: folder })
    await expect(loading).rejects.toThrow('b.txt, line 2: “扒房” stands already in a.txt, line 1')
    await expect(loading).rejects.toMatchObject({ code: 'DICTIONARY_INVALID' })
  })

  it.each(['', 'absent'])('says that the folder %j holds no thesaurus', async (name) => {
    const loading = loadThesaurus({ dictionaryDir: join(folder, name) })
    await expect(loading).rejects.toMatchObject({ code: 'DATA_UNREADABLE' })
  })
})

const files = (await readdir(SHIPPED)).filter((name) => name.endsWith('.txt')).sort()

describe('the thesaurus as shipped', () => {
  const entries = async () => {
    const texts = files.map(async (file) => parseThesaurus(file, await readFile(join(SHIPPED, file), 'utf8')))
    return (await Promise.all(texts)).flat()
  }

  it('has the right form, no doublets and no circles, and at least 2,000 expressions', async () => {
    const all = await entries()
    expect(() => buildThesaurus(all)).not.toThrow()
    expect(new Set(all.flatMap(({ expressions }) => expressions)).size).toBeGreaterThanOrEqual(2_000)
  })

  it('has expressions without question particles', async () => {
    const asking = (await entries())
      .flatMap(({ expressions }) => expressions)
      .filter((expression) => /[吗呢]$|请问|怎么办$|(?<![网酒])吧$/u.test(expression))
    expect(asking).toEqual([])
  })

  it.each(files)('%s is written in simplified characters, as official text is', async (file) => {
    const lines = (await readFile(join(SHIPPED, file), 'utf8')).split('\n')
    expect(lines.filter((line) => fold(line) !== line.normalize('NFKC').toLowerCase())).toEqual([])
  })

  it.each([
    ['村里扒房给多少', '扒房', '拆旧'],
    ['娃上户口要啥', '娃上户', '出生登记'],
    ['老板拖工资', '拖工资', '拖欠农民工工资'],
    ['村长把钱昧了', '昧了', '贪污'],
    ['我爹瘫在炕上', '瘫', '失能'],
    ['把耕地垫成停车场', '垫成', '改变用途'],
  ])('understands %j', async (question, from, term) => {
    const thesaurus = await loadThesaurus({ dictionaryDir: SHIPPED })
    const expansion = thesaurus.expand(fold(question)).find((one) => one.from === from)
    expect(expansion?.terms.map((one) => one.term)).toContain(term)
  })
})
