/** A word of Latin letters or digits in a text. */
export interface EnglishWord {
  /** Lower case, without marks over or under its letters. */
  readonly text: string
  /** `[start, end)` in the text, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** Whether only a space, a hyphen or an apostrophe stands between the word before and this one. */
  readonly joined: boolean
}

/** Words that may stand before a noun of an expression without making it another: build (a) house. */
export const DETERMINERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'my',
  'your',
  'his',
  'her',
  'its',
  'our',
  'their',
])

const WORD = /[\p{Script=Latin}\d]+(?:\.\d+)*/gu
const JOINT = /^(?:['’]s?)?[ -]*$/u

/**
 * Splits the English words off a text; `'s` goes with the word before it.
 *
 * @param folded a text as `fold` leaves it
 * @example readEnglishWords("a driver's licence").map(({ text }) => text) // => ['a', 'driver', 'licence']
 */
export function readEnglishWords(folded: string): EnglishWord[] {
  const words: EnglishWord[] = []
  for (const { 0: word, index: start } of folded.matchAll(WORD)) {
    if (word === 's' && /['’]$/u.test(folded.slice(0, start))) continue
    const gap = folded.slice(words.at(-1)?.end ?? 0, start)
    const text = word.normalize('NFD').replace(/\p{M}/gu, '')
    words.push({ text, start, end: start + word.length, joined: words.length > 0 && JOINT.test(gap) })
  }
  return words
}

const SHORTEST_FORM = 3

/** An ending, and what stands for it in the plain word; each that fits gives a form. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/u, 'y'],
  [/(?<=s|x|z|ch|sh|o)es$/u, ''],
  [/(?<!s)s$/u, ''],
  [/ied$/u, 'y'],
  [/ed$/u, ''],
  [/ed$/u, 'e'],
  [/ing$/u, ''],
  [/ing$/u, 'e'],
]
const DOUBLED = /([bdgklmnprt])\1$/u

/**
 * Gives the forms under which a word may stand in a glossary, the word itself first. Regular endings only: plural,
 * past and -ing. Not every form is a word; those that are not stand in no glossary.
 *
 * @example plainForms('planning') // => ['planning', 'plann', 'plan', 'planne']
 */
export function plainForms(word: string): string[] {
  const forms = ENDINGS.flatMap(([ending, plain]) => {
    if (!ending.test(word)) return []
    const form = word.replace(ending, plain)
    return DOUBLED.test(form) ? [form, form.slice(0, -1)] : [form]
  })
  return [...new Set([word, ...forms.filter(({ length }) => length >= SHORTEST_FORM)])]
}
