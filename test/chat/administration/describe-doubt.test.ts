import { describeDoubt } from '../../../src/chat/administration/describe-doubt.js'
import { parseSidecar } from '../../../src/corpus/sidecar.js'
import { loadTranslations } from '../../../src/locale/translations.js'

const { 'zh-CN': t, en } = loadTranslations()
const sidecar = (text: string) => describeDoubt(parseSidecar(text).warning ?? '', t)

it.each([
  ['no text on page 3: pictures, or empty', '第 3 页没有可读的文字，可能是图片或空白页'],
  [
    'no text on pages 1, 2 … (12 pages): pictures, or empty',
    '第 1、2 等共 12 页没有可读的文字，可能是图片或空白页',
  ],
  ['text across the page on pages 4, 5 was put at the end', '第 4、5 页有转了方向的文字，放在了最后'],
  ['an attachment is missing: 某政发〔2022〕1号: 甲表: 乙', '某政发〔2022〕1号 列出的附件没有找到：甲表: 乙'],
  [
    '某政发〔2022〕1号 f7-3: （三） follows （一）',
    '某政发〔2022〕1号 里“（一）”后面就是“（三）”，中间可能缺了',
  ],
  ['something new', 'something new'],
])('says %s', (warning, expected) => {
  expect(describeDoubt(warning, t)).toBe(expected)
})

it('names what is wrong in a sidecar', () => {
  expect(sidecar('{')).toBe('随附的说明文件（.json）写得不对，没有采用')
  expect(sidecar('{"constructor":1}')).toBe('随附的说明文件（.json）写得不对，没有采用')
  expect(sidecar('{"region":"x","title":"; it: "}')).toBe(
    '随附的说明文件（.json）里这些项写得不对，没有采用：region',
  )
  expect(sidecar('{"region":"x","officialUrl":"y"}')).toMatch(/：officialUrl、region$/u)
})

it('says it in English too', () => {
  expect(describeDoubt('no text on pages 1, 2 … (12 pages): pictures, or empty', en)).toBe(
    'no readable text on page 1, 2 and others (12 in all): pictures, or empty',
  )
})
