import { readConfig, secretsOf } from '../src/config.js'
import { AppError } from '../src/errors.js'

function complaint(env: Record<string, string>): string {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof AppError) return `${error.code} ${error.message}`
    throw error
  }
  return 'none'
}

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      HOST: '127.0.0.1',
      PORT: 8080,
      PUBLIC_URL: 'http://127.0.0.1:8080',
      DATA_DIR: 'data',
      AUTO_RELOAD: false,
      STATE_DIR: 'var',
      LOCALE: 'zh-CN',
      LOG_LEVEL: 'info',
      ADMINS: [],
      DIGEST_HOURS: { from: 8, to: 20 },
      MESSAGES_PER_MINUTE: 10,
      GROUP_MESSAGES_PER_MINUTE: 30,
      WECHATY_LOGIN_PORT: 8081,
      WECHAT_ACCEPT_FRIENDS: false,
      WECHAT_DAILY_MESSAGES: 500,
      puppetSettings: {},
    })
  })

  it('takes empty values for absent ones and trims the others', () => {
    expect(readConfig({ PORT: '', LOCALE: ' en ', ADMINS: ' ' })).toEqual({ ...readConfig({}), LOCALE: 'en' })
  })

  it.each([
    [{ HOST: '10.0.0.1', PORT: '80' }, 'http://10.0.0.1:80'],
    [{ HOST: '0.0.0.0', PORT: '80' }, 'http://127.0.0.1:80'], // nobody can go to 0.0.0.0
    [{ HOST: '::1' }, 'http://[::1]:8080'],
    [{ PUBLIC_URL: 'https://gazette.example/bot//' }, 'https://gazette.example/bot'],
  ])('makes links for %j begin with %s', (env, expected) => {
    expect(readConfig(env).PUBLIC_URL).toBe(expected)
  })

  it('reads a list of admins', () => {
    expect(readConfig({ ADMINS: 'telegram:1001 , wechat:wxid_a:b' }).ADMINS).toEqual([
      { channel: 'telegram', user: '1001' },
      { channel: 'wechat', user: 'wxid_a:b' },
    ])
  })

  it('keeps the settings of whatever puppet', () => {
    const env = { WECHATY_PUPPET: 'wechaty-puppet-service', WECHATY_PUPPET_SERVICE_TOKEN: 'puppet_1' }
    expect(readConfig(env).puppetSettings).toEqual({ WECHATY_PUPPET_SERVICE_TOKEN: 'puppet_1' })
  })

  it.each([
    [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535'],
    [{ PORT: '0x50' }, 'PORT must be a whole number from 0 to 65535'],
    [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535'],
    [{ HOST: 'http://localhost' }, 'HOST must be a host name or an IP address'],
    [{ PUBLIC_URL: 'gazette.example' }, 'PUBLIC_URL must be an http:// or https:// address without a query'],
    [{ PUBLIC_URL: 'http://[' }, 'PUBLIC_URL must be an http:// or https:// address without a query'],
    [{ LOCALE: 'fr' }, 'LOCALE must be zh-CN or en'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be trace, debug, info, warn, error, fatal or silent'],
    [{ ADMINS: 'telegram:bob' }, 'ADMINS must be a list such as telegram:1001,wechat:wxid_abc'],
    [{ DIGEST_HOURS: '20-8' }, 'DIGEST_HOURS must be two hours of a day in China, such as 8-20'],
    [{ DIGEST_HOURS: '8-25' }, 'DIGEST_HOURS must be two hours of a day in China, such as 8-20'],
    [{ MESSAGES_PER_MINUTE: '0' }, 'MESSAGES_PER_MINUTE must be a whole number from 1 to 1000'],
    [{ GROUP_MESSAGES_PER_MINUTE: '1e2' }, 'GROUP_MESSAGES_PER_MINUTE must be a whole number from 1 to 1000'],
    [{ ADMIN_TOKEN: 'short' }, 'ADMIN_TOKEN must be 16 to 200 letters, digits and signs without a space'],
    [{ ADMINS: 'qq:1' }, 'ADMINS must be a list such as telegram:1001,wechat:wxid_abc'],
    [
      { TELEGRAM_WEBHOOK_PATH: '/telegram', PUBLIC_URL: 'https://gazette.example' },
      'TELEGRAM_WEBHOOK_SECRET must be set as well when TELEGRAM_WEBHOOK_PATH is set',
    ],
    [
      { WECHAT_MP_APP_ID: 'wx0123456789abcdef' },
      'WECHAT_MP_TOKEN must be set as well when WECHAT_MP_APP_ID is set',
    ],
    [
      { PORT: 'x', LOCALE: 'x' },
      'PORT must be a whole number from 0 to 65535; LOCALE must be zh-CN or en', // all at once, one line
    ],
  ])('refuses %j', (env, expected) => {
    expect(complaint(env)).toBe(`CONFIG_INVALID ${expected}`)
  })

  it.each([
    'ADMIN_TOKEN',
    'TELEGRAM_BOT_TOKEN',
    'TELEGRAM_WEBHOOK_SECRET',
    'WECHAT_MP_TOKEN',
    'WECHAT_MP_SECRET',
    'WECHAT_MP_AES_KEY',
    'HTTPS_PROXY',
  ])('names %s without its value', (name) => {
    const message = complaint({ [name]: 'hush hush' })
    expect(message).toContain(name)
    expect(message).not.toContain('hush')
  })
})

describe('secretsOf', () => {
  it('collects every value that a log must not show', () => {
    const config = readConfig({
      ADMIN_TOKEN: 'correct-horse-battery',
      TELEGRAM_BOT_TOKEN: '1001:AbC',
      TELEGRAM_WEBHOOK_SECRET: 'hook',
      WECHAT_MP_TOKEN: 'token',
      WECHAT_MP_APP_ID: 'wx0123456789abcdef',
      WECHAT_MP_SECRET: 'secret',
      WECHAT_MP_AES_KEY: 'k'.repeat(43),
      WECHATY_PUPPET_SERVICE_TOKEN: 'puppet_1',
      WECHATY_PUPPET_SERVICE_ENDPOINT: '127.0.0.1:8788',
      HTTP_PROXY: 'http://user:word@proxy.example:3128',
      HTTPS_PROXY: 'http://proxy.example:3128',
    })
    expect(secretsOf(config)).toEqual([
      'correct-horse-battery',
      '1001:AbC',
      'hook',
      'token',
      'secret',
      'k'.repeat(43),
      'word', // of the proxy's address the password alone
      'puppet_1', // and not the endpoint, which helps to find a fault
    ])
  })
})
