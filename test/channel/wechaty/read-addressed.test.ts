import { readAddressed } from '../../../src/channel/wechaty/read-addressed.js'

const NAMES = ['小政', '政策(1)号']
const prefixes = ['查', 'find']

it.each([
  ['@小政\u2005宅基地', '宅基地'],
  ['@小政 宅基地', '宅基地'],
  ['@小政\u00a0宅基地', '宅基地'],
  ['@小政\u3000宅基地', '宅基地'],
  ['@小政\u200a宅基地', '宅基地'],
  ['@小政\u200b宅基地', '宅基地'],
  ['＠小政 宅基地', '宅基地'],
  ['@小政', ''],
  ['@小政，宅基地', '，宅基地'],
  ['请问 @小政 宅基地怎么批', '请问  宅基地怎么批'],
  ['宅基地怎么批 @小政', '宅基地怎么批'],
  ['@政策(1)号 更多', '更多'], // the nickname in the room
  ['查：宅基地', '宅基地'],
  ['查: 宅基地', '宅基地'],
  ['Find: homestead', 'homestead'],
  [' 查：@小政 宅基地', '@小政 宅基地'],
])('hears %j', (text, expected) => {
  expect(readAddressed({ text, isMentioned: false, names: NAMES, prefixes })).toBe(expected)
})

it.each([
  '宅基地',
  '@小政府 宅基地',
  '小政 宅基地',
  'a@小政b',
  '@爱丽丝 宅基地',
  '检查：宅基地',
  '查宅基地',
  '',
  '1',
  '更多',
])('leaves to others %j', (text) => {
  expect(readAddressed({ text, isMentioned: false, names: NAMES, prefixes })).toBeNull()
})

it('takes away the mention that Wechaty knows of under whatever name', () => {
  expect(readAddressed({ text: '@机器人\u2005宅基地', isMentioned: true, names: NAMES, prefixes })).toBe(
    '宅基地',
  )
  expect(readAddressed({ text: '宅基地', isMentioned: true, names: NAMES, prefixes })).toBe('宅基地')
})

it('knows no name that is empty', () => {
  expect(readAddressed({ text: '@ 宅基地', isMentioned: false, names: [''], prefixes })).toBeNull()
})
