import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainForms, readEnglishWords } from '../../src/search/english-words.js'
import { fold } from '../../src/search/fold.js'
import { createGlossary, loadGlossary } from '../../src/search/glossary.js'
import { parseGlossary } from '../../src/search/parse-glossary.js'

const SHIPPED = 'data/glossary'
const PLACES = ['暖泉镇', '中阳县', '宁乡镇', '吕梁市', '长治市', '新庄村', '新庄镇', '魏县', '兑镇镇']

const translate = (text: string, question: string, places: readonly string[] = []) =>
  createGlossary(parseGlossary('test.txt', text), places)
    .translate(fold(question))
    .map(({ from, terms }) => [from, ...terms])

describe('parseGlossary', () => {
  it('reads expressions and terms, with line numbers that count comments and empty lines', () => {
    expect(
      parseGlossary('a.txt', '# people\n\n  Household registration,hukou ＝ 户口登记, 户籍\r\n'),
    ).toEqual([
      {
        file: 'a.txt',
        line: 3,
        expressions: ['household registration', 'hukou'],
        terms: ['户口登记', '户籍'],
      },
    ])
  })

  it('cuts hyphens and possessives as questions are cut, and leaves out articles', () => {
    const [entry] = parseGlossary(
      'a.txt',
      "driver's licence, e-bike, owners' committee, build a house = 驾驶证",
    )
    expect(entry?.expressions).toEqual(['driver licence', 'e bike', 'owners committee', 'build house'])
  })

  it.each(['', '\n\n', '# town = 镇'])('finds no entry in %j', (text) => {
    expect(parseGlossary('a.txt', text)).toEqual([])
  })

  it.each([
    ['town', 'exactly one “=”'],
    ['town = 镇 = 乡镇', 'exactly one “=”'],
    [' = 镇', '“” is no expression'],
    ['town, = 镇', '“” is no expression'],
    ['镇 = 镇', '“镇” is no expression'],
    ['one two three four five six = 镇', 'is no expression of 1 to 5'],
    ['town =', '“” is no Chinese word'],
    ['town = zhen', '“zhen” is no Chinese word'],
    ['town = 镇；乡', '“镇;乡” is no Chinese word'],
    ['town = 一二三四五六七八九十一二三', 'is no Chinese word'],
    ['town, Town = 镇', '“town” stands twice'],
    ['town = 镇，镇', '“镇” stands twice'],
  ])('refuses %j, naming file, line and fault', (line, fault) => {
    const error = expect.objectContaining({ code: 'DICTIONARY_INVALID' }) as Error
    expect(() => parseGlossary('english.txt', `# land\n${line}`)).toThrow(error)
    expect(() => parseGlossary('english.txt', `# land\n${line}`)).toThrow('english.txt, line 2: ')
    expect(() => parseGlossary('english.txt', `# land\n${line}`)).toThrow(fault)
  })
})

describe('readEnglishWords', () => {
  it('gives words with their places, and whether they belong together', () => {
    expect(readEnglishWords("the mayor's e-bike, 20% of pm2.5在town")).toEqual([
      { text: 'the', start: 0, end: 3, joined: false },
      { text: 'mayor', start: 4, end: 9, joined: true },
      { text: 'e', start: 12, end: 13, joined: true },
      { text: 'bike', start: 14, end: 18, joined: true },
      { text: '20', start: 20, end: 22, joined: false },
      { text: 'of', start: 24, end: 26, joined: false },
      { text: 'pm2.5', start: 27, end: 32, joined: true },
      { text: 'town', start: 33, end: 37, joined: false },
    ])
  })

  it('takes tone marks off pinyin', () => {
    expect(readEnglishWords(fold('Nuǎnquán')).map(({ text }) => text)).toEqual(['nuanquan'])
  })
})

