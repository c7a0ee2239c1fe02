import { withNewerVersions, withoutOlderTexts } from '../../src/corpus/newer-versions.js'
import type { Notice } from '../../src/gazette/notice.js'
import { notice } from '../fixture/corpus.js'
import { gazette } from '../fixture/gazette.js'

const straw = (id: string, fields: Partial<Notice> = {}): Notice =>
  notice({
    id,
    title: '阳泉市人民政府关于禁止焚烧秸秆的通知',
    documentNumber: '阳政发〔2022〕7号',
    issuingAuthority: '阳泉市人民政府',
    dateOfIssue: '2022-03-10',
    clauses: [],
    ...fields,
  })
const mark = (...files: (readonly [name: string, ...notices: Notice[]])[]) =>
  withNewerVersions(files.map(([name, ...notices]) => gazette(name, '阳泉市', notices))).map(({ notices }) =>
    notices.map(({ newerVersion }) => newerVersion),
  )

describe('withNewerVersions', () => {
  it('names the newest text in every older one, whatever the order of the files', () => {
    expect(mark(['b.v3', straw('c')], ['a', straw('a')], ['a.v2', straw('b')])).toEqual([
      [null],
      ['c'],
      ['c'],
    ])
  })

  it('knows the document by authority and date when its title reads otherwise', () => {
    expect(mark(['a', straw('a')], ['a.v2', straw('b', { title: '关于禁止焚烧桔秆的通知' })])).toEqual([
      ['b'],
      [null],
    ])
  })

  it.each([
    ['of another authority with the same abbreviation', { issuingAuthority: '阳城县人民政府' }],
    ['under a misprinted number', { title: '关于春季植树的通知', dateOfIssue: '2022-03-01' }],
    ['under a misprinted number, undated', { title: '关于春季植树的通知', dateOfIssue: null }],
  ])('leaves a document %s alone', (_, other) => {
    expect(mark(['a', straw('a', other)], ['a.v2', straw('b')])).toEqual([[null], [null]])
  })

  it('does not guess which of two texts without a version is newer', () => {
    expect(mark(['a', straw('a')], ['b', straw('b')])).toEqual([[null], [null]])
  })

  it('leaves documents without a number alone', () => {
    const bare = { documentNumber: null }
    expect(mark(['a', straw('a', bare)], ['a.v2', straw('b', bare)])).toEqual([[null], [null]])
  })
})

it('searches only the notices of which no newer text is loaded', () => {
  const old = straw('a', { newerVersion: 'b' })
  const other = straw('c', { documentNumber: '阳政发〔2022〕8号' })
  expect(withoutOlderTexts(gazette('a', '阳泉市', [old, other])).notices).toEqual([other])
})
