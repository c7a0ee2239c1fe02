import { z } from 'zod'
import { AppError } from './errors.js'

/** Who may use the admin commands: a user's id in one channel. */
export interface Admin {
  readonly channel: 'telegram' | 'wechat'
  readonly user: string
}

const text = (pattern: RegExp, expected: string) => z.string().regex(pattern, expected)

const URL_EXPECTED = 'an http:// or https:// address without a query'
const PORT_EXPECTED = 'a whole number from 0 to 65535'

const url = text(/^https?:\/\/[^\s?#]+$/, URL_EXPECTED)
  .refine((value) => URL.canParse(value), URL_EXPECTED)
  .transform((value) => value.replace(/\/+$/, ''))

const admins = text(
  /^(telegram:\d+|wechat:[^\s,]+)(\s*,\s*(telegram:\d+|wechat:[^\s,]+))*$/,
  'a list such as telegram:1001,wechat:wxid_abc',
).transform((list) => list.split(/\s*,\s*/).map(parseAdmin))

/** Hours of a day in China, 0 to 24: from the beginning of the first to the beginning of the last. */
interface Hours {
  readonly from: number
  readonly to: number
}

const HOURS_EXPECTED = 'two hours of a day in China, such as 8-20'
const hours = text(/^\d{1,2}-\d{1,2}$/, HOURS_EXPECTED)
  .transform((value): Hours => {
    const [from = 0, to = 0] = value.split('-').map(Number)
    return { from, to }
  })
  .refine(({ from, to }) => from < to && to <= 24, HOURS_EXPECTED)

const PACE_EXPECTED = 'a whole number from 1 to 1000'
const pace = text(/^\d{1,4}$/, PACE_EXPECTED)
  .transform(Number)
  .refine((number) => number >= 1 && number <= 1_000, PACE_EXPECTED)

const variables = z.object({
  HOST: text(/^[\w.:-]+$/, 'a host name or an IP address').default('127.0.0.1'),
  PORT: text(/^\d{1,5}$/, PORT_EXPECTED)
    .transform(Number)
    .refine((port) => port <= 65_535, PORT_EXPECTED)
    .default(8080), // 0 takes any free port
  PUBLIC_URL: url.optional(),
  DATA_DIR: z.string().default('data'),
  STATE_DIR: z.string().default('var'),
  AUTO_RELOAD: z
    .enum(['0', '1'], '0 or 1')
    .default('0')
    .transform((value) => value === '1'),
  LOCALE: z.enum(['zh-CN', 'en'], 'zh-CN or en').default('zh-CN'),
  REGION: z.string().optional(), // absent: no place is preferred
  CONTACT: z.string().max(200, 'at most 200 characters').optional(), // absent: the hotline 12345 is named
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'trace, debug, info, warn, error, fatal or silent',
    )
    .default('info'),
  ADMINS: admins.default([]),
  ADMIN_TOKEN: text(
    /^[\x21-\x7e]{16,200}$/,
    '16 to 200 letters, digits and signs without a space',
  ).optional(), // absent: the page is for the machine itself
  DIGEST_HOURS: hours.default({ from: 8, to: 20 }),
  MESSAGES_PER_MINUTE: pace.default(10), // of one person
  GROUP_MESSAGES_PER_MINUTE: pace.default(30), // of all members of a group
  TELEGRAM_BOT_TOKEN: text(/^\d+:[\w-]+$/, 'the token as BotFather gives it, 1234567:AbC-d_E').optional(), // absent: Telegram is off
  TELEGRAM_API_ROOT: url.optional(),
  TELEGRAM_WEBHOOK_PATH: text(/^\/[\w/-]+$/, 'a path such as /telegram').optional(), // absent: long polling
  TELEGRAM_WEBHOOK_SECRET: text(/^[\w-]{1,256}$/, '1 to 256 of the characters A-Z a-z 0-9 _ -').optional(),
  WECHATY_PUPPET: text(
    /^[@\w./-]+$/,
    'the name of a puppet package, such as wechaty-puppet-service',
  ).optional(), // absent: WeChat is off
  WECHATY_LOGIN_PORT: text(/^\d{1,5}$/, PORT_EXPECTED)
    .transform(Number)
    .refine((port) => port <= 65_535, PORT_EXPECTED)
    .default(8081), // of the page with the code to be scanned, on loopback; 0 takes any free one
  WECHAT_ACCEPT_FRIENDS: z
    .enum(['0', '1'], '0 or 1')
    .default('0')
    .transform((value) => value === '1'),
  WECHAT_DAILY_MESSAGES: text(/^\d{1,5}$/, 'a whole number from 0 to 99999')
    .transform(Number)
    .default(500),
  WECHAT_MP_TOKEN: text(/^[A-Za-z0-9]{3,32}$/, '3 to 32 letters and digits').optional(), // absent: the 公众号 is off
  WECHAT_MP_APP_ID: text(/^\w+$/, 'the AppID, such as wx0123456789abcdef').optional(),
  WECHAT_MP_SECRET: text(/^\w+$/, 'the AppSecret, letters and digits').optional(),
  WECHAT_MP_AES_KEY: text(/^[A-Za-z0-9]{43}$/, 'the EncodingAESKey, 43 letters and digits').optional(),
  WECHAT_API_ROOT: url.optional(),
  HTTP_PROXY: url.optional(),
  HTTPS_PROXY: url.optional(),
})

const complete = variables.superRefine((config, context) => {
  const demand = (name: keyof typeof config, because: keyof typeof config) => {
    if (config[because] === undefined || config[name] !== undefined) return
    context.addIssue({ code: 'custom', path: [name], message: `set as well when ${because} is set` })
  }
  demand('TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_WEBHOOK_PATH') // without it anybody could pose as Telegram
  demand('PUBLIC_URL', 'TELEGRAM_WEBHOOK_PATH')
  demand('WECHAT_MP_TOKEN', 'WECHAT_MP_APP_ID')
  demand('WECHAT_MP_APP_ID', 'WECHAT_MP_SECRET')
  demand('WECHAT_MP_APP_ID', 'WECHAT_MP_AES_KEY') // it is part of every encrypted message
})

const PUPPET_SETTING = /^WECHATY_PUPPET_\w+$/

/** Names of all environment variables that are read, apart from the puppets' own `WECHATY_PUPPET_…`. */
export const VARIABLES: readonly string[] = Object.keys(variables.shape)

/** The whole configuration. A member in capitals is the environment variable of that name, checked. */
export type Config = Readonly<z.infer<typeof variables>> & {
  /** What links begin with, without a slash at the end; meaningless when `PORT` is 0 and this was not set. */
  readonly PUBLIC_URL: string
  /** The puppet's own settings: every variable named `WECHATY_PUPPET_…`. */
  readonly puppetSettings: Readonly<Record<string, string>>
}

/**
 * Reads the configuration. White space around a value is ignored, and an empty value counts as absent.
 *
 * @throws {@link AppError} `CONFIG_INVALID`, one line that names every wrong variable and what it should be,
 *   and no value: a value may be a secret
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(env)
    .map(([name, value]) => [name, value?.trim() ?? ''] as const)
    .filter(([, value]) => value !== '')
  const result = complete.safeParse(Object.fromEntries(given))
  if (!result.success) {
    const expected = new Map(result.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
    const message = [...expected].map(([name, what]) => `${name} must be ${what}`).join('; ')
    throw new AppError('CONFIG_INVALID', message, 'See .env.example for every variable.')
  }
  const config = result.data
  return {
    ...config,
    PUBLIC_URL: config.PUBLIC_URL ?? localUrl(config.HOST, config.PORT),
    puppetSettings: Object.fromEntries(given.filter(([name]) => PUPPET_SETTING.test(name))),
  }
}

function parseAdmin(entry: string): Admin {
  const colon = entry.indexOf(':')
  return { channel: entry.startsWith('telegram:') ? 'telegram' : 'wechat', user: entry.slice(colon + 1) }
}

/**
 * Formats the address at which this machine reaches its own web part.
 *
 * @example localUrl('0.0.0.0', 8080) // => 'http://127.0.0.1:8080'
 */
export function localUrl(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return localUrl('127.0.0.1', port) // no address to go to
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Collects the values that must never be seen in a log. */
export function secretsOf(config: Config): readonly string[] {
  const proxies = [config.HTTP_PROXY, config.HTTPS_PROXY].map((proxy) => proxy && new URL(proxy).password)
  const puppet = Object.entries(config.puppetSettings).filter(([name]) => /TOKEN|SECRET|KEY|PASS/.test(name))
  return [
    config.ADMIN_TOKEN,
    config.TELEGRAM_BOT_TOKEN,
    config.TELEGRAM_WEBHOOK_SECRET,
    config.WECHAT_MP_TOKEN,
    config.WECHAT_MP_SECRET,
    config.WECHAT_MP_AES_KEY,
    ...proxies,
    ...puppet.map(([, value]) => value),
  ].flatMap((secret) => (secret ? [secret] : []))
}