describe('plainForms', () => {
  it.each([
    ['subsidies', 'subsidy'],
    ['licences', 'licence'],
    ['businesses', 'business'],
    ['boxes', 'box'],
    ['taxis', 'taxi'],
    ['applied', 'apply'],
    ['demolished', 'demolish'],
    ['closed', 'close'],
    ['planning', 'plan'],
    ['building', 'build'],
    ['moving', 'move'],
  ])('knows that %s may be a form of %s', (word, plain) => {
    const forms = plainForms(word)
    expect(forms[0]).toBe(word)
    expect(forms).toContain(plain)
  })

  it.each(['gas', 'bus', 'red', 'sing', 'class'])('leaves %s alone', (word) => {
    expect(plainForms(word)).toEqual([word])
  })
})

describe('translate', () => {
  it('finds expressions in the order of the question, the longest first', () => {
    const text = 'registration = 登记\nhousehold registration, hukou = 户口登记，户籍\nhousehold = 户'
    expect(translate(text, 'Registration of a household; Household registration or hukou?')).toEqual([
      ['registration', '登记'],
      ['household', '户'],
      ['household registration', '户口登记', '户籍'],
      ['hukou', '户口登记', '户籍'],
    ])
  })

  it('joins no words over a mark, but over a hyphen', () => {
    expect(translate('low income = 低收入', 'low, income')).toEqual([])
    expect(translate('low income = 低收入', 'low-income families')).toEqual([['low-income', '低收入']])
  })

  it('finds whole words only', () => {
    expect(translate('town = 镇\narea = 面积', 'downtown townhall nowhere')).toEqual([])
  })

  it('finds inflected words, but prefers what is written', () => {
    const text = 'house = 房屋\nhousing = 住房\nbuild a house = 建房\nsubsidy = 补贴'
    expect(translate(text, 'housing subsidies for those who own houses')).toEqual([
      ['housing', '住房'],
      ['subsidies', '补贴'],
      ['houses', '房屋'],
    ])
    expect(translate(text, 'building a house')).toEqual([['building a house', '建房']])
  })

  it('does not mind articles between the words of an expression, but does not end in one', () => {
    const text = 'build a house = 建房\nlose job = 失业\nbuild = 建设'
    expect(translate(text, 'building my houses; losing the job; build the')).toEqual([
      ['building my houses', '建房'],
      ['losing the job', '失业'],
      ['build', '建设'],
    ])
  })

  it('refuses what stands twice, naming both places', () => {
    const entries = [...parseGlossary('a.txt', '\ntown = 镇'), ...parseGlossary('b.txt', 'town = 乡镇')]
    expect(() => createGlossary(entries, [])).toThrow('b.txt, line 1: “town” stands already in a.txt, line 2')
  })

  it.each([
    ['Nuanquan Town', ['nuanquan town', '暖泉镇']],
    ['Nuanquan', ['nuanquan', '暖泉镇']],
    ['nuan quan zhen', ['nuan quan zhen', '暖泉镇']],
    ['Nuanquanzhen', ['nuanquanzhen', '暖泉镇']],
    ['Nuǎnquán Township', ['nuǎnquán township', '暖泉镇']],
    ["Zhongyang County's", ['zhongyang county', '中阳县']],
    ['Lüliang City', ['lüliang city', '吕梁市']],
    ['Lvliang', ['lvliang', '吕梁市']],
    ['Changzhi', ['changzhi', '长治市']],
    ['Xinzhuang Village', ['xinzhuang village', '新庄村']],
    ['Xinzhuang', ['xinzhuang', '新庄村', '新庄镇']],
    ['Wei County', ['wei county', '魏县']],
    ['Duizhen Town', ['duizhen town', '兑镇镇']],
  ])('knows the place in %j', (question, expected) => {
    expect(translate('', question, PLACES)).toEqual([expected])
  })

  it.each(['Nuan', 'Wei', 'Nuanquans', 'Nuan, quan'])('finds no place in %j', (question) => {
    expect(translate('', question, PLACES)).toEqual([])
  })

  it('takes no kind of place from behind a mark', () => {
    expect(translate('', 'Xinzhuang, Village', PLACES)).toEqual([['xinzhuang', '新庄村', '新庄镇']])
  })

  it('takes a word of the glossary for itself, not for a place that sounds like it, unless its kind is said', () => {
    const places = ['马车镇'] // mache
    expect(translate('mache = 车辆', 'mache', places)).toEqual([['mache', '车辆']])
    expect(translate('mache town = 车辆', 'mache town', places)).toEqual([['mache town', '马车镇']])
  })

  it('finds both in one question, each once', () => {
    expect(translate('area = 面积\ntown = 镇', 'the area of Ningxiang Town and other towns', PLACES)).toEqual(
      [
        ['area', '面积'],
        ['ningxiang town', '宁乡镇'],
        ['towns', '镇'],
      ],
    )
  })

  it.each(['', ' ', '宅基地怎么申请', 'constructor', '__proto__', 'toString', '：~^-+*', '\uD842', "'s 's"])(
    'finds nothing in %j',
    (question) => {
      expect(translate('town = 镇', question, PLACES)).toEqual([])
    },
  )

  it('goes through 10,000 characters', () => {
    expect(translate('low income = 低收入', 'low income '.repeat(1_000), PLACES)).toHaveLength(1_000)
    expect(translate('low income = 低收入', 'a'.repeat(10_000), PLACES)).toEqual([])
  })
})

