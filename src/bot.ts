import type { Logger } from 'pino'
import type { AnswerQuestion } from './answer/answer.js'
import { shareInFlight } from './answer/share-in-flight.js'
import { createAdministration } from './chat/administration/create-administration.js'
import { describeTrouble } from './chat/administration/describe-trouble.js'
import { createChannelHealth, type ChannelHealth } from './chat/channel-health.js'
import type { AskedEvent } from './chat/chat-events.js'
import { BASIC_COMMANDS } from './chat/basic-commands.js'
import { createChat } from './chat/chat.js'
import type { Command } from './chat/command.js'
import { createCuration } from './chat/curation/create-curation.js'
import { logUnderstanding } from './chat/log-understanding.js'
import type { Chat } from './chat/message.js'
import { createOfferClauses, type OfferClauses } from './chat/offer-clauses.js'
import { createOpenClause } from './chat/open-clause.js'
import { createOutbox, type Outbox } from './chat/outbox.js'
import { createRecentQuestions } from './chat/recent-questions.js'
import { countSearches } from './chat/statistics/count-searches.js'
import { createQuestionCounter } from './chat/statistics/question-counter.js'
import { createStatsCommand } from './chat/statistics/stats-command.js'
import { createTellAdmins, type TellAdmins } from './chat/tell-admins.js'
import { createConversationSettings } from './chat/settings/conversation-settings.js'
import { createSettingsCommands } from './chat/settings/settings-commands.js'
import { afterTimeout } from './chat/timer.js'
import { createShownReplies, signReply } from './chat/shown-replies.js'
import { EMPTY_SESSION } from './chat/sessions.js'
import { createAdmit } from './chat/limits.js'
import { givenBefore } from './chat/curation/given-before.js'
import { createUnasked } from './chat/unasked.js'
import type { Config } from './config.js'
import type { Corpus } from './corpus/corpus.js'
import { createLiveCorpus } from './corpus/create-live-corpus.js'
import type { LiveCorpus } from './corpus/live-corpus.js'
import { loadShippedQueries } from './evaluate/load-shipped-queries.js'
import { createReplay } from './evaluate/replay-questions.js'
import { loadTranslations, type Translations } from './locale/translations.js'
import type { State } from './store/state.js'
import type { TroubleReport } from './store/trouble-report.js'

/** The bot without any channel. */
export interface Bot {
  readonly live: LiveCorpus
  /** For searches without a conversation: counted as the web's, and logged, as {@link LiveCorpus.answerQuestion} is not. */
  readonly answerQuestion: AnswerQuestion
  readonly chat: Chat
  /** Where channels attach. */
  readonly outbox: Outbox
  /** Where channels report how they are. */
  readonly health: ChannelHealth
  readonly tellAdmins: TellAdmins
  readonly translations: Translations
  /** All there are, for whomever. */
  readonly commands: readonly Command[]
  /** For channels that offer clauses while somebody types. */
  readonly offerClauses: OfferClauses
  /**
   * Loads the corpus; resolves when questions are answered.
   *
   * @throws {@link AppError} `DATA_UNREADABLE`
   */
  readonly start: () => Promise<void>
  /** Ends the corpus and what goes on besides answering, and writes what is still to be written; before the state is closed. */
  readonly stop: () => Promise<void>
}

/** What the core is made of. */
export interface BotOptions {
  readonly config: Config
  /** What is remembered from one run to the next. */
  readonly state: State
  /** What goes wrong with it, for the admins. */
  readonly troubles?: TroubleReport
  readonly log: Logger
  /** What links begin with. */
  readonly publicUrl: () => string
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number
  /** Wraps the port through which everything asks, e.g. to count. */
  readonly observe?: (answerQuestion: AnswerQuestion) => AnswerQuestion
  /** Told whenever another corpus is live. */
  readonly onLive?: (corpus: Corpus) => void
  /** Bytes that this process has in memory. */
  readonly memory: () => number
}

/** What is said without being asked lists nothing, and its buttons are for whoever gets it. */
const UNASKED = { session: EMPTY_SESSION, owner: null }

