import type { Logger } from 'pino'
import { AppError } from '../../errors.js'
import type { MpApi } from './api.js'
import { ErrorCode } from './api-result.js'

/**
 * Asks WeChat whether the account's credentials are good.
 *
 * @returns `false` when that cannot be told now, or calls are refused for another reason; answers need no call
 * @throws {@link AppError} `CONFIG_INVALID` when they are wrong
 */
export async function checkCredentials(api: MpApi, log: Logger): Promise<boolean> {
  const result = await api.check()
  if (result.kind === 'done') return true
  if (result.kind === 'refused' && result.code === ErrorCode.appIdInvalid) throw wrong('WECHAT_MP_APP_ID')
  if (result.kind === 'refused' && result.code === ErrorCode.appSecretInvalid) throw wrong('WECHAT_MP_SECRET')
  const hint =
    result.kind === 'refused' && result.code === ErrorCode.addressNotAllowed
      ? 'add this server to the IP whitelist of the account'
      : 'it is tried again with the next message to be sent'
  log.warn({ ...result, hint }, 'WeChat gives no access token')
  return false
}

function wrong(name: string): AppError {
  return new AppError(
    'CONFIG_INVALID',
    `WeChat refuses ${name}`,
    'Copy it anew from the account’s page; the README says where it stands.',
  )
}
