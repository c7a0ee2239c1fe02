import type { After } from '../../chat/timer.js'
import type { Translate } from '../../locale/translations.js'
import { inTime } from '../wechat/in-time.js'
import type { PlainTalk, Said } from '../wechat/plain-talk.js'
import type { CustomerService } from './customer-service.js'
import { createLateAnswers, type Pending } from './late-answers.js'

/** Answers what somebody says within the time WeChat gives; `null` is silence. Never rejects. */
export type AnswerPerson = (openId: string, text: string, before?: string) => Promise<Said | null>

/** What it takes. */
export interface AnswerPersonOptions {
  readonly talk: PlainTalk
  /** `null` without the account's secret. */
  readonly service: CustomerService | null
  readonly t: Translate
  /** Milliseconds after which something is said in any case. */
  readonly deadline: number
  readonly now: () => number
  readonly after: After
  /** Told of what goes on behind an answer; it never rejects. */
  readonly onWork: (work: Promise<void>) => void
}

/** What brings an answer that came too late. */
const FETCH = '1'

/**
 * An answer that is late is sent as customer service by an account that may. As long as it is not known whether it may,
 * or when it may not, the person is told to fetch it, and it is kept until then.
 */
export function createAnswerPerson(options: AnswerPersonOptions): AnswerPerson {
  const { talk, service, t, deadline, now, after, onWork } = options
  const late = createLateAnswers(now)
  const comeAgain: Said = { kind: 'text', text: t('wechat.late', { number: FETCH }) }

  const sendLater = async (openId: string, answer: Pending): Promise<void> => {
    const said = await answer
    if (said === null || late.find(openId) !== answer) late.drop(openId, answer)
    else if ((await service?.send(openId, said)) === 'sent') late.drop(openId, answer)
  }
  const fetchLate = async (openId: string, answer: Pending): Promise<Said | null> => {
    const done = await inTime(answer, deadline, after)
    if (done === null) return comeAgain
    late.drop(openId, answer)
    return done.value
  }
  return async (openId, text, before) => {
    const waiting = late.find(openId)
    if (waiting && text.normalize('NFKC').trim() === FETCH) return fetchLate(openId, waiting)
    const message = {
      conversation: `wechat:${openId}`,
      text,
      asker: { channel: 'wechat', user: openId },
    } as const
    const answer = talk.hear(message, before)
    const done = await inTime(answer, deadline, after)
    if (done) {
      if (waiting) late.drop(openId, waiting) // from now on numbers mean this answer
      return done.value
    }
    late.keep(openId, answer)
    if (service && service.isPermitted() !== false) onWork(sendLater(openId, answer))
    return service?.isPermitted() === true ? null : comeAgain
  }
}
