import type { Logger } from 'pino'
import type { LiveWords } from '../../corpus/live-words.js'
import type { BoundQuestion } from '../../corpus/worker-messages.js'
import type { Binding, Bindings } from '../../store/concern/bindings.js'
import type { ProposeSynonym } from '../administration/synonyms/propose-synonym.js'
import type { BindOptions } from './bind-commands.js'

/** What learning words needs from outside. */
export interface LearnWordsPorts {
  readonly bindings: () => Bindings
  readonly words: Pick<LiveWords, 'learnPairs'>
  readonly proposeSynonym: ProposeSynonym
  readonly log: Logger
}

function boundQuestion({ texts, noticeId, clauseId, textHash }: Binding): BoundQuestion {
  return { texts, clause: { noticeId, clauseId, textHash } }
}

/**
 * Proposes to the admins what can be learned of askers' words from a question that was bound, beside those bound before;
 * whoever bound it is told. Nothing is lost when it fails: the binding stands.
 */
export function createLearnWords(ports: LearnWordsPorts): BindOptions['onBound'] {
  const { bindings, words, proposeSynonym, log } = ports
  return async (binding, { voice: { t } }) => {
    try {
      const others = bindings().bindings.filter(({ id }) => id !== binding.id)
      const learned = await words.learnPairs(boundQuestion(binding), others.map(boundQuestion))
      const told: string[] = []
      for (const { everyday, official, clauses } of learned) {
        const pair = await proposeSynonym(everyday, official, clauses)
        if (pair) told.push(t('bind.learned', { everyday: pair.everyday, official: pair.official.join('') }))
      }
      return told.join('\n')
    } catch (err) {
      log.warn({ err, binding: binding.id }, 'no words were learned from a bound question')
      return ''
    }
  }
}
