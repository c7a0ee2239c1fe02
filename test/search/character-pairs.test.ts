import { characterPairs } from '../../src/search/character-pairs.js'

it.each([
  ['宅基地 申请', ['宅基', '基地', '申请']],
  ['drg付费3545行动', ['付费', '行动']],
  ['地', []],
  ['constructor', []],
  ['𠮷野家', ['𠮷野', '野家']],
  ['', []],
])('lists the pairs of %j', (text, pairs) => {
  expect(characterPairs(text)).toEqual(pairs)
})
