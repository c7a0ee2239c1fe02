/** A text without the small words of speech, and where each of its units stands in the text. */
export interface Skeleton {
  readonly text: string
  /** Index in the original of each UTF-16 unit of `text`, ascending. */
  readonly positions: readonly number[]
}

const NUMBER = '[一两几二三四五六七八九十]|\\d+'
/**
 * Words that people put between verb and object without changing what is meant: 砍(几棵)树, 盖(了个)院子. One-letter
 * words are left out where they begin an official word (个人, 过户, 就业, 还款, 要求, 能源).
 */
const SMALL = new RegExp(
  [
    `(?:${NUMBER})(?:个(?!人|体)|棵|块|间|套|件|份|张|点|些|下|回|趟|处|口|辆|台|家(?!庭))(?:儿)?`,
    '(?:一|两)(?:下|点|些)',
    '个(?!人|体|税|案|别|性|月)',
    '些|了|着|的|啊|呀|呢|(?<![网酒])吧|嘛|么|吗',
    '过(?!户|渡|期|敏|程|错|路|年|节|来|去|滤|境|磅|度|半|失|量)',
    '我们|你们|他们|她们|咱们|俺们|我家|俺家|咱家|自己|自家',
    '我|你|他|她|它|咱|俺',
    '老是|一直|正在|已经|刚刚|想要|想|非得|可以|能不能',
    '\\s|\\p{P}',
  ].join('|'),
  'gu',
)

/**
 * Leaves out the small words of a text.
 *
 * @param folded a text as `fold` leaves it
 * @example leaveOutSmallWords('想砍几棵树').text // => '砍树'
 */
export function leaveOutSmallWords(folded: string): Skeleton {
  const positions: number[] = []
  let text = ''
  let at = 0
  const keep = (end: number): void => {
    for (; at < end; at += 1) {
      text += folded[at]
      positions.push(at)
    }
  }
  for (const { index, 0: word } of folded.matchAll(SMALL)) {
    keep(index)
    at = index + word.length
  }
  keep(folded.length)
  return { text, positions }
}

const SHORT = 4

/**
 * Gives the form of an expression under which it is looked for in a text without small words; `''` where it has none.
 * A short one that begins or ends with a small word has none: without it, it would be another one.
 *
 * @example bareForm('砍几棵树') // => '砍树'
 * @example bareForm('孩子没了') // => '', for 孩子没 is said of much else
 */
export function bareForm(expression: string): string {
  const { text, positions } = leaveOutSmallWords(expression)
  const isCut = positions[0] !== 0 || positions.at(-1) !== expression.length - 1
  return isCut && text.length < SHORT ? '' : text
}
