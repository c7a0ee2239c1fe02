import type { Concept } from '../../src/search/concept.js'
import { conceptShare, kindShare, means, maxima, pieceShare } from '../../src/search/share.js'

const concepts = [3, 1].map((weight): Concept => ({ text: '', weight, ways: [] }))

it.each([
  [[], []],
  [
    [
      [1, 0],
      [0.5, 0.5, 0.2],
    ],
    [1, 0.5, 0.2],
  ],
  [[[], [0.3]], [0.3]],
])('maxima of %j', (rows, expected) => {
  expect(maxima(rows)).toEqual(expected)
})

it.each([
  [[1, 1], 1],
  [[1, 0], 0.75],
  [[0, 0.5], 0.125],
  [[], 0],
])('conceptShare with strengths %j', (strengths, share) => {
  expect(conceptShare(concepts, strengths)).toBe(share)
})

it('is no share of nothing', () => {
  expect([conceptShare([], []), pieceShare(new Map(), '宅基地'), means([])]).toEqual([0, 0, []])
})

it.each([
  ['宅基地', 1],
  ['基地', 0.25],
  ['', 0],
])('pieceShare in %j: rare pieces weigh more', (text, share) => {
  const pieces = new Map([
    ['宅基', 3],
    ['基地', 1],
  ])
  expect(pieceShare(pieces, text)).toBe(share)
})

it.each([
  ['罚款500元', 0.3],
  ['罚款500元，电话5022222', 0.9], // the rarest kind counts
  ['宅基地', 0],
  ['', 0],
])('kindShare in %j', (text, share) => {
  const worth = new Map([['amount', 0.3] as const, ['contact', 0.9] as const])
  expect(kindShare(['amount', 'contact'], worth, text)).toBe(share)
})

it('has no worth for a kind that nobody wants or knows', () => {
  expect([kindShare([], new Map([['amount', 1]]), '5元'), kindShare(['amount'], new Map(), '5元')]).toEqual([
    0, 0,
  ])
})

it('averages each place of several rows', () => {
  expect(
    means([
      [1, 0, 0.5],
      [0, 0, 1],
    ]),
  ).toEqual([0.5, 0, 0.75])
})
