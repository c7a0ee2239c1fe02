import type { Translate } from '../../locale/translations.js'

/** What an admin wants of a list: to see it, to put somebody on it or to take somebody off. */
export type ListArgument =
  | { readonly verb: 'list' }
  | { readonly verb: 'add' | 'remove'; /** Trimmed; `''` when nobody is named. */ readonly who: string }

/**
 * Reads what stands behind `/admins`, `/allow` or `/block`: nothing or `list`, `add KEY` or only `KEY`, `remove KEY`;
 * the verbs also in the words of the language.
 */
export function readListArgument(argument: string, t: Translate): ListArgument {
  const [first = '', ...rest] = argument.normalize('NFKC').split(/\s+/u)
  const verb = first.toLowerCase()
  if (verb === '' || verb === 'list' || verb === t('admin.verb.list')) return { verb: 'list' }
  const who = rest.join(' ')
  if (verb === 'add' || verb === t('admin.verb.add')) return { verb: 'add', who }
  if (verb === 'remove' || verb === t('admin.verb.remove')) return { verb: 'remove', who }
  return { verb: 'add', who: argument.normalize('NFKC') }
}
