import type { Logger } from 'pino'
import type { Bot } from './bot.js'
import { API_ROOT, createMpApi } from './channel/wechat-mp/api.js'
import { createCipher } from './channel/wechat-mp/cipher.js'
import { createMpChannel } from './channel/wechat-mp/mp-channel.js'
import { createTelegramChannel } from './channel/telegram/create-telegram-channel.js'
import type { TelegramSettings } from './channel/telegram/telegram-options.js'
import type { Channel } from './chat/channel.js'
import { isCommandName, listMenu } from './chat/command-menu.js'
import { afterTimeout } from './chat/timer.js'
import type { Config } from './config.js'
import type { AppError } from './errors.js'
import type { State } from './store/state.js'

/** What channels are made with. */
export interface ChannelsOptions {
  readonly config: Config
  readonly bot: Bot
  readonly state: State
  /** What links begin with. */
  readonly publicUrl: () => string
  /** Told when a platform no longer accepts the bot as it is configured. */
  readonly onRefused: (error: AppError) => void
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

const TELEGRAM_API = 'https://api.telegram.org'

function readTelegramSettings(config: Config, publicUrl: () => string): Omit<TelegramSettings, 'token'> {
  const { TELEGRAM_API_ROOT = TELEGRAM_API, HTTP_PROXY, HTTPS_PROXY } = config
  const { TELEGRAM_WEBHOOK_PATH: path, TELEGRAM_WEBHOOK_SECRET: secret } = config
  return {
    apiRoot: TELEGRAM_API_ROOT,
    proxies: { HTTP_PROXY, HTTPS_PROXY },
    webhook:
      path === undefined || secret === undefined ? null : { path, secret, url: () => publicUrl() + path },
  }
}

/** Builds Telegram, unless it is off. */
function createTelegram({ config, bot, state, publicUrl, ...ports }: ChannelsOptions): readonly Channel[] {
  const { TELEGRAM_BOT_TOKEN: token } = config
  if (token === undefined) return []
  const { translations, commands } = bot
  const idsOf = (keys: readonly string[]) =>
    keys.flatMap((key) => (/^telegram:-?\d+$/.test(key) ? [Number(key.slice('telegram:'.length))] : []))
  const channel = createTelegramChannel({
    ...ports,
    ...{ state, chat: bot.chat, offerClauses: bot.offerClauses, outbox: bot.outbox, health: bot.health },
    settings: { token, ...readTelegramSettings(config, publicUrl) },
    translateFor: (conversation) => {
      const setting = state.chatSettings.get().chats.find((chat) => chat.conversation === conversation)
      return translations[setting?.language ?? config.LOCALE]
    },
    language: config.LOCALE,
    listMenu: (role, language) => listMenu(commands, role, translations[language]),
    isCommand: (name) => isCommandName(commands, name),
    menuScopes: () => {
      const admins = [...config.ADMINS, ...state.admins.get().admins]
      return {
        staff: idsOf(state.access.get().allowed.map(({ key }) => key)),
        admins: idsOf(admins.map(({ channel, user }) => `${channel}:${user}`)),
      }
    },
    after: afterTimeout,
  })
  return [channel]
}

/** Builds the channels that the configuration turns on. */
export function createChannels(options: ChannelsOptions): readonly Channel[] {
  return [...createTelegram(options), ...createMp(options)]
}
