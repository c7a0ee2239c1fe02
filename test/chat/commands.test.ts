import { createAnswerQuestion } from '../../src/answer/answer-question.js'
import { BASIC_COMMANDS } from '../../src/chat/basic-commands.js'
import { createChat } from '../../src/chat/chat.js'
import type { Command } from '../../src/chat/command.js'
import { mayUse, ROLES } from '../../src/chat/role.js'
import { say } from '../../src/chat/turn.js'
import { loadTranslations } from '../../src/locale/translations.js'
import { corpus } from '../fixture/corpus.js'
import { createLog } from '../fixture/log.js'

const translations = loadTranslations()
const publicUrl = () => 'http://host'

/** Stands for a command of administration. */
const secret: Command = {
  name: 'latest',
  aliases: ['secret'],
  role: 'admin',
  takesArgument: false,
  run: (_argument, { session }) => say(session, 'done'),
}

function setUp() {
  const chat = createChat({
    answerQuestion: createAnswerQuestion(() => corpus, publicUrl),
    corpus: () => corpus,
    publicUrl,
    translations,
    language: 'zh-CN',
    commands: [secret],
    roleOf: ({ asker }) => (asker?.user === '1' ? 'admin' : 'everybody'),
    now: () => 1,
    log: createLog().log,
  })
  return async (text: string, user = '2') => {
    const { replies } = await chat({
      conversation: `telegram:${user}`,
      text,
      asker: { channel: 'telegram', user },
    })
    return replies[0]!.text
  }
}

it('gives each role what those below it may do', () => {
  expect(ROLES.map((role) => ROLES.map((needed) => mayUse(role, needed)))).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ])
})

it('answers a command that somebody may not use as one that there is not', async () => {
  const say = setUp()
  expect(await say('/secret', '1')).toBe('done')
  expect(await say('/secret')).toBe((await say('/nothing')).replace('/nothing', '/secret'))
})

it('explains one command, with an example', async () => {
  const say = setUp()
  expect(await say('/help search')).toBe(
    '/search 词语 （也可以：/q、搜索） — 只按词语查找，列出标题\n例如：/search 宅基地',
  )
  expect(await say('/help /q')).toBe(await say('/help search'))
  expect(await say('/help weather')).toContain('没有“weather”这个命令')
})

it.each(['zh-CN', 'en'] as const)('lists every command in %s, each with its own example', (language) => {
  const t = translations[language]
  for (const { name } of BASIC_COMMANDS) {
    const words = t(`commands.${name}`, { returnObjects: true })
    expect(words).toEqual(expect.objectContaining({ does: expect.stringMatching(/./u) as string }))
    expect(words.example).not.toBe('')
  }
})
