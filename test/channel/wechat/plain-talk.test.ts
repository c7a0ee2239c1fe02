import { createPlainTalk } from '../../../src/channel/wechat/plain-talk.js'
import type { Message, Reply } from '../../../src/chat/message.js'
import { SESSION_AGE } from '../../../src/chat/sessions.js'
import { loadTranslations } from '../../../src/locale/translations.js'

const translations = loadTranslations()
const LONG = Array.from({ length: 100 }, (_, index) => `第${index}条，写着一些话。`).join('\n')

function create(replies: (text: string) => readonly Reply[], withCards = true) {
  let time = 1
  const heard: string[] = []
  const talk = createPlainTalk({
    chat: async ({ text }) => {
      heard.push(text)
      return { replies: replies(text) }
    },
    ...{ translations, translateFor: () => translations['zh-CN'], limit: 600, withCards },
    now: () => time,
  })
  const say = async (text: string, fields: Partial<Message> = {}) => {
    const asker = { channel: 'wechat', user: 'o1' } as const
    const said = await talk.hear({ conversation: 'wechat:o1', text, asker, ...fields })
    return said?.kind === 'card' ? said.card : (said?.text ?? null)
  }
  return { talk, say, heard, pass: (milliseconds: number) => void (time += milliseconds) }
}

const reply = (text: string, buttons: Reply['buttons'] = []): readonly Reply[] => [{ text, buttons }]

it('turns pages by 更多, in any language and width, and asks the core when there are none left', async () => {
  const { say, heard } = create((text) => reply(text === '问' ? LONG : `答：${text}`))
  expect(await say('问')).toContain('第0条')
  const pages = [await say('更多'), await say('More')]
  expect(JSON.stringify(pages)).toMatch(/第2\d条/u)
  while (heard.length === 1) pages.push(await say('更多'))
  expect(pages.at(-1)).toBe('答：更多')
})

it('forgets pages after half an hour, and whose they are', async () => {
  const { say, heard, pass } = create((text) => reply(text === '问' ? LONG : `答：${text}`))
  await say('问')
  expect(await say('更多', { asker: { channel: 'wechat', user: 'o2' } })).toBe('答：更多')
  pass(SESSION_AGE + 1)
  expect(await say('更多')).toBe('答：更多')
  expect(heard).toEqual(['问', '更多', '更多'])
})

it('takes a typed label for a tap, as long as it is the last answer’s', async () => {
  const buttons = [
    { label: '👍', send: '/feedback up abc' },
    { label: '确认载入', send: '/import confirm k1' },
  ]
  const { say, heard } = create((text) => reply(text, text === '问' ? buttons : []))
  expect(await say('问')).toBe('问\n\n可以回复：👍、确认载入')
  await say('确认载入')
  await say('👍')
  expect(heard).toEqual(['问', '/import confirm k1', '👍'])
})

it('waits for the last thing said of work that goes on, and says several things in one message', async () => {
  async function* updates() {
    yield { text: '第一步', buttons: [] }
    yield { text: '好了', buttons: [{ label: '返回', send: '返回' }] }
  }
  const { say } = create(() => [
    { text: '先说一句', buttons: [] },
    { text: '开始', buttons: [], updates: updates() },
  ])
  expect(await say('问')).toBe('先说一句\n\n好了\n\n可以回复：返回')
})

it('is silent where the core is, and says what stands before an answer', async () => {
  const silent = create(() => [])
  expect(await silent.say('问')).toBeNull()
  const { talk } = create((text) => reply(`答：${text}`))
  expect(await talk.hear({ conversation: 'wechat:o1', text: '问' }, '听到的是：问')).toEqual({
    kind: 'text',
    text: '听到的是：问\n\n答：问',
  })
})

const quotation = {
  kind: 'quotation' as const,
  ...{
    title: '办法',
    source: '某政办发〔2022〕2号',
    path: '第九条',
    notes: [],
    text: '第九条　符合\n条件的。',
  },
  ...{ highlights: [], paging: null },
  links: [{ label: '原文', url: 'http://host/notices/1#9', line: '原文：http://host/notices/1#9' }],
}

it('gives the last clause as a card, also after small talk, where there are cards', async () => {
  const answers = (text: string): readonly Reply[] =>
    text === '问' ? [{ text: '', parts: [quotation], buttons: [] }] : reply(`答：${text}`)
  const { say } = create(answers)
  expect(await say('卡片')).toContain('现在没有可以做成卡片的条款')
  expect(await say('问')).toContain('可以回复：卡片')
  await say('谢谢')
  const card = {
    title: '办法',
    description: '某政办发〔2022〕2号\n第九条\n第九条 符合 条件的。',
    url: 'http://host/notices/1#9',
  }
  expect(await say('卡片')).toEqual(card)
  expect(await say('链接')).toEqual(card)
  const without = create(answers, false)
  expect(await without.say('问')).not.toContain('卡片')
  expect(await without.say('卡片')).toBe('答：卡片')
})
