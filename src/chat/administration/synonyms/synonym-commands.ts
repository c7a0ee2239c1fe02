import { LRUCache } from 'lru-cache'
import type { AddedSynonym, SynonymChange } from '../../../search/added-synonyms.js'
import { formatSynonym, parseSynonym, readExpression } from '../../../search/parse-synonym.js'
import type { Command } from '../../command.js'
import { sayProgress } from '../../progress.js'
import { refuse, say, type Context, type Turn } from '../../turn.js'
import { askerKey } from '../asker-key.js'
import { describeFailure } from '../describe-failure.js'
import { createChangeSynonyms, type ChangeOptions, type SynonymPorts } from './change-synonyms.js'
import { describeFault } from './describe-synonyms.js'
import { listSynonyms } from './list-synonyms.js'
import { isPairId, pairId } from './pair-id.js'
import { proposedPair } from './propose-synonym.js'
import { readSynonymRequest, type SynonymRequest } from './synonym-request.js'

/** Pairs tried that a button can still take. */
const TRIED = 100

/** The command that teaches everyday words. */
export function createSynonymCommands(ports: SynonymPorts): readonly Command[] {
  const { document } = ports
  const change = createChangeSynonyms(ports)
  const tried = new LRUCache<string, AddedSynonym>({ max: TRIED })

  /** The pair that is typed or named by a button; a text when there is none. */
  const findPair = (rest: string, { voice: { t } }: Context): AddedSynonym | string => {
    if (!isPairId(rest)) {
      const pair = parseSynonym(rest)
      return 'fault' in pair ? describeFault(pair, t) : pair
    }
    const proposal = document.get().proposals.find(({ id }) => id === rest)
    return tried.get(rest) ?? (proposal ? proposedPair(proposal) : t('synonyms.gone'))
  }
  const start = (wanted: SynonymChange, mode: ChangeOptions['mode'], context: Context): Turn => {
    const { session, message, voice } = context
    const by = askerKey(message.asker) ?? 'nobody'
    return sayProgress(session, voice.t('synonyms.replaying'), async (tell) => {
      try {
        return await change(wanted, { mode, by, next: nextSteps(wanted), t: voice.t, tell })
      } catch (err) {
        return { text: describeFailure(err, voice.t), buttons: [], result: 'failed' }
      }
    })
  }
  const nextSteps = (wanted: SynonymChange): ChangeOptions['next'] => {
    if (wanted.kind === 'remove') {
      const take = `/synonym remove ${wanted.everyday}`
      return { take, force: `${take} force`, dismiss: null }
    }
    const id = pairId('t', wanted.synonym)
    tried.set(id, wanted.synonym)
    const proposed = pairId('p', wanted.synonym)
    const isProposed = document.get().proposals.some((each) => each.id === proposed && each.state === 'open')
    const take = `/synonym add ${id}`
    return { take, force: `${take} force`, dismiss: isProposed ? `/synonym remove ${proposed}` : null }
  }
  const addTurn = ({ rest, force }: SynonymRequest, context: Context): Turn => {
    const pair = findPair(rest, context)
    if (typeof pair === 'string') return refuse(context.session, pair)
    return start({ kind: 'add', synonym: pair }, force ? 'force' : 'unless worse', context)
  }
  const dismiss = async (id: string, { session, voice: { t } }: Context): Promise<Turn> => {
    const proposal = document.get().proposals.find((each) => each.id === id)
    if (!proposal) return refuse(session, t('synonyms.gone'))
    try {
      await document.update((value) => ({
        ...value,
        proposals: value.proposals.map((each) => (each.id === id ? { ...each, state: 'dismissed' } : each)),
      }))
      return say(session, t('synonyms.dismissed', { pair: formatSynonym(proposedPair(proposal)) }))
    } catch (err) {
      return { ...say(session, describeFailure(err, t)), result: 'failed' }
    }
  }
  /** A pair's own expression may be typed with what it stands for. */
  const removeTurn = ({ rest, force }: SynonymRequest, context: Context): Turn | Promise<Turn> => {
    if (isPairId(rest)) return dismiss(rest, context)
    const { session, voice } = context
    if (rest === '') return refuse(session, voice.t('commands.synonym.usage'))
    const [left = ''] = rest.normalize('NFKC').split('=')
    const everyday = readExpression(left)
    if (everyday === null) return refuse(session, voice.t('synonyms.unknown', { text: rest.slice(0, 40) }))
    return start({ kind: 'remove', everyday }, force ? 'force' : 'unless worse', context)
  }
  const tryTurn = ({ rest }: SynonymRequest, context: Context): Turn => {
    const everyday = readExpression(rest)
    const isTaught = document.get().synonyms.some((each) => each.everyday === everyday)
    if (isTaught && everyday !== null) return start({ kind: 'remove', everyday }, 'try', context)
    const pair = findPair(rest, context)
    if (typeof pair === 'string') return refuse(context.session, pair)
    return start({ kind: 'add', synonym: pair }, 'try', context)
  }
  const listTurn = ({ rest }: SynonymRequest, { session, voice: { t } }: Context): Turn => {
    const page = rest === '' ? 1 : Number(rest.normalize('NFKC'))
    if (!Number.isInteger(page) || page < 1) return refuse(session, t('commands.synonym.usage'))
    const { text, buttons } = listSynonyms(document.get(), page, t)
    return say(session, text, buttons)
  }
  const run: Command['run'] = (argument, context) => {
    const { t } = context.voice
    const request = readSynonymRequest(argument, t)
    if (request === null) return refuse(context.session, t('commands.synonym.usage'))
    return { add: addTurn, remove: removeTurn, try: tryTurn, list: listTurn }[request.verb](request, context)
  }
  return [{ name: 'synonym', role: 'admin', word: 'synonym', takesArgument: true, run }]
}
