import type { CiteClause } from '../../answer/cite-clause.js'
import type { Bindings } from '../../store/concern/bindings.js'
import type { Feedback } from '../../store/concern/feedback.js'
import type { Unanswered, UnansweredGroup } from '../../store/concern/unanswered.js'
import type { Document } from '../../store/document.js'
import { describeFailure } from '../administration/describe-failure.js'
import type { Translate } from '../../locale/translations.js'
import type { Command } from '../command.js'
import type { Button } from '../message.js'
import { refuse, say, type Context, type Turn } from '../turn.js'
import { listEntries, type Entry } from './list-entries.js'
import type { QuestionCollector } from './question-collector.js'
import { renderEntry } from './render-entries.js'

/** What the staff's list is made from. */
export interface UnansweredOptions {
  readonly unanswered: Document<Unanswered>
  readonly bindings: Document<Bindings>
  readonly feedback: Document<Feedback>
  readonly citeClause: CiteClause
  readonly collector: QuestionCollector
}

/** Entries on a page. */
const PAGE = 5
/** Words of readers that are shown, the latest. */
const COMMENTS = 10

/** What is wanted of the list; `null` for what cannot be read. */
type Wanted =
  | { readonly verb: 'page'; /** From 1. */ readonly page: number }
  | { readonly verb: 'dismissed' | 'open'; readonly id: string }
  | { readonly verb: 'comments' }
  | null

/** Reads what stands behind the command; the verbs also in the words of the language. */
function readWanted(argument: string, t: Translate): Wanted {
  const [verb = '', number, ...more] = argument.normalize('NFKC').toLowerCase().split(/\s+/u)
  const id = /^#?(\d{1,9})$/u.exec(number ?? '')?.[1]
  if (more.length > 0) return null
  if (number === undefined && /^\d{0,4}$/u.test(verb)) return { verb: 'page', page: Number(verb || '1') }
  if (number === undefined && ['comments', t('unanswered.verb.comments')].includes(verb))
    return { verb: 'comments' }
  if (id === undefined) return null
  if (['dismiss', t('unanswered.verb.dismiss')].includes(verb)) return { verb: 'dismissed', id }
  return ['open', t('unanswered.verb.open')].includes(verb) ? { verb: 'open', id } : null
}

function pageTurn(entries: readonly Entry[], wanted: number, { session, voice: { t } }: Context): Turn {
  if (entries.length === 0) return say(session, t('unanswered.none'))
  const pages = Math.ceil(entries.length / PAGE)
  const page = Math.min(Math.max(wanted, 1), pages)
  const shown = entries.slice((page - 1) * PAGE, page * PAGE)
  const first = shown[0]?.id ?? ''
  const text = [
    t('unanswered.heading', { total: entries.length, page, pages }),
    ...shown.map((entry) => renderEntry(entry, t)),
    t('unanswered.how', { id: first }),
  ].join('\n\n')
  const next: Button[] =
    page < pages ? [{ label: t('unanswered.next'), send: `/unanswered ${page + 1}` }] : []
  const binds = shown.map(({ id }) => ({ label: t('unanswered.bind', { id }), send: `/bind ${id}` }))
  return say(session, text, [...binds, ...next])
}

function commentsTurn({ comments }: Feedback, { session, voice: { t } }: Context): Turn {
  if (comments.length === 0) return say(session, t('unanswered.noComments'))
  const lines = comments
    .slice(-COMMENTS)
    .toReversed()
    .map(({ words, text }) => (text === null ? words : `${words}\n${t('unanswered.about', { text })}`))
  return say(session, [t('unanswered.comments'), ...lines].join('\n\n'))
}

async function setState(
  id: string,
  state: UnansweredGroup['state'],
  { unanswered }: UnansweredOptions,
  { session, voice: { t } }: Context,
): Promise<Turn> {
  if (!unanswered.get().groups.some((group) => group.id === id))
    return refuse(session, t('bind.unknown', { id }))
  await unanswered.update(({ groups }) => ({
    groups: groups.map((group) => (group.id === id ? { ...group, state } : group)),
  }))
  return say(session, t(state === 'dismissed' ? 'unanswered.dismissed' : 'unanswered.reopened', { id }))
}

async function unansweredTurn(argument: string, options: UnansweredOptions, context: Context): Promise<Turn> {
  const { session, voice } = context
  const wanted = readWanted(argument, voice.t)
  const { unanswered, bindings, feedback, citeClause, collector } = options
  try {
    await collector.flush()
    if (wanted === null) return refuse(session, voice.t('commands.unanswered.usage'))
    if (wanted.verb === 'comments') return commentsTurn(feedback.get(), context)
    if (wanted.verb !== 'page') return await setState(wanted.id, wanted.verb, options, context)
    const entries = await listEntries(unanswered.get(), bindings.get(), citeClause)
    return pageTurn(entries, wanted.page, context)
  } catch (err) {
    return { ...refuse(session, describeFailure(err, voice.t)), result: 'failed' }
  }
}

/** Pages through what was not answered, and what came of it. */
export function createUnansweredCommand(options: UnansweredOptions): Command {
  return {
    ...{ name: 'unanswered', role: 'staff', takesArgument: true },
    run: (argument, context) => unansweredTurn(argument, options, context),
  }
}
