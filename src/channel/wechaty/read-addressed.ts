/**
 * Everything that clients put behind a name they mention: U+2005 (four-per-em space) on telephones, a plain one on
 * the desktop, others by versions and by copying; or nothing, at the end or before Chinese marks.
 */
const BEHIND_NAME = '(?:[\\s\\u2000-\\u200b\\u3000]+|$|(?=[，。：、！？,:!?]))'

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** Who is spoken to in a room. */
export interface Spoken {
  readonly text: string
  /** Whether Wechaty says that the bot is mentioned; some clients break that, and nicknames do. */
  readonly isMentioned: boolean
  /** The bot's names: its own, and its nickname in the room. */
  readonly names: readonly string[]
  /** What begins a question without a mention, before a colon. */
  readonly prefixes: readonly string[]
}

/**
 * Tells what somebody in a room asks the bot.
 *
 * @returns the text without the mention; `null` when it is for others
 * @example readAddressed({ text: '@小政\u2005宅基地', isMentioned: false, names: ['小政'], prefixes }) // => '宅基地'
 * @example readAddressed({ text: '查：宅基地', isMentioned: false, names, prefixes: ['查'] }) // => '宅基地'
 */
export function readAddressed({ text, isMentioned, names, prefixes }: Spoken): string | null {
  const prefix = new RegExp(`^\\s*(?:${prefixes.map(escape).join('|')})\\s*[：:]`, 'iu')
  if (prefix.test(text)) return text.replace(prefix, '').trim()
  const known = names.filter((name) => name !== '').map(escape)
  if (known.length > 0) {
    const mention = new RegExp(`[@＠](?:${known.join('|')})${BEHIND_NAME}`, 'gu')
    const without = text.replace(mention, ' ')
    if (without !== text) return without.trim()
  }
  // Mentioned under a name that is not known here: it is the first one in the text.
  return isMentioned ? text.replace(/[@＠]\S+[\s\u2000-\u200b\u3000]?/u, ' ').trim() : null
}
