import type { Logger } from 'pino'
import type { Bot } from './bot.js'
import { API_ROOT, createMpApi } from './channel/wechat-mp/api.js'
import { createCipher } from './channel/wechat-mp/cipher.js'
import { createMpChannel } from './channel/wechat-mp/mp-channel.js'
import type { Channel } from './chat/channel.js'
import type { Config } from './config.js'

/** What channels are made with. */
export interface ChannelsOptions {
  readonly config: Config
  readonly bot: Bot
  /** In milliseconds since 1970. */
  readonly now: () => number
  readonly log: Logger
}

/** Builds the 公众号, unless it is off. */
function createMp({ config, bot, now, log }: ChannelsOptions): readonly Channel[] {
  const {
    WECHAT_MP_TOKEN: token,
    WECHAT_MP_APP_ID: appId = '',
    WECHAT_MP_SECRET: secret,
    WECHAT_MP_AES_KEY: aesKey,
    WECHAT_API_ROOT: root = API_ROOT,
  } = config
  if (token === undefined) return []
  const channel = createMpChannel({
    ...{ chat: bot.chat, outbox: bot.outbox, translations: bot.translations, language: config.LOCALE },
    report: (health) => bot.health.report('wechat', health),
    token,
    cipher: aesKey === undefined ? null : createCipher(aesKey, appId),
    api: secret === undefined ? null : createMpApi({ root, appId, secret, now }),
    ...{ now, log },
  })
  return [channel]
}

/** Builds the channels that the configuration turns on. */
export function createChannels(options: ChannelsOptions): readonly Channel[] {
  return [...createMp(options)]
}
