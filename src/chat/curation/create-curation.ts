import type { Logger } from 'pino'
import type { AnswerQuestion, Citation } from '../../answer/answer.js'
import type { CiteClause } from '../../answer/cite-clause.js'
import type { State } from '../../store/state.js'
import { createProposeSynonym, type ProposalPorts } from '../administration/synonyms/propose-synonym.js'
import type { AskedEvent } from '../chat-events.js'
import type { Command } from '../command.js'
import type { Button } from '../message.js'
import type { After } from '../timer.js'
import { createBindCommands } from './bind-commands.js'
import { answerBoundFirst } from './bound-answers.js'
import { createShownCandidates } from './candidates.js'
import { createFeedbackCommand, type FeedbackOptions } from './feedback-command.js'
import { createGivenAnswers, type FindEarlier } from './given-answers.js'
import { keptQuestion } from './kept-question.js'
import { createLearnWords, type LearnWordsPorts } from './learn-words.js'
import { createQuestionCollector } from './question-collector.js'
import { createUnansweredCommand } from './unanswered-command.js'

/** How answers get better by what people think of them. */
export interface Curation {
  /** Asks, and puts first what the staff bound to the question. */
  readonly answerQuestion: AnswerQuestion
  readonly commands: readonly Command[]
  /** Collects what was not answered. */
  readonly onAsked: (asked: AskedEvent) => void
  /** 👍 and 👎. */
  readonly buttonsUnder: (asked: AskedEvent) => readonly Button[]
  /** Writes what was collected last. */
  readonly stop: () => Promise<void>
}

/** What curation needs from outside. */
export interface CurationOptions {
  readonly state: Pick<State, 'feedback' | 'unanswered' | 'bindings' | 'synonyms'>
  /** The search itself. */
  readonly answerQuestion: AnswerQuestion
  readonly citeClause: CiteClause
  /** Learns words from what is bound; nothing is learned when absent. */
  readonly words?: ProposalPorts['words'] & LearnWordsPorts['words']
  /** Told of each vote with the one whose place it takes. */
  readonly onVote?: FeedbackOptions['onVote']
  /** An answer that an earlier process gave, by its sign. */
  readonly earlier?: FindEarlier
  /** In milliseconds since 1970. */
  readonly now: () => number
  readonly after: After
  readonly log: Logger
}

function keyOf(citation: Citation | undefined) {
  return citation ? { noticeId: citation.noticeId, clauseId: citation.clauseId } : null
}

/** Wires votes, the list of questions without a good answer, and bindings. */
export function createCuration({
  state,
  answerQuestion,
  citeClause,
  words,
  onVote = () => undefined,
  earlier = () => null,
  now,
  after,
  log,
}: CurationOptions): Curation {
  const { feedback, unanswered, bindings } = state
  const given = createGivenAnswers(now, earlier)
  const onBound = words
    ? createLearnWords({
        ...{ bindings: bindings.get, words, log },
        proposeSynonym: createProposeSynonym({ document: state.synonyms, words, now }),
      })
    : () => Promise.resolve('')
  const collector = createQuestionCollector({ unanswered, bindings: bindings.get, now, after, log })
  return {
    answerQuestion: answerBoundFirst({ answerQuestion, citeClause, bindings: bindings.get }),
    commands: [
      createFeedbackCommand({
        ...{ feedback, given, onVote, now, log },
        onDown: ({ conversation }, { text }) => collector.add(conversation, text, 'down'),
      }),
      createUnansweredCommand({ unanswered, bindings, feedback, citeClause, collector }),
      ...createBindCommands({
        ...{ unanswered, bindings, collector, now },
        shown: createShownCandidates(),
        searchOnly: answerQuestion,
        onBound,
      }),
    ],
    onAsked: ({ message, text, context, answer }) => {
      if (answer.status === 'not found')
        collector.add(message.conversation, keptQuestion(text, context), 'declined')
    },
    buttonsUnder: ({ message, sign, text, context, answer }) => {
      if (answer.status !== 'answered' && answer.status !== 'not found') return []
      const first = answer.status === 'answered' ? answer.citations[0] : undefined
      const kept = { text: keptQuestion(text, context), answer: keyOf(first) }
      if (kept.text === '') return []
      const under = given.remember(message.conversation, kept, sign)
      return [
        { label: '👍', send: `/feedback up ${under}` },
        { label: '👎', send: `/feedback down ${under}` },
      ]
    },
    stop: collector.stop,
  }
}
