import { find, valueOf, type ListReference } from './docx-styles.js'
import { childElements, type Element } from './markup-tree.js'
import { formatListNumber } from './number-format.js'

interface Level {
  readonly start: number
  readonly format: string
  /** With `%1` to `%9` for the numbers of the levels. */
  readonly text: string
  /** Whether all numbers in it are written in plain digits. */
  readonly legal: boolean
  readonly suffix: string
  /** The last level whose numbers start this one anew; `null` for every level above, -1 for none. */
  readonly restart: number | null
  /** Id of the style that is linked to it. */
  readonly style: string | null
}

interface List {
  readonly abstract: string
  /** `w:startOverride` by level. */
  readonly starts: ReadonlyMap<number, number>
  readonly levels: ReadonlyMap<number, Level>
}

/**
 * Word's automatic numbers: they stand in no text, so they are counted here as Word counts them (ISO/IEC 29500-1,
 * 17.9). Lists that share an abstract definition go on counting; a number starts anew below a number of a level above.
 */
export class Numbering {
  private readonly lists = new Map<string, List>()
  private readonly counters = new Map<string, (number | undefined)[]>()
  private readonly started = new Set<string>()

  /** @param root - of `numbering.xml`; `null` when there is none */
  constructor(root: Element | null) {
    if (root === null) return
    const abstracts = new Map(
      childElements(root, 'w:abstractNum').map((element) => [
        element.attributes['w:abstractNumId'] ?? '',
        element,
      ]),
    )
    const links = new Map(
      [...abstracts].flatMap(([id, element]) => {
        const link = valueOf(element, 'w:styleLink')
        return link === null ? [] : [[link, id] as const]
      }),
    )
    for (const element of childElements(root, 'w:num')) {
      let abstract = valueOf(element, 'w:abstractNumId') ?? ''
      const linked = abstracts.get(abstract)
      abstract = links.get((linked && valueOf(linked, 'w:numStyleLink')) ?? '') ?? abstract
      this.lists.set(
        element.attributes['w:numId'] ?? '',
        readList(element, abstract, abstracts.get(abstract)),
      )
    }
  }

  /**
   * Counts a paragraph and writes the number that Word prints before it, with the space behind it.
   *
   * @param style - id of the paragraph's style, for lists whose levels are linked to styles
   * @returns `''` when it has none (`numId` 0 takes a style's number away)
   */
  next({ list: id, level: given }: ListReference, style: string | null): string {
    const list = this.lists.get(id)
    if (!list) return ''
    const linked = [...list.levels].find((entry) => entry[1].style !== null && entry[1].style === style)?.[0]
    const at = given ?? linked ?? 0
    const level = list.levels.get(at)
    if (!level) return ''
    const counters = this.counters.get(list.abstract) ?? []
    this.counters.set(list.abstract, counters)
    counters[at] = this.count(id, list, at, counters[at])
    for (let below = at + 1; below < 9; below++) {
      const restart = list.levels.get(below)?.restart ?? null
      if (restart === null || restart >= at) counters[below] = undefined
    }
    const label = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const shown = list.levels.get(Number(digit) - 1)
      const value = counters[Number(digit) - 1] ?? shown?.start ?? 1
      return formatListNumber(value, level.legal ? 'decimal' : (shown?.format ?? 'decimal'))
    })
    return level.format === 'bullet' || label === '' ? '' : label + level.suffix
  }

  private count(id: string, list: List, at: number, current: number | undefined): number {
    const key = `${id}/${String(at)}`
    const override = this.started.has(key) ? undefined : list.starts.get(at)
    this.started.add(key)
    return override ?? (current === undefined ? (list.levels.get(at)?.start ?? 1) : current + 1)
  }
}

function readList(element: Element, abstract: string, definition: Element | undefined): List {
  const levels = new Map<number, Level>()
  const starts = new Map<number, number>()
  for (const level of definition ? childElements(definition, 'w:lvl') : [])
    levels.set(levelOf(level), readLevel(level))
  for (const override of childElements(element, 'w:lvlOverride')) {
    const start = valueOf(override, 'w:startOverride')
    const level = find(override, 'w:lvl')
    if (start !== null) starts.set(levelOf(override), toInteger(start, 1))
    if (level) levels.set(levelOf(override), readLevel(level))
  }
  return { abstract, starts, levels }
}

function levelOf({ attributes }: Element): number {
  return toInteger(attributes['w:ilvl'] ?? null, 0)
}

function readLevel(element: Element): Level {
  const restart = valueOf(element, 'w:lvlRestart')
  const suffix = valueOf(element, 'w:suff')
  const legal = childElements(element, 'w:isLgl')[0]
  return {
    start: toInteger(valueOf(element, 'w:start'), 1),
    format: valueOf(element, 'w:numFmt') ?? 'decimal',
    text: valueOf(element, 'w:lvlText') ?? '',
    legal: legal !== undefined && !/^(?:0|false|off)$/u.test(legal.attributes['w:val'] ?? '1'),
    suffix: suffix === 'nothing' ? '' : ' ',
    restart: restart === null ? null : toInteger(restart, 1) - 1,
    style: valueOf(element, 'w:pStyle'),
  }
}

function toInteger(text: string | null, otherwise: number): number {
  return text !== null && /^-?\d{1,9}$/u.test(text) ? Number(text) : otherwise
}
