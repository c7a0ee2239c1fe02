import { parseCommand } from '../../src/chat/command.js'

const WORDS = [
  { help: '帮助', search: '搜索', more: '更多', back: '返回', latest: '最新' },
  { help: 'help', search: 'search', more: 'more', back: 'back', latest: 'latest' },
]

describe('parseCommand', () => {
  it.each([
    ['/start', { name: 'start' }],
    ['/HELP@gazette_bot', { name: 'help' }],
    ['帮助', { name: 'help' }],
    ['More', { name: 'more' }],
    ['返回', { name: 'back' }],
    ['/q 宅基地  申请', { name: 'search', argument: '宅基地  申请' }],
    ['/search', { name: 'search', argument: '' }],
    ['搜索　宅基地', { name: 'search', argument: '宅基地' }],
    ['搜索：宅基地', { name: 'search', argument: '宅基地' }],
    ['搜索', { name: 'search', argument: '' }],
    ['／notice 某政办发〔2022〕2号', { name: 'notice', argument: '某政办发〔2022〕2号' }],
    ['3', { name: 'open', number: 3 }],
    ['１２', { name: 'open', number: 12 }],
    ['/weather 北京', { name: 'unknown', command: '/weather' }],
    ['/', { name: 'unknown', command: '/' }],
    ['/帮助', { name: 'unknown', command: '/帮助' }],
  ])('%j is a command', (text, expected) => {
    expect(parseCommand(text, WORDS)).toEqual(expected)
  })

  it.each([
    '宅基地申请条件',
    '搜索引擎建设',
    '更多就业岗位',
    '2022',
    '第3条',
    'constructor',
    '帮助贫困户的政策',
  ])('%j is a question', (text) => {
    expect(parseCommand(text, WORDS)).toEqual({ name: 'question', text })
  })
})
