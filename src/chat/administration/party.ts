/** A user or a group as an admin types it. */
export interface Party {
  readonly channel: 'telegram' | 'wechat'
  /** The channel's own id, e.g. `1001`, `-100123` or `wxid_abc`. */
  readonly id: string
  /** Both, e.g. `telegram:1001`; at most {@link KEY_LIMIT} characters. */
  readonly key: string
}

/** As long as the state takes a key. */
const KEY_LIMIT = 200

const PARTY = /^(?<channel>telegram|wechat):(?<id>\S+)$/iu
const TELEGRAM_ID = /^-?\d{1,20}$/u

/**
 * Reads whom an admin means.
 *
 * @returns `null` when it is no key, e.g. a Telegram user name, which is not an id
 * @example parseParty('telegram：-100123') // => { channel: 'telegram', id: '-100123', key: 'telegram:-100123' }
 */
export function parseParty(text: string): Party | null {
  const { channel, id } = PARTY.exec(text.replace('：', ':'))?.groups ?? {}
  if (channel === undefined || id === undefined || id.includes(',')) return null
  const key = `${channel.toLowerCase()}:${id}`
  if (key.length > KEY_LIMIT) return null
  if (key.startsWith('wechat:')) return { channel: 'wechat', id, key }
  return TELEGRAM_ID.test(id) ? { channel: 'telegram', id, key } : null
}

/** Whether a party is a group, as far as its id says: Telegram's are negative, WeChat's end so. */
export function isGroupParty({ channel, id }: Party): boolean {
  return channel === 'telegram' ? id.startsWith('-') : id.endsWith('@chatroom') || id.startsWith('@@')
}
