import { pinyin } from 'pinyin-pro'
import type { EnglishWord } from './english-words.js'

/** Places whose name stands in Latin letters in a question. */
export interface PlaceMatch {
  /** Words of the question it takes, with the kind of place behind the name. */
  readonly length: number
  /** Whether the kind is said: `Nuanquan Town`, not `Nuanquan` alone. */
  readonly withKind: boolean
  /** As given, in the order given. */
  readonly places: readonly string[]
}

/** Finds a place name that begins at a word; `null` when there is none. Pure. */
export type FindPlace = (words: readonly EnglishWord[], at: number) => PlaceMatch | null

/** How a name ends in Chinese → how that is said in English, and in pinyin, after the name. */
const KINDS: readonly (readonly [ending: string, said: readonly string[]])[] = [
  ['街道办事处', ['subdistrict', 'sub district', 'street', 'street office', 'jiedao']],
  ['街道', ['subdistrict', 'sub district', 'street', 'street office', 'jiedao']],
  ['社区', ['community', 'residential community', 'shequ']],
  ['开发区', ['development zone', 'kaifaqu']],
  ['省', ['province', 'sheng']],
  ['市', ['city', 'municipality', 'prefecture', 'shi']],
  ['县', ['county', 'xian']],
  ['区', ['district', 'qu']],
  ['镇', ['town', 'township', 'zhen']],
  ['乡', ['township', 'town', 'xiang']],
  ['村', ['village', 'cun']],
]
const LONGEST_KIND = 2
const LONGEST_NAME = 6 // words: a name of three characters, with its kind, written apart
const MOST_READINGS = 16

interface Place {
  readonly place: string
  /** What may be said behind its name. */
  readonly said: readonly string[]
  /** Whether its name is found without its kind: 魏 alone is not 魏县. */
  readonly standsAlone: boolean
}

/** ü is written ü, u, v or yu, with and without an umlaut. */
const spell = (syllable: string): string[] =>
  syllable.includes('ü') ? ['u', 'v', 'yu'].map((vowel) => syllable.replace('ü', vowel)) : [syllable]

/** How a name may be written in Latin letters, without spaces: 长治 is `changzhi`, or `zhangzhi`. */
function spellings(name: string): string[] {
  const read = pinyin(name, { toneType: 'none', type: 'array' })
  const readings = [...name].map((character, at) => {
    const all = pinyin(character, { toneType: 'none', type: 'array', multiple: true })
    return [...new Set([read[at] ?? '', ...all])].flatMap(spell)
  })
  return readings.reduce<string[]>(
    (begun, syllables) =>
      syllables.flatMap((syllable) => begun.map((start) => start + syllable)).slice(0, MOST_READINGS),
    [''],
  )
}

function joinWords(words: readonly EnglishWord[], from: number, count: number, by: string): string | null {
  const part = words.slice(from, from + count)
  if (part.length < count || part.some(({ joined }, at) => at > 0 && !joined)) return null
  return part.map(({ text }) => text).join(by)
}

/** Words taken by the kind of place said at `from`, and the places of that kind; without one, those that stand alone. */
function readKind(words: readonly EnglishWord[], from: number, places: readonly Place[]) {
  for (let count = LONGEST_KIND; count > 0; count -= 1) {
    const kind = words[from]?.joined ? joinWords(words, from, count, ' ') : null
    const ofKind = kind === null ? [] : places.filter(({ said }) => said.includes(kind))
    if (ofKind.length > 0) return { count, places: ofKind }
  }
  return { count: 0, places: places.filter(({ standsAlone }) => standsAlone) }
}

/**
 * Builds the search for place names written in pinyin, together or apart, with the kind in English, in pinyin or not at
 * all. Where several places sound alike, the kind decides; without it, all are found.
 *
 * @param places as the corpus writes them, folded: `暖泉镇`, `中阳县`
 * @example createPlaceFinder(['暖泉镇'])(readEnglishWords('nuanquan town'), 0)
 * // => { length: 2, withKind: true, places: ['暖泉镇'] }
 */
export function createPlaceFinder(places: readonly string[]): FindPlace {
  const named = new Map<string, Place[]>()
  const add = (spelling: string, place: Place): void => {
    const known = named.get(spelling) ?? []
    if (!known.some((one) => one.place === place.place)) named.set(spelling, [...known, place])
  }
  for (const place of new Set(places)) {
    const [ending, said] = KINDS.find(([kind]) => place.length > kind.length && place.endsWith(kind)) ?? [
      '',
      [],
    ]
    const name = place.slice(0, place.length - ending.length)
    for (const spelling of spellings(name)) add(spelling, { place, said, standsAlone: name.length > 1 })
    if (ending !== '')
      for (const spelling of spellings(place)) add(spelling, { place, said: [], standsAlone: true })
  }
  return (words, at) => {
    for (let count = LONGEST_NAME; count > 0; count -= 1) {
      const found = named.get(joinWords(words, at, count, '') ?? '')
      const kind = readKind(words, at + count, found ?? [])
      if (kind.places.length > 0) {
        const matched = kind.places.map(({ place }) => place)
        return { length: count + kind.count, withKind: kind.count > 0, places: matched }
      }
    }
    return null
  }
}
