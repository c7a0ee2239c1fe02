import type { Answer, Citation } from '../answer/answer.js'
import { groupByPlace } from '../answer/group-by-place.js'
import { formatPreface } from '../locale/format-preface.js'
import { isFollowUp } from './follow-up.js'
import { moreButton } from './list-turn.js'
import { words, type Part } from './parts.js'
import { countPages, quoteClause, type Voice } from './render-clause.js'
import { listItems, numberButtons } from './render-list.js'
import { describeNearest, NEAREST } from './render-nearest.js'
import type { Asked, Item, Session } from './sessions.js'
import { say, sayParts, type Context, type Turn } from './turn.js'

/** Hits that are kept, because 1 to 9 open them. */
const KEPT = 9
/** Hits shown with the first reply: one whole, the others as lines. */
const SHOWN = 5

const toItem = (citation: Citation): Item => ({ kind: 'clause', citation })

/** Questions are cut to this many characters. */
export const CUT_AT = 300

function cutLong(text: string, { t }: Voice): { readonly text: string; readonly preface: readonly Part[] } {
  const characters = [...text]
  if (characters.length <= CUT_AT) return { text, preface: [] }
  return { text: characters.slice(0, CUT_AT).join(''), preface: [words(t('chat.cut', { limit: CUT_AT }))] }
}

/**
 * Answers a question; a follow-up is searched together with the question it follows.
 *
 * @param typed cleaned
 */
export async function answerTurn(typed: string, context: Context): Promise<Turn> {
  const { session, voice, message, region } = context
  const { text, preface } = cutLong(typed, voice)
  const leans = message.about !== undefined || isFollowUp(text)
  const previous = session.topic !== null && leans ? session.topic : undefined
  const asked: Asked = { text, context: previous, region }
  const { answer, buttons: under } = await askAndTell(asked, context)
  const topic = previous ?? text
  switch (answer.status) {
    case 'question empty':
      return say(session, voice.t('chat.empty'))
    case 'question too long':
      return say(session, voice.t('chat.tooLong', { limit: answer.limit }))
    case 'not found':
      return notFoundTurn(preface, { topic, asked, under }, answer, context)
    case 'answered':
      return answeredTurn(preface, { topic, asked, under }, answer, context)
  }
}

/** Asks, tells what came of it, and is told what can be tapped under it. */
async function askAndTell({ text, context, region }: Asked, turn: Context) {
  const { message, sign, answerQuestion, onAsked, buttonsUnder = () => [] } = turn
  const started = performance.now()
  const answer = await answerQuestion({ text, context, region, limit: KEPT, offset: 0 })
  const asked = { message, sign, text, context, answer, tookMs: performance.now() - started }
  onAsked(asked)
  return { answer, buttons: buttonsUnder(asked) }
}

type Answered = Extract<Answer, { readonly status: 'answered' }>
type About = Pick<Session, 'topic' | 'asked' | 'under'>

/** In a group one clause is enough: others want to talk there too. */
function answeredTurn(
  preface: readonly Part[],
  about: About,
  answer: Answered,
  { session, voice, message: { isGroup = false } }: Context,
): Turn {
  const citations = groupByPlace(answer)
  const [best] = citations
  if (!best) return say(session, voice.t('chat.failed'))
  const items = citations.map(toItem)
  const listed = isGroup ? 1 : Math.min(SHOWN, items.length)
  const further = countPages(best) > 1 ? 'page' : listed < items.length ? 'items' : 'nothing'
  const parts = [
    ...preface,
    ...formatPreface(answer, voice.t).map(words),
    quoteClause(best, 0, voice),
    ...(listed > 1 ? [listItems(voice.t('chat.further'), items, 1, listed, voice)] : []),
  ]
  const buttons = [...numberButtons(1, listed), ...moreButton(further, voice.t), ...about.under]
  return sayParts({ ...about, answered: true, items, listed, open: { index: 0, page: 0 } }, parts, buttons)
}

function notFoundTurn(
  preface: readonly Part[],
  about: About,
  answer: Extract<Answer, { readonly status: 'not found' }>,
  { voice }: Context,
): Turn {
  const nearest = answer.nearest.slice(0, NEAREST)
  const items = nearest.map(toItem)
  const session: Session = { ...about, answered: false, items, listed: items.length, open: null }
  const parts = [...preface, ...describeNearest(about.asked?.text ?? '', answer, voice)]
  return sayParts(session, parts, [...numberButtons(0, items.length), ...about.under])
}

/** Lists what holds the words, as headings only. In a group, where not every message is seen, it is the way to ask. */
export async function searchTurn(argument: string, context: Context): Promise<Turn> {
  const { session, voice, answerQuestion, region, message } = context
  if (argument === '') return say(session, voice.t('commands.search.usage'))
  if (message.isGroup) return answerTurn(argument, { ...context, session: { ...session, topic: null } })
  const { text, preface } = cutLong(argument, voice)
  const asked: Asked = { text, region }
  const answer = await answerQuestion({ ...asked, limit: KEPT, offset: 0 })
  if (answer.status !== 'answered')
    return answerTurn(argument, { ...context, session: { ...session, topic: null } })
  const items = answer.citations.map(toItem)
  const parts = [
    ...preface,
    ...formatPreface(answer, voice.t).map(words),
    listItems(voice.t('chat.found', { total: answer.total }), items, 0, items.length, voice),
  ]
  const found: Session = {
    ...{ topic: text, asked, answered: true, items, listed: items.length },
    ...{ open: null, under: [] },
  }
  return sayParts(found, parts, numberButtons(0, items.length))
}
