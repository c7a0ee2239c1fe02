import type { Expansion } from '../../src/search/thesaurus.js'
import { parseThesaurus } from '../../src/search/parse-thesaurus.js'
import { createStrangeness } from '../../src/search/strangeness.js'
import { buildThesaurus } from '../../src/search/thesaurus.js'

const thesaurus = buildThesaurus(
  parseThesaurus('a.txt', '扫雪 = 清雪除冰:1，除雪:0.6\n盖房 = 建房:0.9\n办 = 办理:0.5\n门口 = 门前三包:0.6'),
)
const known = ['建房', '办理', '盖房']
/** Of four expressions the corpus lacks two: half of official wording. */
const strangenessOf = createStrangeness(thesaurus, (term) => known.includes(term))
const measure = (text: string, own: readonly (readonly [text: string, weight: number])[] = []): number =>
  strangenessOf({
    expansions: thesaurus.expand(text),
    translations: [],
    concepts: own.map(([word, weight]) => ({ text: word, weight, ways: [] })),
  })

it.each([
  ['盖房', 0],
  ['扫雪', 1], // all is lacking, twice as much as at large
  ['扫雪找谁办', 1.6 / 2.1], // of a weight of 2.1 only 办理 with 0.5 is there; 0.76 is one and a half times 0.5
  ['盖房找谁办', 0],
])('measures %s', (text, strangeness) => {
  expect(measure(text)).toBeCloseTo(strangeness, 10)
})

it('measures a question without expressions by its own words', () => {
  expect(measure('', [['盖房', 3], ['彩礼', 1]])).toBeCloseTo(0.25, 10) // prettier-ignore
  expect(measure('')).toBe(1)
})

it('counts what an English word means', () => {
  const translations = [{ from: 'snow', terms: ['积雪', '除雪'] }]
  expect(strangenessOf({ expansions: [], translations, concepts: [] })).toBe(1)
})

it('says the same in a corpus that has little as in one that has much', () => {
  const entries = Array.from({ length: 10 }, (_, at) => `词${'甲乙丙丁戊己庚辛壬癸'[at]!} = 官${at}`)
  const ten = buildThesaurus(parseThesaurus('b.txt', entries.join('\n')))
  const strangeness = (has: number): number => {
    const expansion = (at: number): Expansion => ten.expand(`词${'甲乙丙丁戊己庚辛壬癸'[at]!}`)[0]!
    const of = createStrangeness(ten, (term) => Number(term.slice(1)) < has)
    return of({ expansions: [expansion(0), expansion(9)], translations: [], concepts: [] })
  }
  expect(strangeness(2)).toBeCloseTo(0.5 / (2 * 0.8), 10)
  expect(strangeness(6)).toBeCloseTo(0.5 / (2 * 0.4), 10)
  expect(strangeness(10)).toBe(0)
})
