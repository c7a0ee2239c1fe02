import type { Logger } from 'pino'
import { createAnswerQuestion } from './answer/answer-question.js'
import type { AnswerQuestion } from './answer/answer.js'
import { createChat } from './chat/chat.js'
import type { Chat } from './chat/message.js'
import type { Config } from './config.js'
import type { Corpus } from './corpus/corpus.js'
import { loadCorpus } from './corpus/load-corpus.js'
import { loadTranslations, type Translations } from './locale/translations.js'

/** The bot without any channel. */
export interface Bot {
  /** @throws {@link AppError} `DATA_UNREADABLE` when there is nothing to answer from */
  readonly load: () => Promise<Corpus>
  /** @throws if it is not loaded */
  readonly corpus: () => Corpus
  readonly isReady: () => boolean
  readonly answerQuestion: AnswerQuestion
  readonly chat: Chat
  readonly translations: Translations
}

/** What the core is made of. */
export interface BotOptions {
  readonly config: Config
  readonly log: Logger
  /** What links begin with. */
  readonly publicUrl: () => string
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number
  /** Wraps the port through which everything asks, e.g. to count. */
  readonly observe?: (answerQuestion: AnswerQuestion) => AnswerQuestion
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
  log,
  publicUrl,
  now = Date.now,
  observe = (port) => port,
}: BotOptions): Bot {
  let loaded: Corpus | undefined
  const corpus = () => {
    if (!loaded) throw new Error('the corpus is not loaded yet')
    return loaded
  }
  const answerQuestion = observe(logUnderstanding(createAnswerQuestion(corpus, publicUrl, now), log))
  const translations = loadTranslations()
  const chat = createChat({
    answerQuestion,
    corpus,
    publicUrl,
    region: config.REGION,
    translations,
    language: config.LOCALE,
    now,
    log,
  })
  const load = async () =>
    (loaded = await loadCorpus({ dataDir: config.DATA_DIR, stateDir: config.STATE_DIR }, log))
  return { load, corpus, isReady: () => loaded !== undefined, answerQuestion, chat, translations }
}
