import type { Message } from 'telegraf/types'
import { readAddress } from '../../../src/channel/telegram/addressing.js'

const NOW = 1_795_600_000_000
const self = { id: 99, username: 'Gazette_bot' }
const group = { id: -100_123, type: 'supergroup', title: '群' }
const person = { id: 1, is_bot: false, first_name: '甲' }
const own = { message_id: 5, from: { id: 99, is_bot: true }, chat: group, text: '答' }

/** A message in the group, mentions marked as Telegram marks them. */
function message(text: string, more: object = {}): Message {
  const entities = [...text.matchAll(/(?<!\/\w+)@\w+/g)].map(({ index, 0: name }) => ({
    ...{ type: 'mention', offset: index, length: name.length },
  }))
  const whole = { message_id: 7, date: NOW / 1000, chat: group, from: person, text, entities, ...more }
  return JSON.parse(JSON.stringify(whole)) as Message // without what is undefined
}
const read = (each: Message) => readAddress(each, self, (name) => ['q', 'help'].includes(name), NOW)
const inPrivate = { chat: { id: 1, type: 'private' } }

it.each<[string, Message, string]>([
  ['a mention before', message('@gazette_bot 宅基地面积'), '宅基地面积'],
  ['a mention behind', message('宅基地面积 @Gazette_bot'), '宅基地面积'],
  ['a mention between', message('请问 @gazette_bot 宅基地面积'), '请问 宅基地面积'],
  ['a mention after emoji', message('😀😀 @gazette_bot 面积'), '😀😀 面积'],
  ['two mentions', message('@gazette_bot @gazette_bot 面积'), '面积'],
  ['a mention alone', message('@gazette_bot'), ''],
  [
    'a mention of the account',
    message('那谁 面积', { entities: [{ type: 'text_mention', offset: 0, length: 2, user: { id: 99 } }] }),
    '面积',
  ],
  [
    'a mention below a picture',
    message('', {
      text: undefined,
      photo: [],
      caption: '@gazette_bot 面积',
      caption_entities: [{ type: 'mention', offset: 0, length: 12 }],
    }),
    '面积',
  ],
  ['a command', message('/q 面积'), '/q 面积'],
  ['a command for it', message('/q@gazette_bot 面积'), '/q@gazette_bot 面积'],
  ['a command of nobody, for it', message('/nonsense@gazette_bot'), '/nonsense@gazette_bot'],
  ['an answer to it', message('那面积呢', { reply_to_message: own }), '那面积呢'],
  ['anything in private', message('面积', inPrivate), '面积'],
  ['a picture in private', message('', { ...inPrivate, text: undefined, photo: [] }), ''],
])('%s is for it', (_case, each, text) => {
  expect(read(each)?.text).toBe(text)
})

it.each<[string, Message]>([
  ['talk', message('宅基地面积')],
  ['a mention of another', message('@gazette_bot2 面积')],
  ['the name without a mention', message('gazette_bot 面积')],
  [
    'a mention in an address',
    message('a@gazette_bot.cn', { entities: [{ type: 'email', offset: 0, length: 16 }] }),
  ],
  ['a command of another bot', message('/q@other_bot 面积')],
  ['a command of another bot below its answer', message('/q@other_bot 面积', { reply_to_message: own })],
  ['a command that it does not know', message('/ban 甲')],
  ['an answer to somebody else', message('面积', { reply_to_message: { ...own, from: person } })],
  [
    'talk in a topic that it opened',
    message('面积', { reply_to_message: { ...own, forum_topic_created: {} } }),
  ],
  ['another bot', message('@gazette_bot 面积', { from: { id: 2, is_bot: true } })],
  ['itself', message('@gazette_bot 面积', { from: { id: 99, is_bot: true } })],
  ['what it offered inline', message('答', { ...inPrivate, via_bot: { id: 99 } })],
  ['a channel', message('@gazette_bot 面积', { from: undefined })],
  ['what was said long ago', message('@gazette_bot 面积', { date: NOW / 1000 - 3600 })],
  ['news of the platform', message('', { ...inPrivate, text: undefined, pinned_message: {} })],
])('%s is not', (_case, each) => {
  expect(read(each)).toBeNull()
})

it('tells which of its messages is answered', () => {
  expect(read(message('那面积呢', { reply_to_message: own }))?.repliesTo?.message_id).toBe(5)
  expect(
    read(message('@gazette_bot 面积', { reply_to_message: { ...own, from: person } }))?.repliesTo,
  ).toBeNull()
})
