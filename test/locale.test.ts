import { readFileSync, readdirSync } from 'node:fs'
import type { SearchedAnswer } from '../src/answer/answer-json.js'
import type { Citation } from '../src/answer/answer.js'
import { formatContact } from '../src/locale/format-contact.js'
import { formatPreface } from '../src/locale/format-preface.js'
import { formatSource } from '../src/locale/format-source.js'
import { formatValidity } from '../src/locale/format-validity.js'
import { LANGUAGES, loadTranslations } from '../src/locale/translations.js'
import { searchResult } from './fixture/corpus.js'

/** Every key with its placeholders, sorted. */
function keysOf(node: unknown, path = ''): string[] {
  if (typeof node === 'string') return [`${path} ${(node.match(/\{\{\w+/g) ?? []).sort().join()}`]
  return Object.entries(node as Record<string, unknown>).flatMap(([key, child]) =>
    keysOf(child, `${path}.${key}`),
  )
}

const read = (file: string): unknown => JSON.parse(readFileSync(`locales/${file}`, 'utf8'))

it('has a file for each language', () => {
  expect(readdirSync('locales').sort()).toEqual(LANGUAGES.map((language) => `${language}.json`).sort())
})

it('has the same keys and placeholders in all languages', () => {
  expect(keysOf(read('en.json')).sort()).toEqual(keysOf(read('zh-CN.json')).sort())
})

it('has no Chinese words in the code', () => {
  const folders = ['answer', 'chat', 'web', 'channel', 'locale']
  const files = folders.flatMap((folder) =>
    readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' }).map(
      (file) => `src/${folder}/${file}`,
    ),
  )
  const said = files
    .filter((file) => /\.tsx?$/.test(file) && !/(?:follow-up|mask-question)\.ts$/.test(file)) // patterns and marks, not words of ours
    .flatMap((file) => {
      const code = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '')
      return [...code.matchAll(/.*\p{Script=Han}.*/gu)].map(([line]) => `${file}: ${line.trim()}`)
    })
  expect(said).toEqual([])
})

it('puts values in as they are', () => {
  const t = loadTranslations()['zh-CN']
  expect(t('chat.link', { url: 'http://host/?a=1&b=<c>' })).toBe('原文：http://host/?a=1&b=<c>')
})

it.each([
  ['zh-CN', '某政发〔2022〕2号 · 某县人民政府 · 某县 · 2022年2月10日'],
  ['en', '某政发〔2022〕2号 · 某县人民政府 · 某县 · February 10, 2022'],
] as const)('names a source in %s', (language, expected) => {
  const t = loadTranslations()[language]
  const fields = {
    documentNumber: '某政发〔2022〕2号',
    issuingAuthority: '某县人民政府',
    region: '某县',
    dateOfIssue: '2022-02-10',
  }
  expect(formatSource(fields, true, t)).toBe(expected)
  expect(formatSource({ ...fields, documentNumber: null, dateOfIssue: null }, false, t)).toBe('某县人民政府')
})

it.each([
  [{ status: 'unknown', until: null, by: null }, ''],
  [{ status: 'in force', until: '2027-02-10', by: null }, '有效期至 2027年2月10日'],
  [{ status: 'expired', until: '2024-02-10', by: null }, '已过有效期（至 2024年2月10日），仅供参考'],
  [{ status: 'repealed', until: null, by: '某政发〔2023〕1号' }, '已被某政发〔2023〕1号废止，仅供参考'],
] as const)('says of %j what it means', (validity, expected) => {
  expect(formatValidity(validity, loadTranslations()['zh-CN'])).toBe(expected)
})

describe('formatPreface', () => {
  const correction = { from: '宅鸡地', to: '宅基地' }
  const answered = (
    missingIn: string | null,
    region: string | null,
    corrections = [correction],
  ): SearchedAnswer => ({
    ...{ status: 'answered', total: 1, confidence: 1, missingIn },
    citations: [{ region } as Citation],
    interpretation: { ...searchResult().interpretation, corrections },
  })
  const corrected = '没有找到“宅鸡地”，按“宅基地”查找。'
  const elsewhere = '乙市的公报里没有这项规定；以下是甲县的规定，仅供参考。'

  it.each<[string, SearchedAnswer, string[]]>([
    ['nothing', answered(null, '甲县', []), []],
    ['a correction', answered(null, '甲县'), [corrected]],
    ['a word mistyped twice, once', answered(null, '甲县', [correction, correction]), [corrected]],
    ['a place without a rule', answered('乙市', '甲县', []), [elsewhere]],
    ['both', answered('乙市', '甲县'), [corrected, elsewhere]],
    ['nothing of a place where the other is not known', answered('乙市', null, []), []],
    [
      'a correction without an answer',
      { ...answered(null, null), status: 'not found', nearest: [], unknownTerms: [], contact: null },
      [corrected],
    ],
  ])('says %s', (_case, answer, lines) => {
    expect(formatPreface(answer, loadTranslations()['zh-CN'])).toEqual(lines)
  })

  it('says it in English', () => {
    expect(formatPreface(answered('乙市', '甲县'), loadTranslations().en)).toEqual([
      '“宅鸡地” was not found; searched for “宅基地” instead.',
      'The gazettes of 乙市 have no such rule; below is what 甲县 has, for reference only.',
    ])
  })
})

it('names whom to ask', () => {
  const contact = {
    ...{ names: ['王某', '李某'], phones: ['0358-5022222'], issuingAuthority: '某县人民政府', title: '通知' },
    url: 'http://host/notices/a#p1',
  }
  const { 'zh-CN': zh, en } = loadTranslations()
  expect(formatContact(null, zh)).toBe('')
  expect(formatContact(contact, zh)).toBe(
    '与此最接近的公文留有联系方式，可以打电话问问：王某、李某、0358-5022222（某县人民政府 · 通知）',
  )
  expect(formatContact({ ...contact, names: [], issuingAuthority: null }, en)).toBe(
    'The nearest notice names a contact who may help: 0358-5022222 (通知)',
  )
})
