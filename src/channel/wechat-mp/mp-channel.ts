import { randomInt } from 'node:crypto'
import type { Logger } from 'pino'
import type { Channel } from '../../chat/channel.js'
import type { Chat } from '../../chat/message.js'
import { afterTimeout, type After } from '../../chat/timer.js'
import type { Language, Translate, Translations } from '../../locale/translations.js'
import type { WebhookResponse } from '../../webhook.js'
import type { Door } from '../wechat/doors.js'
import { inTime } from '../wechat/in-time.js'
import { createPlainTalk, type Said } from '../wechat/plain-talk.js'
import { answerIncoming } from './answer-incoming.js'
import { createAnswerOnce } from './answer-once.js'
import { createAnswerPerson } from './answer-person.js'
import type { MpApi } from './api.js'
import { checkCredentials } from './check-credentials.js'
import type { Cipher } from './cipher.js'
import { createCustomerService } from './customer-service.js'
import type { Incoming } from './incoming.js'
import { formatPassive, NOTHING, sealPassive } from './passive-answer.js'
import { readRequest } from './read-request.js'
import { createReplayGuard } from './replay-guard.js'

/** What the 公众号 needs from outside. */
export interface MpChannelOptions {
  readonly chat: Chat
  readonly door: Door
  readonly translations: Translations
  readonly language: Language
  /** In the language of a conversation. */
  readonly translateFor: (conversation: string) => Translate
  /** The account's token (Token), with which WeChat signs. */
  readonly token: string
  /** Of 安全模式; `null` for plain messages. */
  readonly cipher: Cipher | null
  /** `null` without the account's secret: nothing can be sent but answers. */
  readonly api: MpApi | null
  /** In milliseconds since 1970. */
  readonly now: () => number
  readonly log: Logger
  /** Of a test; {@link DEADLINE} otherwise. */
  readonly deadline?: number
  /** Of a test; {@link afterTimeout} otherwise. */
  readonly after?: After
}

/** Where WeChat calls, below `PUBLIC_URL`. */
export const WEBHOOK_PATH = '/wechat'

/** Milliseconds until something is answered; WeChat closes the connection after 5,000, and the way there takes time too. */
const DEADLINE = 4_200

/** Milliseconds that answers which are late get to go out at the end. */
const PATIENCE = 5_000

/** Bytes of a text that WeChat takes are 2,048; some room is left for what it counts differently. */
const TEXT_LIMIT = 2_000

/** Builds the 公众号: a webhook that answers within the request, and customer-service messages where there is a secret. */
export function createMpChannel(options: MpChannelOptions): Channel {
  const { chat, door, translations, language, translateFor, token, cipher, api, now, log } = options
  const { deadline = DEADLINE, after = afterTimeout } = options
  const t = translations[language]
  const running = new Set<Promise<void>>()
  const onWork = (work: Promise<void>): void => {
    running.add(work)
    void work.finally(() => running.delete(work))
  }
  const service =
    api && createCustomerService({ api, onHealth: (isWell) => door.report(isWell ? 'ok' : 'trouble'), log })
  const talk = createPlainTalk({ chat, translations, translateFor, limit: TEXT_LIMIT, withCards: true, now })
  const answerPerson = createAnswerPerson({ talk, service, t, deadline, now, after, onWork })
  const answerOnce = createAnswerOnce<Said | null>(now, null)
  const reader = { token, cipher, guard: createReplayGuard(now) }

  const answer = async (incoming: Incoming): Promise<Said | null> => {
    try {
      return await answerIncoming(incoming, answerPerson, t)
    } catch (err) {
      log.error({ err }, 'wechat message failed')
      return { kind: 'text', text: t('chat.failed') }
    }
  }
  const respond = (said: Said | null, { from: to, to: from }: Incoming): WebhookResponse => {
    if (said === null) return { status: 200, body: NOTHING }
    const time = Math.floor(now() / 1000)
    const xml = formatPassive(said, { from, to, time })
    const body = cipher ? sealPassive(xml, cipher, token, time, String(randomInt(1e9, 1e10))) : xml
    return { status: 200, type: 'text/xml; charset=utf-8', body }
  }
  return {
    name: 'wechat',
    webhook: {
      path: WEBHOOK_PATH,
      methods: ['GET', 'POST'],
      handle: async (request) => {
        const read = readRequest(request, reader)
        switch (read.kind) {
          case 'refused':
            log.warn({ status: read.status, reason: read.reason }, 'wechat request refused')
            return { status: read.status, body: '' }
          case 'check':
            return { status: 200, body: read.echo }
          case 'message': {
            const { incoming } = read
            const said = await answerOnce(`${incoming.from} ${incoming.id}`, () => answer(incoming))
            return respond(said, incoming)
          }
        }
      },
    },
    start: async () => {
      const isWell = api === null || (await checkCredentials(api, log))
      door.report(isWell ? 'ok' : 'trouble')
      if (!service) return
      door.attach((conversation, reply) => {
        const openId = conversation.slice(conversation.indexOf(':') + 1)
        return service.send(openId, { kind: 'text', text: talk.prepare(conversation, reply) })
      })
    },
    stop: async () => {
      await inTime(Promise.all(running), PATIENCE, after) // an answer that hangs does not hold up the end
      door.report('off')
    },
  }
}
