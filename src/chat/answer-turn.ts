import type { Answer, Citation } from '../answer/answer.js'
import { groupByPlace } from '../answer/group-by-place.js'
import { formatPreface } from '../locale/format-preface.js'
import { isFollowUp } from './follow-up.js'
import { moreButton } from './list-turn.js'
import { countPages, renderClause } from './render-clause.js'
import { numberButtons, renderList } from './render-list.js'
import { NEAREST, renderNearest } from './render-nearest.js'
import type { Button } from './message.js'
import type { Item, Session } from './sessions.js'
import { say, type Context, type Turn } from './turn.js'

/** Hits that are kept, because 1 to 9 open them. */
const KEPT = 9
/** Hits shown with the first reply: one whole, the others as lines. */
const SHOWN = 5

const toItem = (citation: Citation): Item => ({ kind: 'clause', citation })

/** Answers a question; a follow-up is searched together with the question it follows. */
export async function answerTurn(text: string, context: Context): Promise<Turn> {
  const { session, voice } = context
  const previous = session.topic !== null && isFollowUp(text) ? session.topic : undefined
  const { answer, buttons } = await askAndTell(text, previous, context)
  const topic = previous ?? text
  switch (answer.status) {
    case 'question empty':
      return say(session, voice.t('chat.empty'))
    case 'question too long':
      return say(session, voice.t('chat.tooLong', { limit: answer.limit }))
    case 'not found':
      return withButtons(notFoundTurn(text, topic, answer, context), buttons)
    case 'answered':
      return withButtons(answeredTurn(topic, answer, context), buttons)
  }
}

/** Adds what can be tapped under any answer. */
function withButtons({ replies, session }: Turn, buttons: readonly Button[]): Turn {
  return { replies: replies.map((reply) => ({ ...reply, buttons: [...reply.buttons, ...buttons] })), session }
}

/** Asks, tells what came of it, and is told what can be tapped under it. */
async function askAndTell(text: string, previous: string | undefined, context: Context) {
  const { message, answerQuestion, region, onAsked, buttonsUnder = () => [] } = context
  const started = performance.now()
  const answer = await answerQuestion({ text, context: previous, region, limit: KEPT, offset: 0 })
  const asked = { message, text, context: previous, answer, tookMs: performance.now() - started }
  onAsked(asked)
  return { answer, buttons: buttonsUnder(asked) }
}

type Answered = Extract<Answer, { readonly status: 'answered' }>

function answeredTurn(topic: string, answer: Answered, { session, voice }: Context): Turn {
  const citations = groupByPlace(answer)
  const [best] = citations
  if (!best) return say(session, voice.t('chat.failed'))
  const items = citations.map(toItem)
  const listed = Math.min(SHOWN, items.length)
  const hasMore = countPages(best) > 1 || listed < items.length
  const further = listed > 1 ? [voice.t('chat.further') + '\n' + renderList(items, 1, listed, voice)] : []
  return {
    replies: [
      {
        text: [...formatPreface(answer, voice.t), renderClause(best, 0, voice), ...further].join('\n\n'),
        buttons: [...numberButtons(1, listed), ...moreButton(hasMore, voice.t)],
      },
    ],
    session: { topic, items, listed, open: { index: 0, page: 0 } },
  }
}

function notFoundTurn(
  question: string,
  topic: string,
  answer: Extract<Answer, { readonly status: 'not found' }>,
  { voice }: Context,
): Turn {
  const nearest = answer.nearest.slice(0, NEAREST)
  const session: Session = { topic, items: nearest.map(toItem), listed: nearest.length, open: null }
  return say(session, renderNearest(question, answer, voice), numberButtons(0, nearest.length))
}

/** Lists what holds the words, as headings only. */
export async function searchTurn(words: string, context: Context): Promise<Turn> {
  const { session, voice, answerQuestion, region } = context
  if (words === '') return say(session, voice.t('commands.search.usage'))
  const answer = await answerQuestion({ text: words, region, limit: KEPT, offset: 0 })
  if (answer.status !== 'answered')
    return answerTurn(words, { ...context, session: { ...session, topic: null } })
  const items = answer.citations.map(toItem)
  const list = `${voice.t('chat.found', { total: answer.total })}\n${renderList(items, 0, items.length, voice)}`
  const text = [...formatPreface(answer, voice.t), list].join('\n\n')
  return say({ topic: words, items, listed: items.length, open: null }, text, numberButtons(0, items.length))
}
