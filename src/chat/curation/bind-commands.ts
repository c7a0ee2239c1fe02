import type { AnswerQuestion, Citation } from '../../answer/answer.js'
import { MAX_BINDINGS, type Binding, type Bindings } from '../../store/concern/bindings.js'
import { MAX_WORDINGS, type Unanswered, type UnansweredGroup } from '../../store/concern/unanswered.js'
import type { Document } from '../../store/document.js'
import { askerKey } from '../administration/asker-key.js'
import { describeFailure } from '../administration/describe-failure.js'
import type { Command } from '../command.js'
import { refuse, say, type Context, type Turn } from '../turn.js'
import { findCandidates, signOf, type ShownCandidates } from './candidates.js'
import type { QuestionCollector } from './question-collector.js'
import { clip, nameClause, renderCandidate, renderWordings, WORDING_LENGTH } from './render-entries.js'

/** What binding needs from outside. */
export interface BindOptions {
  readonly unanswered: Document<Unanswered>
  readonly bindings: Document<Bindings>
  readonly collector: QuestionCollector
  readonly shown: ShownCandidates
  /** The search itself, without what is bound. */
  readonly searchOnly: AnswerQuestion
  /** Told of what was bound, when it is written; says more below the reply. Never rejects. */
  readonly onBound: (binding: Binding, context: Context) => Promise<string>
  /** In milliseconds since 1970. */
  readonly now: () => number
}

/** A question's number, and what is wanted with it. */
const ARGUMENT = /^#?(\d{1,9})(?:\s+(.+))?$/su
const CHOICE = /^(?:[1-9]|=[0-9a-f]{8})$/u

/** The wordings of an entry, the one asked most first; `undefined` when there is no such entry. */
function wordingsOf(id: string, { unanswered, bindings }: BindOptions): readonly string[] | undefined {
  const group = unanswered.get().groups.find((each) => each.id === id)
  if (!group) return bindings.get().bindings.find((each) => each.id === id)?.texts
  return [...group.texts].sort((a, b) => b.count - a.count).map(({ text }) => text)
}

async function setState(
  id: string,
  state: UnansweredGroup['state'],
  unanswered: Document<Unanswered>,
): Promise<void> {
  await unanswered.update((value) =>
    value.groups.some((group) => group.id === id)
      ? { groups: value.groups.map((group) => (group.id === id ? { ...group, state } : group)) }
      : value,
  )
}

async function listTurn(
  id: string,
  texts: readonly string[],
  words: string,
  { searchOnly, shown }: BindOptions,
  { message, session, voice: { t } }: Context,
): Promise<Turn> {
  const citations = await findCandidates(words === '' ? texts : [words], searchOnly)
  shown.put(message.conversation, id, citations)
  const head = `${t('bind.question', { id })}\n${renderWordings({ texts }, t)}`
  if (citations.length === 0) return say(session, [head, t('bind.noCandidates', { id })].join('\n\n'))
  const lines = citations.map((citation, at) => renderCandidate(citation, at + 1))
  return say(
    session,
    [head, t('bind.choose'), ...lines, t('bind.how', { id })].join('\n\n'),
    citations.map((citation, at) => ({ label: String(at + 1), send: `/bind ${id} =${signOf(citation)}` })),
  )
}

async function chooseTurn(
  id: string,
  texts: readonly string[],
  citation: Citation,
  options: BindOptions,
  context: Context,
): Promise<Turn> {
  const { unanswered, bindings, onBound, now } = options
  const { message, session, voice } = context
  const { noticeId, clauseId, source } = citation
  const binding: Binding = {
    ...{ id, texts: texts.slice(0, MAX_WORDINGS), noticeId, clauseId, textHash: source.sha256 },
    ...{ by: askerKey(message.asker) ?? message.conversation, at: new Date(now()).toISOString() },
  }
  const others = (value: Bindings): readonly Binding[] => value.bindings.filter((each) => each.id !== id)
  if (others(bindings.get()).length >= MAX_BINDINGS)
    return refuse(session, voice.t('bind.full', { limit: MAX_BINDINGS }))
  await bindings.update((value) => ({ bindings: [...others(value), binding] }))
  await setState(id, 'bound', unanswered)
  const text = voice.t('bind.bound', {
    id,
    question: clip(texts[0] ?? '', WORDING_LENGTH),
    clause: nameClause(citation),
  })
  const more = await onBound(binding, context)
  return say(session, more === '' ? text : `${text}\n\n${more}`, [
    { label: voice.t('bind.undo'), send: `/unbind ${id}` },
  ])
}

async function bindTurn(argument: string, options: BindOptions, context: Context): Promise<Turn> {
  const { message, session, voice } = context
  const [, id, wanted = ''] = ARGUMENT.exec(argument.normalize('NFKC').trim()) ?? []
  if (id === undefined) return refuse(session, voice.t('commands.bind.usage'))
  try {
    await options.collector.flush()
    const texts = wordingsOf(id, options)
    if (!texts) return refuse(session, voice.t('bind.unknown', { id }))
    if (!CHOICE.test(wanted)) return await listTurn(id, texts, wanted, options, context)
    const citation = options.shown.choose(message.conversation, id, wanted)
    if (!citation) return refuse(session, voice.t('bind.again', { id }))
    return await chooseTurn(id, texts, citation, options, context)
  } catch (err) {
    return { ...refuse(session, describeFailure(err, voice.t)), result: 'failed' }
  }
}

async function unbindTurn(
  argument: string,
  { unanswered, bindings }: BindOptions,
  { session, voice }: Context,
): Promise<Turn> {
  const id = /^#?(\d{1,9})$/u.exec(argument.normalize('NFKC'))?.[1]
  if (id === undefined) return refuse(session, voice.t('commands.unbind.usage'))
  if (!bindings.get().bindings.some((binding) => binding.id === id))
    return refuse(session, voice.t('bind.notBound', { id }))
  try {
    await bindings.update((value) => ({ bindings: value.bindings.filter((binding) => binding.id !== id) }))
    await setState(id, 'open', unanswered)
    return say(session, voice.t('bind.unbound', { id }))
  } catch (err) {
    return { ...refuse(session, describeFailure(err, voice.t)), result: 'failed' }
  }
}

/** Binds questions to clauses, and lets them go again. */
export function createBindCommands(options: BindOptions): readonly Command[] {
  return [
    {
      ...{ name: 'bind', role: 'staff', takesArgument: true },
      run: (argument, context) => bindTurn(argument, options, context),
    },
    {
      ...{ name: 'unbind', role: 'staff', takesArgument: true },
      run: (argument, context) => unbindTurn(argument, options, context),
    },
  ]
}
