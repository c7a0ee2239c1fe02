import { API_ROOT, createMpApi } from '../channel/wechat-mp/api.js'
import { buildMenu } from '../channel/wechat-mp/menu.js'
import { localUrl } from '../config.js'
import { AppError } from '../errors.js'
import type { Environment } from './environment.js'

/**
 * Sets the menu of the 公众号 and ends.
 *
 * @returns the exit code: 1 when WeChat refuses it or cannot be reached
 * @throws {@link AppError} `CONFIG_INVALID` without the account's credentials
 */
export async function wechatMenu({ config, t, output, errorOutput }: Environment): Promise<number> {
  const { WECHAT_MP_APP_ID: appId, WECHAT_MP_SECRET: secret, WECHAT_API_ROOT: root = API_ROOT } = config
  if (appId === undefined || secret === undefined)
    throw new AppError(
      'CONFIG_INVALID',
      'WECHAT_MP_APP_ID and WECHAT_MP_SECRET must be set',
      'Copy them from the account’s page; the README says where they stand.',
    )
  const isKnown = config.PUBLIC_URL !== localUrl(config.HOST, config.PORT)
  const menu = buildMenu(t, isKnown ? config.PUBLIC_URL : null)
  const result = await createMpApi({ root, appId, secret, now: Date.now }).setMenu(menu)
  if (result.kind === 'done') {
    output.write(`${t('wechat.menu.set')}\n`)
    return 0
  }
  const reason = result.kind === 'refused' ? `${result.code} ${result.message}` : result.reason
  errorOutput.write(`${t('wechat.menu.failed', { reason })}\n`)
  return 1
}
