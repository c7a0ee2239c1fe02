import { pickName, pickVersionName, readVersion, safeName } from '../../src/corpus/file-name.js'

describe('safeName', () => {
  it.each([
    ['中阳县 2022.txt', '中阳县 2022.txt'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\gazettes\\a.txt', 'a.txt'],
    ['a\u0000\u001b[31m\u202Eb.txt', 'a[31mb.txt'],
    ['.hidden.txt', 'hidden.txt'],
    ['a<b>|c?.txt', 'a_b__c_.txt'],
    ['..', 'gazette'],
    ['', 'gazette'],
  ])('makes of %j the name %j', (name, safe) => {
    expect(safeName(name)).toBe(safe)
  })

  it('cuts a long name between characters and keeps its extension', () => {
    const name = safeName(`${'农'.repeat(200)}.docx`)
    expect(name).toMatch(/^农+\.docx$/u)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180)
    expect(Buffer.byteLength(name)).toBeGreaterThan(175)
  })
})

describe('pickName', () => {
  it('keeps a name that is free and counts when it is taken', () => {
    expect(pickName('a.txt', new Set())).toBe('a.txt')
    expect(pickName('a.txt', new Set(['a.txt']))).toBe('a-2.txt')
    expect(pickName('a.txt', new Set(['a.txt', 'a-2.txt']))).toBe('a-3.txt')
  })
})

describe('pickVersionName', () => {
  it('marks the version, a later one when the name is taken', () => {
    expect(pickVersionName('a.txt', 2, new Set())).toBe('a.v2.txt')
    expect(pickVersionName('a.txt', 2, new Set(['a.v2.txt']))).toBe('a.v3.txt')
  })

  it('replaces the mark that a name has', () => {
    expect(pickVersionName('a.v2.docx', 3, new Set())).toBe('a.v3.docx')
  })
})

it.each([
  ['a.txt', 1],
  ['a.v2.txt', 2],
  ['第3期.v12.docx', 12],
  ['v2.txt', 1],
  ['a.v2', 1],
])('reads of %s the version %d', (file, version) => {
  expect(readVersion(file)).toBe(version)
})
