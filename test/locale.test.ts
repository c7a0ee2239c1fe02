import { readFileSync, readdirSync } from 'node:fs'
import { formatSource } from '../src/locale/format-source.js'
import { formatValidity } from '../src/locale/format-validity.js'
import { LANGUAGES, loadTranslations } from '../src/locale/translations.js'

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
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('follow-up.ts')) // patterns, not words of ours
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
