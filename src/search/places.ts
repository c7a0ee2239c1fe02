import { fold } from './fold.js'
import type { Passage } from './passage.js'

/** Places of the corpus: the regions whose gazettes are loaded, and the towns below them. */
export interface Places {
  /**
   * The regions that a question names, itself (with or without 市, 县, 区) or by one of its towns; `[]` when it
   * names none.
   *
   * @param folded as `fold` leaves it
   */
  namedIn(folded: string): readonly string[]
  /** The region that is meant by a name as somebody typed it; `null` when none is loaded. */
  regionOf(name: string): string | null
  /** Blanks out the regions' own names: they say where, not what. Positions stay the same. */
  blankRegions(folded: string): string
  readonly regions: readonly string[]
  /** Regions and towns as the corpus writes them, e.g. `暖泉镇`. */
  readonly names: readonly string[]
}

const TOWN = /(?<name>\p{Script=Han}{2,3})(?<kind>镇|乡|街道)(?!村|间|亲|土)/gu
/** Letters of words that stand before 镇, 乡 or 街道 without naming one: 各乡镇, 所在街道, 建制镇. */
const NO_NAME = /[各所本该在我和及与或到向对由的为市县区村级按等建设制全其下有驻责属撤改乡镇]/u
/** A name that stands once may be a slip. */
const MIN_COUNT = 2
/** Share of a town's mentions that lie in its region's gazettes; a neighbour mentions it now and then. */
const MIN_SHARE = 0.8

const shortOf = (region: string): string => region.replace(/(?<=..)[市县区]$/u, '')

/** A town's name without 镇, 乡 or 街道 → its region and its whole name. */
type Towns = ReadonlyMap<string, { readonly region: string; readonly whole: string }>

function readTowns(passages: readonly Passage[]): Towns {
  const counts = new Map<string, Map<string, number>>()
  const wholes = new Map<string, string>()
  for (const { gazette, text } of passages) {
    if (gazette.region === null) continue
    for (const { groups } of fold(text).replace(/\s/gu, '').matchAll(TOWN)) {
      // 3 letters may hold one that belongs to the word before
      for (const name of new Set([groups!.name!, groups!.name!.slice(-2)])) {
        if (NO_NAME.test(name)) continue
        const count = counts.get(name) ?? new Map<string, number>()
        wholes.set(name, name + groups!.kind!)
        counts.set(name, count.set(gazette.region, (count.get(gazette.region) ?? 0) + 1))
      }
    }
  }
  const towns = new Map<string, { region: string; whole: string }>()
  for (const [name, count] of counts) {
    const all = [...count.values()].reduce((sum, one) => sum + one, 0)
    for (const [region, own] of count) {
      if (own >= MIN_COUNT && own >= MIN_SHARE * all) towns.set(name, { region, whole: wholes.get(name)! })
    }
  }
  return towns
}

/** Learns the places from what is loaded: the gazettes' regions, and the towns their texts name. */
export function buildPlaces(passages: readonly Passage[]): Places {
  const regions = [...new Set(passages.flatMap(({ gazette }) => gazette.region ?? []))]
  const towns = readTowns(passages)
  const regionNames = regions.flatMap((region) => [fold(region), shortOf(fold(region))])
  const regionsIn = (folded: string): string[] =>
    regions.filter((region) => folded.includes(shortOf(fold(region))))
  return {
    regions,
    names: [...regions, ...[...towns.values()].map(({ whole }) => whole)],
    namedIn(folded) {
      const named = regionsIn(folded)
      if (named.length > 0) return named
      const below = [...towns].filter(([name]) => folded.includes(name)).map(([, { region }]) => region)
      return regions.filter((region) => below.includes(region))
    },
    regionOf: (name) => regionsIn(fold(name))[0] ?? null,
    blankRegions: (folded) =>
      regionNames.reduce((text, name) => text.replaceAll(name, '|'.repeat(name.length)), folded),
  }
}
