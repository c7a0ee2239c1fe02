import { renderParts, type Part } from '../../src/chat/parts.js'
import type { Message, Reply } from '../../src/chat/message.js'
import { createHurriedClock } from '../fixture/hurried-clock.js'
import { createRandomTexts } from '../fixture/random-texts.js'
import { createTelegram } from '../fixture/telegram.js'
import type { Recorded } from '../support/bot-api/actions.js'
import { createRandom } from '../support/bot-api/faults.js'

const random = createRandom(6)
const below = (limit: number) => Math.floor(random() * limit)

/** Places in a text, in order, as the core marks matched words; they may cut a character in two. */
function someHighlights(text: string): [number, number][] {
  const places = Array.from({ length: below(140) }, () => below(text.length + 1)).sort((a, b) => a - b)
  return Array.from({ length: Math.floor(places.length / 2) }, (_, at) => [
    places[2 * at]!,
    places[2 * at + 1]!,
  ])
}

/** Says a text in every part of a reply where a gazette, a question or a name can stand. */
function echo({ text }: Message): readonly Reply[] {
  const line = text.slice(0, 120)
  const parts: Part[] = [
    { kind: 'words', text: `您问的是“${text}”` },
    {
      ...{
        kind: 'quotation',
        title: `《${line}》`,
        source: line,
        path: line,
        notes: [line],
        text,
        paging: line,
      },
      highlights: someHighlights(text),
      links: [{ label: `全文${line}`, url: 'https://gazette.example.cn/notices/x#y', line }],
    },
    { kind: 'list', heading: `还有${line}：`, lines: [line, line] },
  ]
  const buttons = [`查${line}`, `${line}›`].map((label) => ({ label, send: text }))
  return [{ text: renderParts(parts), parts, buttons, sign: 'abcdefghij' }]
}

it('says 10,000 texts of every kind without a refusal, a loss or a rejection that nobody handles', async () => {
  const rejections: unknown[] = []
  const onRejection = (reason: unknown) => void rejections.push(reason)
  process.on('unhandledRejection', onRejection)
  const { now, after } = createHurriedClock(20)
  const telegram = await createTelegram(echo, { botApi: { privacy: false, now }, options: { now, after } })
  const { api, channel, asked, lines } = telegram
  await channel.start()
  const people = Array.from({ length: 100 }, () => api.person())
  const groups = Array.from({ length: 20 }, () => api.supergroup('股室'))
  const texts = createRandomTexts(10_000, 2026)
  // The buttons stand under the last message of a reply.
  let answered = 0
  const isEnd = (action: Recorded) => action.kind === 'sent' && action.message.reply_markup !== undefined
  api.actions.onRecord((action) => (answered += Number(isEnd(action))))
  for (let from = 0; from < texts.length; from += people.length) {
    people.forEach((person, at) => {
      const text = texts[from + at]!
      // Numbered, as the same question is not answered twice in a group.
      if (at % 49 === 0) person.say(`@gazette_bot ${from + at} ${text}`, { in: groups[at % groups.length]! })
      else person.say(text)
    })
    await api.actions
      .until(() => answered >= from + people.length, 'answers', 60_000)
      .catch(() => (from = Infinity))
  }
  await telegram.stop()
  process.off('unhandledRejection', onRejection)

  const refused = api.calls.flatMap(({ method, outcome, description, params }) =>
    typeof outcome === 'number' ? [[method, description, params]] : [],
  )
  expect(refused).toEqual([])
  expect(lines.filter(({ level }) => Number(level) >= 50)).toEqual([])
  expect(rejections).toEqual([])
  expect(asked).toHaveLength(texts.length)
  expect(answered).toBe(texts.length)
}, 600_000)