describe('loadGlossary', () => {
  let folder: string
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'glossary-'))))
  afterEach(() => rm(folder, { recursive: true }))

  it('reads every .txt of the folder and nothing else', async () => {
    await writeFile(join(folder, 'b.txt'), 'hukou = 户籍')
    await writeFile(join(folder, 'a.txt'), 'town = 镇')
    await writeFile(join(folder, 'notes.md'), 'no equals sign')
    const entries = await loadGlossary({ dictionaryDir: folder })
    expect(entries.flatMap(({ expressions }) => expressions)).toEqual(['town', 'hukou'])
  })

  it.each(['', 'absent'])('says that the folder %j holds no glossary', async (name) => {
    const loading = loadGlossary({ dictionaryDir: join(folder, name) })
    await expect(loading).rejects.toMatchObject({ code: 'DATA_UNREADABLE' })
  })
})

describe('the glossary as shipped', () => {
  it('has the right form, no doublets, and at least 2,500 expressions', async () => {
    const entries = await loadGlossary({ dictionaryDir: SHIPPED })
    expect(() => createGlossary(entries, [])).not.toThrow()
    expect(entries.flatMap(({ expressions }) => expressions).length).toBeGreaterThanOrEqual(2_500)
  })

  it('has no expression that only repeats another one by a regular ending, for the same terms', async () => {
    const entries = await loadGlossary({ dictionaryDir: SHIPPED })
    const repeated = entries.flatMap(({ expressions }) =>
      expressions.filter((expression) => {
        const words = expression.split(' ')
        const plain = plainForms(words.at(-1)!).slice(1)
        return plain.some((form) => expressions.includes([...words.slice(0, -1), form].join(' ')))
      }),
    )
    expect(repeated).toEqual([])
  })

  it.each([
    ['How many towns were merged in Zhongyang County?', ['how many', 'towns', 'merged', 'zhongyang county']],
    ['Who is responsible for straw burning?', ['who is responsible', 'straw burning']],
    ["What is the deadline for the driver's licence renewal?", ['deadline', "driver's licence", 'renewal']],
    [
      'subsidies for disabled people who buy electric bikes',
      ['subsidies', 'disabled', 'buy', 'electric bikes'],
    ],
  ])('understands %j', async (question, expected) => {
    const glossary = createGlossary(await loadGlossary({ dictionaryDir: SHIPPED }), PLACES)
    expect(glossary.translate(fold(question)).map(({ from }) => from)).toEqual(expected)
  })
})
