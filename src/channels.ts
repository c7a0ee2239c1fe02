import { resolve } from 'node:path'
import type { Logger } from 'pino'
import type { Bot } from './bot.js'
import { API_ROOT, createMpApi } from './channel/wechat-mp/api.js'
import { createCipher } from './channel/wechat-mp/cipher.js'
import { createMpChannel } from './channel/wechat-mp/mp-channel.js'
import { createTelegramChannel } from './channel/telegram/create-telegram-channel.js'
import type { TelegramSettings } from './channel/telegram/telegram-options.js'
import { createDoors, type Door } from './channel/wechat/doors.js'
import { loadWechaty } from './channel/wechaty/load-wechaty.js'
import { createWechatyChannel } from './channel/wechaty/wechaty-channel.js'
import type { Channel } from './chat/channel.js'
import { isCommandName, listMenu } from './chat/command-menu.js'
import { afterTimeout } from './chat/timer.js'
import type { Config } from './config.js'
import type { AppError } from './errors.js'
import type { Translate } from './locale/translations.js'
import type { State } from './store/state.js'

/** What channels are made with. */
export interface ChannelsOptions {
  readonly config: Config
  readonly bot: Bot
  readonly state: State
  /** What links begin with. */
  readonly publicUrl: () => string
  /** Shows text to whoever started the bot. */
  readonly show: (text: string) => void
  /** Told when a platform no longer accepts the bot as it is configured. */
  readonly onRefused: (error: AppError) => void
  /** In milliseconds since 1970. */
  readonly now: () => number
  readonly log: Logger
}

/** Writes in the language of a conversation. */
function translateFor({
  config,
  bot,
  state,
}: Pick<ChannelsOptions, 'config' | 'bot' | 'state'>): (conversation: string) => Translate {
  return (conversation) => {
    const setting = state.chatSettings.get().chats.find((chat) => chat.conversation === conversation)
    return bot.translations[setting?.language ?? config.LOCALE]
  }
}

/** Builds the 公众号, unless it is off. */
function createMp(options: ChannelsOptions, door: Door): readonly Channel[] {
  const { config, bot, now, log } = options
  const {
    WECHAT_MP_TOKEN: token,
    WECHAT_MP_APP_ID: appId = '',
    WECHAT_MP_SECRET: secret,
    WECHAT_MP_AES_KEY: aesKey,
    WECHAT_API_ROOT: root = API_ROOT,
  } = config
  if (token === undefined) return []
  const channel = createMpChannel({
    ...{ chat: bot.chat, door, translations: bot.translations, language: config.LOCALE },
    translateFor: translateFor(options),
    token,
    cipher: aesKey === undefined ? null : createCipher(aesKey, appId),
    api: secret === undefined ? null : createMpApi({ root, appId, secret, now }),
    ...{ now, log },
  })
  return [channel]
}

/** Builds the account of the bot's own, unless it is off. */
function createWechaty(options: ChannelsOptions, door: Door): readonly Channel[] {
  const { config, bot, show, now, log } = options
  const { WECHATY_PUPPET: puppet, STATE_DIR } = config
  if (puppet === undefined) return []
  const channel = createWechatyChannel({
    load: () => loadWechaty({ puppet, memory: resolve(STATE_DIR, 'wechaty') }),
    ...{ chat: bot.chat, door, tellAdmins: bot.tellAdmins },
    ...{ translations: bot.translations, language: config.LOCALE, translateFor: translateFor(options) },
    acceptsFriends: config.WECHAT_ACCEPT_FRIENDS,
    dailyLimit: config.WECHAT_DAILY_MESSAGES,
    loginPort: config.WECHATY_LOGIN_PORT,
    ...{ show, now, log },
  })
  return [channel]
}

/** A conversation with somebody in a 公众号: OpenIDs have 28 characters and begin with o. */
const OF_MP = /^wechat:o[\w-]{27}$/

/** Builds what serves WeChat; where both doors are open, an id says whose somebody is. */
function createWechat(options: ChannelsOptions): readonly Channel[] {
  const { config, bot } = options
  const openDoor = createDoors(bot.outbox, bot.health)
  const isOfMp = (conversation: string) => config.WECHATY_PUPPET === undefined || OF_MP.test(conversation)
  const [mp, own] = [openDoor(isOfMp), openDoor((conversation) => !isOfMp(conversation))]
  return [...createMp(options, mp), ...createWechaty(options, own)]
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
function createTelegram(options: ChannelsOptions): readonly Channel[] {
  const { config, bot, state, publicUrl, onRefused, now, log } = options
  const { TELEGRAM_BOT_TOKEN: token } = config
  if (token === undefined) return []
  const { translations, commands } = bot
  const idsOf = (keys: readonly string[]) =>
    keys.flatMap((key) => (/^telegram:-?\d+$/.test(key) ? [Number(key.slice('telegram:'.length))] : []))
  const channel = createTelegramChannel({
    ...{ onRefused, now, log },
    ...{ state, chat: bot.chat, offerClauses: bot.offerClauses, outbox: bot.outbox, health: bot.health },
    settings: { token, ...readTelegramSettings(config, publicUrl) },
    translateFor: translateFor({ config, bot, state }),
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
  return [...createTelegram(options), ...createWechat(options)]
}
