import { pinyin } from 'pinyin-pro'
import type { Token } from './terms.js'

/** A word that stands nowhere, and the one that was probably meant. */
export interface Correction {
  readonly from: string
  readonly to: string
}

/** @returns in the order of the question; `[]` when every word is known or nothing resembles it. Pure. */
export type CorrectTyping = (tokens: readonly Token[]) => readonly Correction[]

/** What corrections are made of. */
export interface Vocabulary {
  /** The words of the corpus with the number of texts that hold each. */
  readonly words: ReadonlyMap<string, number>
  /** How each of them sounds that a correction may lead to, see {@link soundsOf}. */
  readonly sounds: ReadonlyMap<string, string>
  /** Groups of characters that look alike, e.g. `未末`. */
  readonly similar: readonly string[]
}

const WORD = /^\p{Script=Han}{2,6}$/u
const SHORTEST = 2
const LONGEST = 5
/** From this length on a word is known by its other characters, whatever the wrong one. */
const EDIT_LENGTH = 4

/** How a text sounds, without tones and without what northern and southern speakers mix up: zh z, ng n, l n. */
function soundOf(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array' })
    .map((syllable) =>
      syllable
        .replace(/^([zcs])h/u, '$1')
        .replace(/ng$/u, 'n')
        .replace(/^l/u, 'n'),
    )
    .join(' ')
}

/** Tells of every word that may be meant by a mistyped one how it sounds. */
export function soundsOf(words: Iterable<string>): ReadonlyMap<string, string> {
  const candidates = [...new Set(words)].filter((word) => WORD.test(word))
  return new Map(candidates.map((word) => [word, soundOf(word)]))
}

const masksOf = (word: string): string[] =>
  [...word].map((_, at) => `${word.slice(0, at)}*${word.slice(at + 1)}`)

const sharedWith = (a: string, b: string): number =>
  [...a].filter((character, at) => b[at] === character).length

function push(map: Map<string, string[]>, key: string, word: string): void {
  const words = map.get(key)
  if (words) words.push(word)
  else map.set(key, [word])
}

/** Runs of single characters: a wrong one breaks a word into such. A word that the dictionary knows is left alone. */
function crumbs(tokens: readonly Token[]): string[] {
  const runs: string[] = []
  let end = -1
  for (const { text, start, tag } of tokens) {
    const isCrumb = /^\p{Script=Han}$/u.test(text) && tag !== 'm'
    if (!isCrumb) continue
    if (start === end) runs[runs.length - 1] += text
    else runs.push(text)
    end = start + text.length
  }
  return runs
}

/**
 * Builds the corrector of typing errors: words that sound the same, that look the same, or that differ in one of
 * four or more characters.
 */
export function buildTypingCorrector({ words, sounds, similar }: Vocabulary): CorrectTyping {
  const bySound = new Map<string, string[]>()
  const byMask = new Map<string, string[]>()
  for (const [word, sound] of sounds) {
    push(bySound, sound, word)
    for (const mask of masksOf(word)) push(byMask, mask, word)
  }
  const looksLike = (a: string, b: string): boolean =>
    [...a].every(
      (character, at) =>
        character === b[at] ||
        similar.some((group) => group.includes(character) && group.includes(b[at] ?? '')),
    )
  const resembling = (typed: string): string | undefined => {
    const edited = masksOf(typed)
      .flatMap((mask) => byMask.get(mask) ?? [])
      .filter((word) => typed.length >= EDIT_LENGTH || looksLike(typed, word))
    const candidates = [...new Set([...(bySound.get(soundOf(typed)) ?? []), ...edited])]
    return candidates
      .filter((word) => word !== typed && word.length === typed.length && sharedWith(typed, word) > 0)
      .sort(
        (a, b) =>
          sharedWith(typed, b) - sharedWith(typed, a) ||
          (words.get(b) ?? 0) - (words.get(a) ?? 0) ||
          (a < b ? -1 : 1),
      )[0]
  }
  const correctRun = (run: string): Correction[] => {
    const found: (Correction & { readonly start: number })[] = []
    const isTaken = (start: number, end: number): boolean =>
      found.some((other) => other.start < end && other.start + other.from.length > start)
    for (let length = Math.min(LONGEST, run.length); length >= SHORTEST; length -= 1) {
      for (let start = 0; start + length <= run.length; start += 1) {
        const from = run.slice(start, start + length)
        if (words.has(from) || isTaken(start, start + length)) continue
        const to = resembling(from)
        if (to !== undefined) found.push({ from, to, start })
      }
    }
    return found.sort((a, b) => a.start - b.start).map(({ from, to }) => ({ from, to }))
  }
  return (tokens) => crumbs(tokens).flatMap(correctRun)
}
