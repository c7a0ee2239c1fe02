import type { Translate } from '../../locale/translations.js'

/** Which pages, as reading names them: `page 3`, or `pages 1, 2 … (12 pages)`. */
function describePages(pages: string, t: Translate): string {
  const [, named = pages, count] = /^(.+?)(?: … \((\d+) pages\))?$/u.exec(pages) ?? []
  const list = named.split(', ').join(t('list.words'))
  return count === undefined ? list : t('admin.import.doubt.pages', { pages: list, count })
}

/** The members of a sidecar that are wrong; what is wrong with each stands in English, for the log. */
function describeSidecar(faults: string, t: Translate): string {
  const names = [...faults.matchAll(/(?:^|; )([A-Za-z]+): /gu)].map(([, name]) => name!)
  const own = [...new Set(names)].filter((name) => name !== 'it')
  if (own.length === 0) return t('admin.import.doubt.sidecarForm')
  return t('admin.import.doubt.sidecar', { names: own.join(t('list.words')) })
}

type Describe = (found: readonly string[], t: Translate) => string

/** What reading says in English, for the log → what is said of it to a clerk. The first that fits. */
const DOUBTS: readonly (readonly [RegExp, Describe])[] = [
  [
    /^no text on pages? (.+): pictures, or empty$/u,
    ([pages = ''], t) => t('admin.import.doubt.noText', { pages: describePages(pages, t) }),
  ],
  [
    /^text across the page on pages? (.+) was put at the end$/u,
    ([pages = ''], t) => t('admin.import.doubt.sideways', { pages: describePages(pages, t) }),
  ],
  [/^its sidecar is no JSON/u, (_, t) => t('admin.import.doubt.sidecarForm')],
  [/^its sidecar is left out: (.+)$/su, ([faults = ''], t) => describeSidecar(faults, t)],
  [
    /^an attachment is missing: (.+?): (.+)$/u,
    ([notice, title], t) => t('admin.import.doubt.attachment', { notice, title }),
  ],
  [
    /^(.+) [\w~.-]+: (.+) follows (.+)$/u,
    ([notice, label, before], t) => t('admin.import.doubt.gap', { notice, label, before }),
  ],
]

/** Says what is doubtful in a file that was read; as reading says it, in English, when nothing else is known of it. */
export function describeDoubt(warning: string, t: Translate): string {
  for (const [pattern, describe] of DOUBTS) {
    const found = pattern.exec(warning)
    if (found) return describe(found.slice(1), t)
  }
  return warning
}
