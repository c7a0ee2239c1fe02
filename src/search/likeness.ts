import { readAnswerKinds, type AnswerKind } from './answer-kind.js'
import { characterPairs } from './character-pairs.js'
import { fold } from './fold.js'
import { blankQuestionWords } from './question-phrases.js'
import { leaveOutSmallWords } from './small-words.js'

/** What a question is about, as questions are compared with each other. */
export interface Likeness {
  /** Its Chinese characters and Latin words, doublets included, without what makes a question of it. */
  readonly pieces: readonly string[]
  /** Those that say something, in alphabetical order. */
  readonly weighty: string
  readonly pairs: readonly string[]
  /** Its figures and numerals in their order: 11号 is not 13号. */
  readonly numbers: string
  readonly kinds: readonly AnswerKind[]
}

/** Signs that stand for what was masked, e.g. 〔电话〕. */
const MASKED = /〔\p{Script=Han}+〕/gu
const NUMBER = /\d+|[两二三四五六七八九十百千万亿]+/gu
/** Characters and words that change nothing about what is meant. Neither 不 nor 没 is one. */
const LIGHT = new Set([
  ...'的地得了着过要能会可以想去到在是有给把还就都也只再才又那这该应需每下上里个家人些事呢呀啊吧吗么嘛哦',
  ...'how much many what where when who which is are do does can i me my we the a an to for of in on and'.split(
    ' ',
  ),
])

/** Reads what likeness is measured by. Any text will do. */
export function readLikeness(question: string): Likeness {
  const folded = fold(question.replace(MASKED, ' '))
  const bare = leaveOutSmallWords(blankQuestionWords(folded).replaceAll('|', ' ')).text
  const characters = bare.match(/\p{Script=Han}/gu) ?? []
  const latin = (folded.match(/[a-z]+/gu) ?? []).filter((word) => !LIGHT.has(word))
  return {
    pieces: [...characters, ...latin],
    weighty: [...characters.filter((character) => !LIGHT.has(character)), ...latin].sort().join(' '),
    pairs: characterPairs(bare),
    numbers: (folded.match(NUMBER) ?? []).join(' '),
    kinds: readAnswerKinds(folded),
  }
}

/** Tells whether there is anything to compare. */
export function saysSomething({ weighty }: Likeness): boolean {
  return weighty !== ''
}

/** Counts what two lists have in common, doublets included. */
function countCommon(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const piece of a) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  let common = 0
  for (const piece of b) {
    const left = counts.get(piece) ?? 0
    if (left > 0) common += 1
    counts.set(piece, left - 1)
  }
  return common
}

/** Share of what two lists have in common, 0 to 1 (Dice); 1 for two empty ones. */
function shared(a: readonly string[], b: readonly string[]): number {
  return a.length + b.length === 0 ? 1 : (2 * countCommon(a, b)) / (a.length + b.length)
}

/** Whether each of two questions says something that the other does not: 结婚补贴, 离婚补贴. */
function differs(a: Likeness, b: Likeness): boolean {
  const [one, other] = [a.weighty.split(' '), b.weighty.split(' ')]
  return countCommon(one, other) < Math.min(one.length, other.length)
}

/** Whether two questions may want the same kind of answer; bare keywords may want any. */
function mayWantTheSame(a: readonly AnswerKind[], b: readonly AnswerKind[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((kind) => b.includes(kind))
}

/**
 * Least share of characters, and of pairs of neighbouring ones, of questions that are alike. From the 454,581 pairs of
 * the 954 rated questions (test/relevance, 2026-11): of the same kind and with the same numbers, at 0.65 and 0.4 the
 * pairs above mean the same; at 0.6 the first come in that only share their subject (光伏扶贫收益分配, 扶贫资产收益分配).
 */
const PIECES_FLOOR = 0.65
const PAIRS_FLOOR = 0.4
/** Of fewer characters each one counts: nothing may stand in the place of another. */
const SHORT = 6

/**
 * Measures how alike two questions are: for people who see the wordings together.
 *
 * @returns 0 for questions that are not alike, else up to 1
 */
export function measureLikeness(a: Likeness, b: Likeness): number {
  if (!saysSomething(a) || !saysSomething(b)) return 0
  if (a.numbers !== b.numbers || !mayWantTheSame(a.kinds, b.kinds)) return 0
  if (Math.min(a.pieces.length, b.pieces.length) < SHORT && differs(a, b)) return 0
  const most = (2 * Math.min(a.pieces.length, b.pieces.length)) / (a.pieces.length + b.pieces.length)
  if (most < PIECES_FLOOR) return 0
  const pieces = shared(a.pieces, b.pieces)
  return pieces >= PIECES_FLOOR && shared(a.pairs, b.pairs) >= PAIRS_FLOOR ? pieces : 0
}

/**
 * Tells whether two questions ask the same, but for the order of words and small words: for an answer that nobody looks
 * at again before it is given. 结婚补贴 is not 离婚补贴, 宅基地申请 not 宅基地退出申请.
 */
export function asksTheSame(a: Likeness, b: Likeness): boolean {
  return (
    saysSomething(a) &&
    a.weighty === b.weighty &&
    a.numbers === b.numbers &&
    mayWantTheSame(a.kinds, b.kinds) &&
    shared(a.pairs, b.pairs) >= PAIRS_FLOOR
  )
}
