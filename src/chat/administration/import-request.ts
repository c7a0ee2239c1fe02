import type { Translate } from '../../locale/translations.js'

const VERBS = ['confirm', 'cancel'] as const

/** What an admin wants of an import that waits. */
export interface ImportRequest {
  readonly verb: (typeof VERBS)[number]
  /** Which one; `undefined` for the only one. */
  readonly token: string | undefined
}

/**
 * Reads what stands behind `/import`; the verbs can be typed in the language of the conversation too.
 *
 * @returns `null` when it is no verb and at most one word: a path perhaps
 * @example readImportRequest('cancel 3F9A1C', t) // => { verb: 'cancel', token: '3f9a1c' }
 */
export function readImportRequest(argument: string, t: Translate): ImportRequest | null {
  const [typed = '', token, ...more] = argument.split(/\s+/u)
  const verb = VERBS.find((each) => each === typed.toLowerCase() || t(`admin.verb.${each}`) === typed)
  return verb === undefined || more.length > 0 ? null : { verb, token: token?.toLowerCase() }
}
