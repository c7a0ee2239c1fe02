import { buildPassages } from '../../src/search/build-passages.js'
import { buildPlaces } from '../../src/search/places.js'
import { notice } from '../fixture/corpus.js'
import { gazette, paragraph } from '../fixture/gazette.js'

const passages = (region: string, ...texts: string[]) =>
  buildPassages(
    gazette(region, region, [
      notice({ id: region, title: '通知', clauses: texts.map((text, at) => paragraph(`p${at}`, text)) }),
    ]),
  )
const places = buildPlaces([
  ...passages('甲县', '暖泉镇、城关镇负责。', '暖泉镇政府、各乡镇、城关镇办理。', '白云街道'),
  ...passages('乙市', '城关镇、城关镇。', '枝柯镇。枝柯镇。'),
])

it('learns the regions, and the towns that one region names more than once', () => {
  expect([places.regions, places.names]).toEqual([
    ['甲县', '乙市'],
    ['甲县', '乙市', '暖泉镇', '枝柯镇'], // 城关镇 lies in both, 白云街道 stands once
  ])
})

it.each([
  ['甲县的宅基地', ['甲县']],
  ['乙市和甲县', ['甲县', '乙市']], // in corpus order
  ['暖泉镇怎么办', ['甲县']],
  ['暖泉那边怎么办', ['甲县']], // without 镇
  ['枝柯和暖泉', ['甲县', '乙市']],
  ['甲县枝柯镇', ['甲县']], // a region's own name goes before a town's
  ['城关镇', []], // every other county has one
  ['宅基地', []],
  ['', []],
  ['的吗', []],
  [':~^-+*', []],
  ['constructor __proto__', []],
  ['宅'.repeat(10_000), []],
  ['甲\u200b县', []], // `fold` takes such marks away, before
])('names the regions, case %#', (question, regions) => {
  expect(places.namedIn(question)).toEqual(regions)
})

it.each([
  ['甲县', '甲县'],
  ['甲\u200b县', '甲县'],
  ['乙市', '乙市'],
  ['', null],
  ['丙区', null],
  ['constructor', null],
])('takes the name %j for %j', (name, region) => {
  expect(places.regionOf(name)).toBe(region)
})

it.each([
  ['甲县宅基地', '||宅基地'],
  ['宅基地', '宅基地'],
  ['', ''],
])('blanks the regions out of %j', (question, blanked) => {
  expect(places.blankRegions(question)).toBe(blanked)
})

it('knows a city without 市, and takes marks in a name as they are', () => {
  const odd = buildPlaces([...passages('晋城市', '一'), ...passages('丙区（试点', '二')])
  expect(odd.namedIn('晋城的宅基地')).toEqual(['晋城市'])
  expect(odd.blankRegions('晋城的宅基地、晋城市')).toBe('||的宅基地、|||')
  expect(odd.blankRegions('丙区(试点')).toBe('|||||')
})

it('knows nothing of an empty corpus', () => {
  const none = buildPlaces([])
  expect([none.regions, none.namedIn('甲县'), none.regionOf(''), none.blankRegions('甲县')]).toEqual([
    [],
    [],
    null,
    '甲县',
  ])
})
