import { climbRegions } from '../../src/search/region-ladder.js'

const match = (region: string | null, score: number) => ({ passage: { gazette: { region } }, score })
const found = [match('甲县', 10), match(null, 9), match('乙市', 8), match('丙区', 7.6), match('乙市', 7.4)]

it.each([
  [[], ['甲县 10', 'null 9', '乙市 8', '丙区 7.6', '乙市 7.4']],
  [['乙市'], ['乙市 8', '甲县 10', 'null 9', '丙区 7.6', '乙市 7.4']], // 7.4 is too far from the best
  [
    ['丙区', '乙市'],
    ['乙市 8', '丙区 7.6', '甲县 10', 'null 9', '乙市 7.4'],
  ],
  [['甲县'], ['甲县 10', 'null 9', '乙市 8', '丙区 7.6', '乙市 7.4']],
  [['丁县'], ['甲县 10', 'null 9', '乙市 8', '丙区 7.6', '乙市 7.4']],
])('puts %j first where it comes near the best', (wanted, expected) => {
  expect(
    climbRegions(found, wanted).map(({ passage, score }) => `${passage.gazette.region} ${score}`),
  ).toEqual(expected)
})

it('has nothing to order in nothing', () => {
  expect(climbRegions([], ['乙市'])).toEqual([])
})
