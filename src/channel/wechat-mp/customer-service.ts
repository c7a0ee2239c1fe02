import type { Logger } from 'pino'
import type { Delivery } from '../../chat/outbox.js'
import type { Said } from '../wechat/plain-talk.js'
import type { MpApi } from './api.js'
import { ErrorCode, OF_OPERATOR, type ApiResult } from './api-result.js'

/** Sends messages that go with no request (客服消息), which verified accounts may. Never rejects. */
export interface CustomerService {
  readonly send: (openId: string, said: Said) => Promise<Delivery>
  /** Whether the account may; `null` before the first try told. */
  readonly isPermitted: () => boolean | null
}

/** What it takes. */
export interface CustomerServiceOptions {
  readonly api: MpApi
  /** Told after every call whether the account's credentials work. */
  readonly onHealth: (isWell: boolean) => void
  readonly log: Logger
}

/** People who cannot be reached by their own doing. */
const GONE: readonly number[] = [ErrorCode.openIdInvalid, ErrorCode.notSubscribed]

export function createCustomerService({ api, onHealth, log }: CustomerServiceOptions): CustomerService {
  let isPermitted: boolean | null = null
  const note = (result: ApiResult): Delivery => {
    onHealth(result.kind === 'done' || (result.kind === 'refused' && !OF_OPERATOR.includes(result.code)))
    if (result.kind === 'done') {
      isPermitted = true
      return 'sent'
    }
    if (result.kind === 'refused' && result.code === ErrorCode.notPermitted) isPermitted = false
    if (result.kind === 'refused' && GONE.includes(result.code)) return 'gone'
    log.warn(result, 'customer-service message not sent') // 45015: nothing was heard of the person for 48 hours
    return 'failed'
  }
  return {
    send: async (openId, said) =>
      note(await (said.kind === 'card' ? api.sendCard(openId, said.card) : api.sendText(openId, said.text))),
    isPermitted: () => isPermitted,
  }
}
