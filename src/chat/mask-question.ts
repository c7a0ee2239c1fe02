interface Mask {
  readonly pattern: RegExp
  readonly sign: string
}

/** A digit as people write it, in figures of any script or in characters. */
const DIGIT = '[\\p{Nd}〇零一二三四五六七八九幺]'
const GAP = '[\\s\\-‐‑–—]?'
/** What makes a long number an amount; 元旦 and 块儿 do not. */
const AMOUNT = '\\s?(?:元(?![旦宵])|块(?!儿)|万|亿|平方|平米|立方|公顷|亩|吨|公斤|千克|千瓦|公里|%|％)'
const NO_AMOUNT = `(?!(?:\\.\\p{Nd}+)?${AMOUNT})`
/** Years one behind the other are no card: 2019 2020 2021 2022. */
const NO_YEARS = '(?!(?:(?:19|20)\\d\\d[\\s\\-]){3})'

const alone = (body: string): RegExp => new RegExp(`(?<!\\d)${body}(?!\\d)`, 'gu')

/** In this order: what is known by its form first, then every long run of digits. */
const MASKS: readonly Mask[] = [
  {
    pattern: /(?<![\w.%+-])[\w.%+-]{1,64}[@＠][A-Za-z\d-]{1,63}(?:[.．][A-Za-z\d-]{1,63}){1,5}/gu,
    sign: '〔邮箱〕',
  },
  {
    pattern: alone(
      `[1-9]\\d{5}${GAP}(?:19|20)\\d\\d${GAP}(?:0[1-9]|1[0-2])${GAP}(?:0[1-9]|[12]\\d|3[01])${GAP}\\d{3}[\\dxX]`,
    ),
    sign: '〔身份证号〕',
  },
  { pattern: alone(`${NO_YEARS}\\d{4}(?:${GAP}\\d{4}){3}(?:${GAP}\\d{1,3})?`), sign: '〔卡号〕' },
  { pattern: alone(`(?:\\+?86${GAP})?1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}${NO_AMOUNT}`), sign: '〔电话〕' },
  { pattern: alone(`(?:\\+?86${GAP})?1[3-9]\\d{2}${GAP}\\d{3}${GAP}\\d{4}${NO_AMOUNT}`), sign: '〔电话〕' },
  { pattern: alone(`[(（]?0\\d{2,3}[)）]?${GAP}\\d{3,4}${GAP}\\d{4}${NO_AMOUNT}`), sign: '〔电话〕' },
  { pattern: alone(`[48]00${GAP}\\d{3,4}${GAP}\\d{3,4}${NO_AMOUNT}`), sign: '〔电话〕' },
  {
    pattern: new RegExp(`(?<!${DIGIT}|[¥￥]\\s?)${DIGIT}{7,}[xX]?(?!${DIGIT})${NO_AMOUNT}`, 'gu'),
    sign: '〔号码〕',
  },
]

/**
 * Takes out of a question what may tell who asked: telephone and ID card numbers, bank cards, e-mail addresses, and
 * every other run of seven and more digits. Document numbers, dates with marks and amounts stay. A masked text is
 * never longer, and masking it again changes nothing.
 *
 * @param text cleaned, see `cleanQuestion`: no invisible characters between the digits
 * @example maskQuestion('我电话13800138000，中政办发〔2022〕2号在哪看') // => '我电话〔电话〕，中政办发〔2022〕2号在哪看'
 */
export function maskQuestion(text: string): string {
  const figures = text.replace(/[０-９]/gu, (figure) => figure.normalize('NFKC'))
  return MASKS.reduce((masked, { pattern, sign }) => masked.replace(pattern, sign), figures)
}
