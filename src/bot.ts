import type { Logger } from 'pino'
import type { AnswerQuestion } from './answer/answer.js'
import { createCorpusCommands } from './chat/administration/corpus-commands.js'
import { describeTrouble } from './chat/administration/describe-trouble.js'
import { createRoles } from './chat/administration/roles.js'
import { createChat } from './chat/chat.js'
import type { Chat } from './chat/message.js'
import { createOutbox, type Outbox } from './chat/outbox.js'
import { createTellAdmins, type TellAdmins } from './chat/tell-admins.js'
import type { Config } from './config.js'
import type { Corpus } from './corpus/corpus.js'
import { createLiveCorpus, type LiveCorpus } from './corpus/live-corpus.js'
import { loadTranslations, type Translations } from './locale/translations.js'
import type { State } from './store/state.js'
import type { TroubleReport } from './store/trouble-report.js'

/** The bot without any channel. */
export interface Bot {
  readonly live: LiveCorpus
  /** Counted and logged, as {@link LiveCorpus.answerQuestion} is not. */
  readonly answerQuestion: AnswerQuestion
  readonly chat: Chat
  /** Where channels attach. */
  readonly outbox: Outbox
  readonly tellAdmins: TellAdmins
  readonly translations: Translations
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
}

/** Logs, for people who look into an answer, how its question was understood; never the question itself. */
function logUnderstanding(answerQuestion: AnswerQuestion, log: Logger): AnswerQuestion {
  return async (question) => {
    const answer = await answerQuestion(question)
    if (answer.status === 'answered' || answer.status === 'not found') {
      const { status, confidence, total, interpretation } = answer
      log.debug({ status, confidence, total, ...interpretation }, 'question understood')
    }
    return answer
  }
}

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
}: BotOptions): Bot {
  const folders = { dataDir: config.DATA_DIR, stateDir: config.STATE_DIR }
  const live = createLiveCorpus({ folders, store: state.versions, publicUrl, now, onLive, log })
  const answerQuestion = observe(logUnderstanding(live.answerQuestion, log))
  const translations = loadTranslations()
  const outbox = createOutbox()
  const admins = () => [...config.ADMINS, ...state.admins.get().admins]
  const tellAdmins = createTellAdmins({ admins, outbox, log })
  troubles?.listen((trouble) => {
    void tellAdmins({ text: describeTrouble(trouble, translations[config.LOCALE]), buttons: [] })
  })
  const roleOf = createRoles(config.ADMINS)
  const chat = createChat({
    answerQuestion,
    corpus: live.corpus,
    publicUrl,
    commands: createCorpusCommands(live),
    roleOf,
    region: config.REGION,
    translations,
    language: config.LOCALE,
    now,
    log,
  })
  return { live, answerQuestion, chat, outbox, tellAdmins, translations }
}
