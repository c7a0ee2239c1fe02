/**
 * Radicals (U+2E80 to U+2EF3) that are drawn like a whole character. Some producers write them for it, since both have
 * one glyph (Unicode, EquivalentUnifiedIdeograph.txt).
 */
const RADICALS =
  '⺄⺈⺊⺌⺍⺎⺒⺓⺜⺝⺟⺠⺧⺩⺫⺬⺮⺶⺻⺼⻁⻃⻄⻅⻆⻉⻋⻏⻑⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻞⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳'
const CHARACTERS =
  '乙刀卜小小兀巳幺日月母民牛王目示竹羊聿肉虎西西见角贝车邑長长门阜雨青韦页风飞食食马骨鬼鱼鸟卤麦黄黾齐齿龙龟'
/** Radicals, compatibility ideographs, ligatures, dashes, angle brackets: another name of the glyph. */
const ALIASES = /[\u2015\u301c\u2329\u232a\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufb06]/gu
const UNPRINTED =
  /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd]/gu

/** Where that name is a traditional form or another script's dash, the one that Chinese text has is meant. */
const CHINESE: Readonly<Record<string, string>> = { 戶: '户', 靑: '青', '―': '—', '〜': '～' }

/** Gives each character the name it is written by: ⼈ → 人, ⺠ → 民, ﬁ → fi; unprinted ones go. */
export function repairCharacters(text: string): string {
  return text
    .replace(UNPRINTED, '')
    .replace(/[\s\u3000]+/gu, ' ')
    .replace(ALIASES, resolveAlias)
}

function resolveAlias(char: string): string {
  const character = CHARACTERS[RADICALS.indexOf(char)] ?? char.normalize('NFKC')
  return CHINESE[character] ?? character
}

const WIDE =
  /[\u2014\u2018-\u201d\u2026\u2460-\u24ff\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u

/** Tells whether a character is as wide as it is high, as Chinese ones and their punctuation are. */
export function isWide(char: string): boolean {
  return WIDE.test(char)
}

/** Fewer spaces between Chinese characters of a line are its own: 方勇菊 市医保中心; justification stretches all. */
const STRETCHED = 3

/** Takes out the spaces that justification left between Chinese characters. */
export function closeGaps(text: string): string {
  const isGap = (at: number): boolean =>
    text.charAt(at) === ' ' && isWide(text.charAt(at - 1)) && isWide(text.charAt(at + 1))
  const gaps = Array.from(text, (_, at) => at).filter(isGap).length
  if (gaps < STRETCHED) return text
  return text.replace(/ /gu, (space, at: number) => (isGap(at) ? '' : space))
}

/** Joins two lines of one paragraph: a space between two Latin words, a hyphen at the end of the first is taken out. */
export function joinLines(first: string, second: string): string {
  if (/[A-Za-z]-$/u.test(first) && /^[a-z]/u.test(second)) return first.slice(0, -1) + second
  return /[A-Za-z,.;]$/u.test(first) && /^[A-Za-z]/u.test(second) ? `${first} ${second}` : first + second
}

/** Tells whether a text is what a font without a table of its characters leaves: private and unknown codes. */
export function isGarbled(text: string): boolean {
  const chars = [...text.replace(/\s+/gu, '')]
  const unknown = chars.filter((char) => /[\p{Co}\p{Cn}\p{Cc}\ufffd]/u.test(char)).length
  return unknown > chars.length * 0.2
}
