import { BASIC_COMMANDS } from '../../src/chat/basic-commands.js'
import { parseMessage } from '../../src/chat/parse-message.js'
import { loadTranslations } from '../../src/locale/translations.js'

const WORDS = Object.values(loadTranslations()).map((t) => t('word', { returnObjects: true }))

/** The command's name instead of the whole command. */
function parse(text: string, commands = BASIC_COMMANDS) {
  const parsed = parseMessage(text, commands, WORDS)
  return parsed.kind === 'command' ? [parsed.command.name, parsed.argument] : parsed
}

describe('parseMessage', () => {
  it.each([
    ['/start', ['start', '']],
    ['/HELP@gazette_bot', ['help', '']],
    ['/help search', ['help', 'search']],
    ['帮助', ['help', '']],
    ['More', ['more', '']],
    ['返回', ['back', '']],
    ['/q 宅基地  申请', ['search', '宅基地  申请']],
    ['/search', ['search', '']],
    ['搜索　宅基地', ['search', '宅基地']],
    ['搜索：宅基地', ['search', '宅基地']],
    ['搜索', ['search', '']],
    ['／notice 某政办发〔2022〕2号', ['notice', '某政办发〔2022〕2号']],
    ['3', { kind: 'number', number: 3 }],
    ['１２', { kind: 'number', number: 12 }],
    ['/weather 北京', { kind: 'unknown command', typed: '/weather' }],
    ['/', { kind: 'unknown command', typed: '/' }],
    ['/帮助', { kind: 'unknown command', typed: '/帮助' }],
    ['/constructor', { kind: 'unknown command', typed: '/constructor' }],
  ])('%j is a command', (text, expected) => {
    expect(parse(text)).toEqual(expected)
  })

  it.each([
    '宅基地申请条件',
    '搜索引擎建设',
    '更多就业岗位',
    '更多 岗位',
    '2022',
    '第3条',
    'constructor',
    '帮助贫困户的政策',
  ])('%j is a question', (text) => {
    expect(parse(text)).toEqual({ kind: 'question', text })
  })

  it('knows only the commands that the asker may use', () => {
    const few = BASIC_COMMANDS.filter(({ name }) => name !== 'search')
    expect([parse('/q x', few), parse('搜索 x', few)]).toEqual([
      { kind: 'unknown command', typed: '/q' },
      { kind: 'question', text: '搜索 x' },
    ])
  })
})
