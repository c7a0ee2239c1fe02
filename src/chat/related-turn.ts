import type { Citation } from '../answer/answer.js'
import { findClause } from '../answer/clause-path.js'
import type { Corpus } from '../corpus/corpus.js'
import type { CitedDocument } from '../gazette/notice.js'
import { listItems, numberButtons } from './render-list.js'
import type { Item } from './sessions.js'
import { say, sayParts, type Context, type Turn } from './turn.js'

/** Items shown, because 1 to 9 open them. */
const SHOWN = 9
/** What a clause without a heading is about is read from its beginning, in characters. */
const OPENING = 60

/** What a clause is about, as a question: the headings it stands under, else its first words. */
function subjectOf({ noticeId, clauseId, text }: Citation, { notices }: Corpus): string {
  const placed = findClause(notices.get(noticeId)?.notice.clauses ?? [], clauseId)
  const above = placed ? [...placed.ancestors, placed.clause] : []
  const headings = above.filter(({ kind, heading }) => kind !== 'part' && heading !== '').slice(-2)
  return headings.length > 0
    ? headings.map(({ heading }) => heading).join(' ')
    : [...text].slice(0, OPENING).join('')
}

/** The notices, among those loaded, that another one names. */
function findNamed(documents: readonly CitedDocument[], { notices }: Corpus): Item[] {
  const all = [...notices.values()]
  return documents.flatMap(({ title, documentNumber }): Item[] => {
    const found = all.find(({ notice }) =>
      documentNumber === null ? notice.title === title : notice.documentNumber === documentNumber,
    )
    return found ? [{ kind: 'notice', ...found }] : []
  })
}

/**
 * Lists what belongs to the clause being read: the loaded notices that its notice rests on or repeals, then clauses on
 * the same matter, the nearest first. Those of other notices have no precedence: put first, the weakest hits stood
 * before the next article.
 */
export async function relatedTurn(context: Context): Promise<Turn> {
  const { session, voice, answerQuestion, region, corpus } = context
  const open = session.open === null ? undefined : session.items[session.open.index]
  if (open?.kind !== 'clause') return say(session, voice.t('chat.relatedToNothing'))
  const { noticeId, clauseId } = open.citation
  const asked = { text: subjectOf(open.citation, corpus()), region }
  const answer = await answerQuestion({ ...asked, limit: SHOWN + 1, offset: 0 })
  const notice = corpus().notices.get(noticeId)?.notice
  const named = notice ? findNamed([...notice.basis, ...notice.repeals], corpus()) : []
  const found = answer.status === 'answered' ? answer.citations : []
  const others = found.filter((each) => each.noticeId !== noticeId || each.clauseId !== clauseId)
  const clauses = others.map((citation): Item => ({ kind: 'clause', citation }))
  const items = [...named, ...clauses].slice(0, SHOWN)
  if (items.length === 0) return say(session, voice.t('chat.noneRelated'))
  const listed = {
    ...{ ...session, asked, answered: true, items, listed: items.length, open: null, under: [] },
  }
  return sayParts(
    listed,
    [listItems(voice.t('chat.related'), items, 0, items.length, voice)],
    numberButtons(0, items.length),
  )
}
