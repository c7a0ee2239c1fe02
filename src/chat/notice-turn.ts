import { formatUrl } from '../answer/citation.js'
import { listItems, numberButtons } from './render-list.js'
import { describeNotice } from './render-notice.js'
import type { Item } from './sessions.js'
import { say, sayParts, type Context, type Turn } from './turn.js'

/** Notices that `/latest` lists. */
const LATEST = 5

/** Shows the notice of a document number; a title serves as well. */
export async function noticeTurn(number: string, context: Context): Promise<Turn> {
  const { session, voice, answerQuestion, corpus, publicUrl } = context
  if (number === '') return say(session, voice.t('commands.notice.usage'))
  const answer = await answerQuestion({ text: number, limit: 2, offset: 0 })
  const citations = answer.status === 'answered' ? answer.citations : []
  const [first, second] = citations
  const best = first?.foundBy === 'staff' ? second : first // what the staff bound to it stands before
  const isNamed = best?.foundBy === 'document number' || best?.foundBy === 'title'
  const found = best && isNamed ? corpus().notices.get(best.noticeId) : undefined
  if (!found) return say(session, voice.t('chat.noticeNotFound', { number: number.slice(0, 40) }))
  const { notice, gazette } = found
  const opened = {
    ...{ ...session, asked: null, answered: false, under: [] },
    items: [{ kind: 'notice', notice, gazette } satisfies Item],
    listed: 1,
    open: { index: 0, page: 0 },
  }
  return sayParts(opened, [describeNotice(notice, gazette, formatUrl(publicUrl(), notice.id), voice)])
}

/** Lists the notices with the latest dates of issue; those without a date and older texts are left out. */
export function latestTurn({ session, voice, corpus }: Context): Turn {
  const items = [...corpus().notices.values()]
    .filter(({ notice }) => notice.dateOfIssue !== null && notice.newerVersion === null)
    .sort((a, b) => (b.notice.dateOfIssue ?? '').localeCompare(a.notice.dateOfIssue ?? ''))
    .slice(0, LATEST)
    .map(({ notice, gazette }): Item => ({ kind: 'notice', notice, gazette }))
  if (items.length === 0) return say(session, voice.t('chat.noMore'))
  return sayParts(
    { ...session, items, listed: items.length, open: null, asked: null, answered: false, under: [] },
    [listItems(voice.t('chat.latest'), items, 0, items.length, voice)],
    numberButtons(0, items.length),
  )
}