/** Wires what all channels share. */
export function createBot({
  config,
  state,
  troubles,
  log,
  publicUrl,
  now = Date.now,
  observe = (port) => port,
  onLive = () => undefined,
  memory,
}: BotOptions): Bot {
  const folders = { dataDir: config.DATA_DIR, stateDir: config.STATE_DIR }
  const synonyms = () => state.synonyms.get().synonyms
  const translations = loadTranslations()
  const outbox = createOutbox((reply) => signReply(reply, shown.newSign(), UNASKED, shown))
  const unasked = createUnasked({
    ...{ state, outbox, translations, language: config.LOCALE, hours: config.DIGEST_HOURS },
    ...{ publicUrl, now, log },
  })
  const live = createLiveCorpus({
    ...{ folders, store: state.versions, synonyms, publicUrl, now, log },
    onLive: (corpus) => {
      onLive(corpus)
      void unasked.onLive(corpus)
    },
  })
  const statistics = createQuestionCounter({ store: state.statistics, now, after: afterTimeout, log })
  const curation = createCuration({
    ...{ state, words: live.words, now, after: afterTimeout, log },
    ...{ answerQuestion: shareInFlight(live), citeClause: live.citeClause, onVote: statistics.countVote },
    earlier: (sign) => givenBefore(shown.record(sign)),
  })
  const openClause = createOpenClause({ citeClause: live.citeClause, corpus: live.corpus, publicUrl, now })
  const shown = createShownReplies({
    ...{ document: state.shownReplies, corpus: live.corpus, openClause, after: afterTimeout, log },
    answerQuestion: curation.answerQuestion,
  })
  const answerQuestion = observe(logUnderstanding(curation.answerQuestion, log))
  const admins = () => [...config.ADMINS, ...state.admins.get().admins]
  const tellAdmins = createTellAdmins({ admins, outbox, log })
  troubles?.listen((trouble) => {
    void tellAdmins({ text: describeTrouble(trouble, translations[config.LOCALE]), buttons: [] })
  })
  const health = createChannelHealth(now)
  const settings = createConversationSettings(state.chatSettings, now)
  const recent = createRecentQuestions(state.recentQuestions, log)
  const { words, corpus } = live
  const replay = createReplay({
    ...{ words, corpus, recent: recent.list, loadRated: loadShippedQueries, region: config.REGION },
  })
  const administration = createAdministration({
    ...{ configured: config.ADMINS, autoReload: config.AUTO_RELOAD, t: translations[config.LOCALE] },
    ...{ state, live, folders, tellAdmins, health, replay, memory, now, log },
  })
  const onAsked = (event: AskedEvent) => {
    recent.add(event)
    curation.onAsked(event)
    statistics.countAsked(event)
  }
  const commands = [
    ...createSettingsCommands({ settings, state, translations, region: config.REGION }),
    ...unasked.commands,
    ...curation.commands,
    ...administration.commands,
    createStatsCommand(statistics, now),
  ]
  const answer = createChat({
    answerQuestion,
    corpus: live.corpus,
    publicUrl,
    commands,
    ...{ buttonsUnder: curation.buttonsUnder, shown, openClause },
    admit: createAdmit({ person: config.MESSAGES_PER_MINUTE, group: config.GROUP_MESSAGES_PER_MINUTE }),
    ...{ roleOf: administration.roleOf, settingsOf: settings.of },
    events: { onAsked, onAction: administration.onAction },
    ...{ region: config.REGION, contact: config.CONTACT },
    translations,
    language: config.LOCALE,
    now,
    log,
  })
  const chat: Chat = (message) => {
    if (administration.roleOf(message) !== null) unasked.onMessage(message)
    return answer(message)
  }
  const search = countSearches(answerQuestion, statistics)
  const start = async () => {
    await administration.intake.recover()
    await live.start()
    await administration.intake.watch()
  }
  const stop = async () => {
    await administration.intake.stop()
    await unasked.stop()
    await curation.stop()
    await shown.stop()
    await live.stop()
    await recent.settle()
    await administration.settle()
    await statistics.stop()
  }
  return {
    ...{ live, answerQuestion: search, chat, outbox, tellAdmins, health, translations },
    commands: [...BASIC_COMMANDS, ...commands],
    offerClauses: createOfferClauses({
      ...{ answerQuestion: search, corpus: live.corpus, roleOf: administration.roleOf },
      ...{ settingsOf: settings.of, translations, language: config.LOCALE, region: config.REGION, log },
    }),
    ...{ start, stop },
  }
}
