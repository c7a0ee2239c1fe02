import { AppError } from '../../src/errors.js'
import { flattenClauses } from '../../src/gazette/clause-tree.js'
import type { Clause, Gazette } from '../../src/gazette/notice.js'
import { parseGazette } from '../../src/gazette/parse-gazette.js'
import { FILES, NAMES, readText, type GazetteName } from './quote.js'

const read = (name: GazetteName): Gazette => parseGazette(FILES[name], readText(name))
const gazettes = new Map(NAMES.map((name) => [name, read(name)]))
const notices = NAMES.flatMap((name) =>
  (gazettes.get(name)?.notices ?? []).map((notice) => [name, notice.documentNumber, notice] as const),
)

describe('the five gazettes', () => {
  it.each<[GazetteName, string, string]>([
    ['jincheng', '晋城市人民政府公报 2018年第4期', '晋城市'], // from a running head alone
    ['xiaoyi-3', '孝义市人民政府公报 2020年第3期', '孝义市'],
    ['xiaoyi-4', '孝义市人民政府公报 2020年第4期', '孝义市'], // written 4/2020
    ['yangquan', '阳泉市人民政府公报 2020年第3期', '阳泉市'],
    ['zhongyang', '中阳县人民政府公报 2022年第1期', '中阳县'], // written 2022 · 1 on the cover
  ])('%s is %s', (name, title, region) => {
    const gazette = gazettes.get(name)
    expect([gazette?.id, gazette?.file, gazette?.name, gazette?.region]).toEqual([
      FILES[name].replace('.txt', ''),
      FILES[name],
      title,
      region,
    ])
  })

  /** Number, date of issue, kind of each notice in reading order. */
  const facts = (name: GazetteName): unknown[] =>
    (gazettes.get(name)?.notices ?? []).map(({ documentNumber, dateOfIssue, kind }) => [
      documentNumber,
      dateOfIssue,
      kind,
    ])

  it('Zhongyang holds 16 notices', () => {
    expect(facts('zhongyang')).toEqual([
      ['中政发〔2022〕1号', '2022-01-10', '通知'],
      ['中政发〔2022〕2号', '2022-01-20', '通知'],
      ['中政函〔2022〕5号', '2022-01-12', '报告'],
      ['中政函〔2022〕8号', '2022-01-20', '议案'],
      ['中政函〔2022〕9号', '2022-01-20', '批复'],
      ['中政函〔2022〕18号', '2022-02-28', '批复'],
      ['中政办发〔2022〕1号', '2022-01-27', '通知'],
      ['中政办发〔2022〕2号', '2022-02-10', '通知'],
      ['中政办发〔2022〕3号', '2022-02-22', '通知'],
      ['中政办发〔2022〕7号', '2022-02-25', '通知'],
      ['中政办函〔2022〕1号', '2022-01-18', '通知'],
      ['中政办函〔2022〕3号', '2022-01-21', '通知'],
      ['中政办函〔2022〕5号', '2022-01-26', '通知'],
      ['中政办函〔2022〕6号', '2022-02-15', '通知'],
      ['中政办函〔2022〕7号', '2022-02-17', '通知'],
      ['中政办函〔2022〕8号', '2022-02-17', '通知'],
    ])
  })

  it('Xiaoyi, no. 4 holds 7 notices, a number that does not fit its issuer among them', () => {
    expect(facts('xiaoyi-4')).toEqual([
      ['孝政发〔2020〕12号', '2020-07-03', '通知'],
      ['孝政发〔2020〕13号', '2020-07-04', '通知'],
      ['孝政办发〔2020〕15号', '2020-07-24', '通知'],
      ['孝政办发〔2020〕33号', '2020-07-01', '通知'],
      ['孝政办发〔2020〕34号', '2020-07-04', '通知'],
      ['孝政办发〔2020〕35号', '2020-07-10', '通知'],
      ['孝政办发〔2020〕38号', '2020-07-30', '通知'],
    ])
    expect(gazettes.get('xiaoyi-4')?.notices[2]?.issuingAuthority).toBe('孝义市人民政府')
  })

  it('Xiaoyi, no. 3 holds 6 notices', () => {
    expect(facts('xiaoyi-3')).toEqual([
      ['孝政发〔2020〕10号', '2020-06-09', '通知'],
      ['孝政发〔2020〕11号', '2020-06-09', '通知'],
      ['孝政办发〔2020〕22号', '2020-05-11', '通知'],
      ['孝政办发〔2020〕24号', '2020-05-22', '通知'],
      ['孝政办发〔2020〕27号', '2020-06-03', '通知'],
      ['孝政办发〔2020〕31号', '2020-06-26', '通知'],
    ])
  })

  it('Jincheng holds 10 notices, one without a date', () => {
    expect(facts('jincheng')).toEqual([
      ['晋市政发〔2018〕23号', '2018-07-16', '通知'],
      ['晋市政发〔2018〕26号', '2018-07-30', '决定'],
      ['晋市政发〔2018〕27号', '2018-08-09', '通知'],
      ['晋市政办〔2018〕53号', null, '通知'],
      ['晋市政办〔2018〕54号', '2018-07-11', '通知'],
      ['晋市政办〔2018〕55号', '2018-07-17', '通知'],
      ['晋市政办〔2018〕57号', '2018-07-27', '通知'],
      ['晋市政办〔2018〕58号', '2018-08-01', '通知'],
      ['晋市政办〔2018〕59号', '2018-07-29', '通知'],
      ['晋市政办〔2018〕60号', '2018-08-10', '通知'],
    ])
  })

  it('Yangquan holds 26 notices', () => {
    expect(facts('yangquan')).toEqual([
      ['阳政办发〔2020〕44号', '2020-05-06', '通知'],
      ['阳政办发〔2020〕46号', '2020-05-06', '通知'],
      ['阳政办发〔2020〕47号', '2020-05-07', '通知'],
      ['阳政办发〔2020〕48号', '2020-05-07', '通知'],
      ['阳政办发〔2020〕49号', '2020-05-13', '通知'],
      ['阳政办发〔2020〕50号', '2020-05-18', '通知'],
      ['阳政办发〔2020〕51号', '2020-05-20', '通知'],
      ['阳政办发〔2020〕52号', '2020-05-25', '通知'],
      ['阳政办发〔2020〕54号', '2020-06-01', '通知'],
      ['阳政办发〔2020〕56号', '2020-06-01', '通知'],
      ['阳政办发〔2020〕57号', '2020-06-01', '通知'],
      ['阳政办发〔2020〕59号', '2020-06-08', '通知'],
      ['阳政办发〔2020〕60号', '2020-06-15', '通知'],
      ['阳政办发〔2020〕63号', '2020-06-16', '通知'],
      ['阳政办发〔2020〕64号', '2020-06-18', '通知'],
      ['阳政办发〔2020〕65号', '2020-06-19', '通知'],
      ['阳政办发〔2020〕66号', '2020-06-19', '通知'],
      ['阳政办发〔2020〕67号', '2020-06-23', '通知'],
      ['阳政办发〔2020〕68号', '2020-06-29', '通知'],
      ['阳政办发〔2020〕69号', '2020-06-30', '通知'],
      ['阳政任字〔2020〕10号', '2020-05-19', '通知'],
      ['阳政任字〔2020〕11号', '2020-05-19', '通知'],
      ['阳政任字〔2020〕12号', '2020-06-26', '通知'],
      ['阳政任字〔2020〕13号', '2020-06-30', '通知'],
      ['阳政任字〔2020〕14号', '2020-06-30', '通知'],
      ['阳政任字〔2020〕15号', '2020-06-30', '通知'],
    ])
  })

  it('leave front matter, contents and chronicle to no notice', () => {
    const ranges = NAMES.map((name) => {
      const { notices: found = [] } = gazettes.get(name) ?? {}
      return [name, found[0]?.source.startLine, found.at(-1)?.source.endLine]
    })
    expect(ranges).toEqual([
      ['jincheng', 3, 8857],
      ['xiaoyi-3', 84, 1254],
      ['xiaoyi-4', 1, 3572],
      ['yangquan', 69, 2962],
      ['zhongyang', 58, 1948],
    ])
  })

  it('give no two notices one id', () => {
    const ids = notices.map(([, , { id }]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(ids.filter((id) => !/^[A-Za-z0-9._-]+$/u.test(id))).toEqual([])
  })

  it('are parsed alike each time, ids and all', () => {
    for (const name of NAMES) expect(read(name)).toEqual(gazettes.get(name))
  })

  it('do not overlap', () => {
    for (const name of NAMES) {
      const sources = (gazettes.get(name)?.notices ?? []).map(({ source }) => source)
      const overlaps = sources.filter(
        ({ startLine }, index) => startLine <= (sources[index - 1]?.endLine ?? 0),
      )
      expect(overlaps).toEqual([])
    }
  })
})

describe.each(notices)('%s %s', (_, number, notice) => {
  const clauses = flattenClauses(notice.clauses)

  it('begins with its head: title and number', () => {
    const [head, ...more] = clauses.filter(({ kind }) => kind === 'head')
    expect(more).toEqual([])
    expect(notice.clauses[0]).toBe(head)
    expect([head?.id, head?.startLine, head?.text.split('\n').slice(0, 2)]).toEqual([
      'head',
      expect.any(Number),
      [notice.title, number],
    ])
  })

  it('gives each clause an id of its own that fits a link', () => {
    const ids = clauses.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(ids.filter((id) => !/^[A-Za-z0-9._-]+$/u.test(id))).toEqual([])
  })

  // 阳政办发〔2020〕47号 carries a list two columns wide, one row of which stands in the next notice
  const whole = number === '阳政办发〔2020〕47号' ? [] : clauses

  it('keeps every clause within its lines', () => {
    const { startLine: first, endLine: last } = notice.source
    const outside = ({ startLine, endLine }: Clause): boolean =>
      startLine < first || endLine > last || startLine > endLine
    expect(whole.filter(outside)).toEqual([])
    expect(
      notice.attachments.filter(({ startLine, endLine }) => startLine < first || endLine > last),
    ).toEqual([])
  })

  it('has a part hold all that stands below it', () => {
    const parts = whole.filter(({ kind }) => kind === 'part')
    const outside = parts.flatMap(({ startLine, endLine, children }) =>
      flattenClauses(children).filter((clause) => clause.startLine < startLine || clause.endLine > endLine),
    )
    expect(outside).toEqual([])
  })

  it('begins each numbered clause’s words with its number', () => {
    const numbered = clauses.filter(
      ({ kind, label }) => label !== '' && (kind === 'section' || kind === 'article'),
    )
    const without = numbered.filter(
      ({ label, text }) => !text.split('\n').some((line) => line.startsWith(label)),
    )
    expect(without).toEqual([])
  })
})

describe('hostile text', () => {
  const HEAD = '某某市人民政府办公室\n关于印发某某办法的通知\n某政办发〔2022〕1号\n各县：\n'
  const noise = (length: number): string => {
    let state = 12_345
    return Array.from({ length }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return String.fromCharCode(state % 256)
    }).join('')
  }
  const failure = (text: string): unknown => {
    try {
      return parseGazette('x.txt', text).notices
    } catch (error) {
      return error
    }
  }
  /** Milliseconds; the slowest of these takes one second on an idle machine. */
  const LIMIT = 10_000
  const numbers = Array.from({ length: 5000 }, (_, index) => String(index)).join('\n')

  it.each([
    ['nothing', ''],
    ['white space', ' \t\n\u3000'.repeat(5000)],
    ['empty lines', '\n'.repeat(50_000)],
    ['a byte order mark', '\ufeff'],
    ['bytes', noise(50_000)],
    ['one long line', '国'.repeat(10_000)],
    ['one long Latin line', 'a'.repeat(10_000)],
    ['numbers', numbers],
    ['an inherited name', 'constructor'],
    ['inherited names', '__proto__\ntoString\nhasOwnProperty'],
    ['authorities without end', '局'.repeat(10_000)],
    ['authorities, line by line', `${'某局 '.repeat(100)}\n`.repeat(200)],
    ['关于 without end', `${'关于'.repeat(5000)}通知`],
    ['titles cut short', '某某市人民政府关于某某的\n'.repeat(3000)],
    ['a table of contents alone', '某某通知.....（1）\n'.repeat(3000)],
    ['dates', '2022年2月10日\n'.repeat(3000)],
    ['asterisks', `${'*'.repeat(10_000)}x`],
    ['right-to-left marks', '\u202e\u200f'.repeat(5000)],
    ['half a surrogate pair', '\ud800'.repeat(1000)],
  ])('%s: no gazette', (_, text) => {
    const started = performance.now()
    const error = failure(text)
    expect(performance.now() - started).toBeLessThan(LIMIT)
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code: 'GAZETTE_UNREADABLE', message: 'x.txt: no notice found in it' })
  })

  it.each([
    ['bytes', noise(50_000)],
    ['one long line', '国'.repeat(10_000)],
    ['a hole in a line', `国${' '.repeat(10_000)}国`],
    ['tabs', '\t'.repeat(10_000)],
    ['dots', '.'.repeat(10_000)],
    ['full stops', '。'.repeat(10_000)],
    ['brackets that never close', '（'.repeat(10_000)],
    ['books in books', `${'《'.repeat(5000)}${'》'.repeat(5000)}`],
    ['numbers', numbers],
    [
      'thousands of levels',
      Array.from(
        { length: 5000 },
        (_, index) => `${['一、', '（一）', '1.', '（1）', '①'][index % 5] ?? ''}某`,
      ).join('\n'),
    ],
    ['one number over and over', '1.某某\n'.repeat(5000)],
    ['numbers in numbers', `${'1.'.repeat(200)} 某\n`.repeat(20)],
    ['inherited names', 'constructor\n__proto__：\n一、toString'],
    ['lists of attachments', '附件：1.某某某某某办法\n'.repeat(2000)],
    ['labels of attachments', '附件1\n某某登记表\n'.repeat(2000)],
    ['pipes', '|'.repeat(10_000)],
    ['rows that never close', '| a\n'.repeat(3000)],
    [
      'a row number after the other',
      `序号 名称 备注\n${Array.from({ length: 3000 }, (_, index) => `${index + 1} 某 某`).join('\n')}`,
    ],
    ['doubled bold type', '（（一一））经费经费'.repeat(1500)],
    ['tags that never close', '<p'.repeat(5000)],
    ['formulas that never close', '$'.repeat(10_001)],
    ['nested formulas', `$${'\\text{'.repeat(2000)}$`],
    ['notices by the thousand', HEAD.repeat(1000)],
    ['half a surrogate pair', '\ud800一、𠮷'],
  ])('behind the head of a notice, %s: a gazette', (_, text) => {
    const started = performance.now()
    const gazette = parseGazette('x.txt', HEAD + text)
    expect(performance.now() - started).toBeLessThan(LIMIT)
    expect(gazette.notices[0]).toMatchObject({
      title: '某某市人民政府办公室关于印发某某办法的通知',
      documentNumber: '某政办发〔2022〕1号',
    })
    const ids = gazette.notices.flatMap(({ id, clauses }) =>
      flattenClauses(clauses).map((clause) => `${id}#${clause.id}`),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('reads lines alike whatever ends them', () => {
    const text = `${HEAD}一、目标。\n二、任务。\n`
    const expected = parseGazette('x.txt', text)
    expect(parseGazette('x.txt', text.replaceAll('\n', '\r\n'))).toEqual(expected)
    expect(parseGazette('x.txt', text.replaceAll('\n', '\r'))).toEqual(expected)
    expect(parseGazette('x.txt', `\ufeff${text}`)).toEqual(expected)
  })

  it('tells two notices of one number apart', () => {
    const text = `${HEAD}一、目标。\n${HEAD}二、任务。\n`
    const ids = ['home.v2.txt', 'home.v2.pdf', 'home.v2.docx'].map((file) => parseGazette(file, text).id)
    expect(ids).toEqual(['home.v2', 'home.v2.pdf', 'home.v2.docx']) // of one name, told apart
    const [first, second] = parseGazette('x.txt', text).notices
    expect(second?.id).toBe(`${first?.id ?? ''}-2`)
  })
})
