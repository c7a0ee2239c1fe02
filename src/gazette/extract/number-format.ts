const HAN = [...'〇一二三四五六七八九']
const LEGAL = [...'零壹贰叁肆伍陆柒捌玖']
const STEMS = [...'甲乙丙丁戊己庚辛壬癸']
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥']
const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
]

/**
 * Writes a number as Word prints it in a list.
 *
 * @param value - 0 to 9999; above, plain digits
 * @param format - ST_NumberFormat (ISO/IEC 29500-1, 17.18.59); an unknown one is written in plain digits
 * @returns `''` for `none` and `bullet`
 * @example formatListNumber(12, 'chineseCountingThousand') // => '十二'
 */
export function formatListNumber(value: number, format: string): string {
  const plain = String(value)
  if (value < 0 || value > 9999) return plain
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return formatHan(value, HAN, ['', '十', '百', '千'])
    case 'chineseLegalSimplified':
    case 'japaneseLegal':
    case 'ideographLegalTraditional':
      return formatHan(value, LEGAL, ['', '拾', '佰', '仟'])
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...plain].map((digit) => HAN[Number(digit)]).join('')
    case 'ideographTraditional':
      return STEMS[value - 1] ?? plain
    case 'ideographZodiac':
      return BRANCHES[value - 1] ?? plain
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : plain
    case 'decimalEnclosedParen':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2473 + value) : plain
    case 'decimalEnclosedFullstop':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2487 + value) : plain
    case 'ideographEnclosedCircle':
      return value >= 1 && value <= 10 ? String.fromCodePoint(0x327f + value) : plain
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...plain].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')
    case 'decimalZero':
      return plain.padStart(2, '0')
    case 'lowerLetter':
      return formatLetters(value, 0x61)
    case 'upperLetter':
      return formatLetters(value, 0x41)
    case 'lowerRoman':
      return formatRoman(value)
    case 'upperRoman':
      return formatRoman(value).toUpperCase()
    default:
      return plain
  }
}

function formatHan(value: number, digits: readonly string[], units: readonly string[]): string {
  if (value === 0) return digits[0] ?? ''
  let text = ''
  for (const [index, digit] of [...String(value)].entries()) {
    const unit = units[String(value).length - 1 - index] ?? ''
    if (digit !== '0') text += (digits[Number(digit)] ?? '') + unit
    else if (!/[零〇]$/u.test(text)) text += '零'
  }
  return text.replace(/零$/u, '').replace(/^一十/u, '十')
}

/** a … z, then aa, bb, as Word does. */
function formatLetters(value: number, first: number): string {
  if (value < 1) return ''
  return String.fromCodePoint(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function formatRoman(value: number): string {
  let rest = value
  let text = ''
  for (const [worth, letters] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += letters
  }
  return text
}
