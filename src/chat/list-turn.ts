import { formatUrl } from '../answer/citation.js'
import type { Translate } from '../locale/translations.js'
import type { Button } from './message.js'
import { countPages, quoteClause } from './render-clause.js'
import { listItems, numberButtons } from './render-list.js'
import { describeNotice } from './render-notice.js'
import { say, sayParts, type Context, type Turn } from './turn.js'

/** Items listed at a time. */
const STEP = 5

/** What 更多 leads to: the next page, further items of a list, or nothing. */
export type Further = 'page' | 'items' | 'nothing'

/** The button for more, if there is more. */
export function moreButton(further: Further, t: Translate): Button[] {
  if (further === 'nothing') return []
  const button = { label: t('word.more'), send: t('word.more') }
  return [further === 'page' ? { ...button, short: '›' } : button]
}

function previousButton(hasPrevious: boolean, t: Translate): Button[] {
  return hasPrevious ? [{ label: t('word.previous'), send: t('word.previous'), short: '‹' }] : []
}

function backButton(t: Translate): Button {
  return { label: t('word.back'), send: t('word.back') }
}

/** Opens an item of the list, or turns its pages. Both numbers are from 0. */
function showItem(index: number, page: number, { session, voice, publicUrl }: Context): Turn {
  const item = session.items[index]
  if (!item) return say(session, voice.t('chat.failed'))
  const opened = { ...session, open: { index, page } }
  const { under } = session
  if (item.kind === 'notice') {
    const url = formatUrl(publicUrl(), item.notice.id)
    return sayParts(
      opened,
      [describeNotice(item.notice, item.gazette, url, voice)],
      [backButton(voice.t), ...under],
    )
  }
  const further = page + 1 < countPages(item.citation) ? 'page' : 'nothing'
  return sayParts(
    opened,
    [quoteClause(item.citation, page, voice)],
    [
      ...previousButton(page > 0, voice.t),
      ...moreButton(further, voice.t),
      backButton(voice.t),
      { label: voice.t('word.related'), send: voice.t('word.related') },
      ...under,
    ],
  )
}

/** @param number as the list shows it, from 1 */
export function openTurn(number: number, context: Context): Turn {
  const { session, voice } = context
  const last = session.items.length
  if (last === 0) return say(session, voice.t('chat.noList'))
  if (number < 1 || number > last) return say(session, voice.t('chat.badNumber', { number, last }))
  return showItem(number - 1, 0, context)
}

/** Lists items `from` to `listed`; both from 0, the second not included. */
function listTurn(heading: string, from: number, listed: number, { session, voice }: Context): Turn {
  const { items, under } = session
  return sayParts(
    { ...session, listed, open: null },
    [listItems(heading, items, from, listed, voice)],
    [
      ...numberButtons(from, listed),
      ...moreButton(listed < items.length ? 'items' : 'nothing', voice.t),
      ...under,
    ],
  )
}

/** The next page of the clause being read, else the next items of the list. */
export function moreTurn(context: Context): Turn {
  const { session, voice } = context
  const { open, items, listed } = session
  if (items.length === 0) return say(session, voice.t('chat.nothingYet'))
  const item = open ? items[open.index] : undefined
  if (open && item?.kind === 'clause' && open.page + 1 < countPages(item.citation))
    return showItem(open.index, open.page + 1, context)
  if (listed >= items.length) return say(session, voice.t('chat.noMore'))
  return listTurn(voice.t('chat.further'), listed, Math.min(listed + STEP, items.length), context)
}

/** The page before the one being read. */
export function previousTurn(context: Context): Turn {
  const { session, voice } = context
  const { open } = session
  if (open === null) return say(session, voice.t('chat.nothingYet'))
  if (open.page === 0) return say(session, voice.t('chat.firstPage'))
  return showItem(open.index, open.page - 1, context)
}

/** Shows the list from its beginning. */
export function backTurn(context: Context): Turn {
  const { session, voice } = context
  if (session.items.length === 0) return say(session, voice.t('chat.noList'))
  return listTurn(
    voice.t('chat.list'),
    0,
    Math.min(Math.max(session.listed, STEP), session.items.length),
    context,
  )
}
