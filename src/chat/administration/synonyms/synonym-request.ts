import type { Translate } from '../../../locale/translations.js'

const VERBS = ['add', 'remove', 'list', 'try'] as const

/** What an admin wants of the synonyms. */
export interface SynonymRequest {
  readonly verb: (typeof VERBS)[number]
  /** What stands behind the verb, trimmed. */
  readonly rest: string
  /** Whether it is to be done although answers get worse. */
  readonly force: boolean
}

/**
 * Reads what stands behind `/synonym`; the verbs can be typed in the language of the conversation too.
 *
 * @returns `null` when it begins with no verb
 * @example readSynonymRequest('add 扒房 = 拆旧 force', t) // => { verb: 'add', rest: '扒房 = 拆旧', force: true }
 */
export function readSynonymRequest(argument: string, t: Translate): SynonymRequest | null {
  const [typed = '', ...words] = argument.split(/\s+/u)
  const verb = VERBS.find((each) => each === typed.toLowerCase() || t(`admin.verb.${each}`) === typed)
  if (verb === undefined) return null
  const force = words.length > 1 && ['force', t('admin.verb.force')].includes(words.at(-1)!.toLowerCase())
  return { verb, rest: (force ? words.slice(0, -1) : words).join(' '), force }
}
