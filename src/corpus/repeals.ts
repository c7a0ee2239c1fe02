import { titleKey } from '../gazette/compact.js'
import type { Gazette, Notice } from '../gazette/notice.js'

function namesOf({ documentNumber, title, instrument }: Notice): string[] {
  const titles = [title, ...(instrument === null ? [] : [instrument])].map(titleKey)
  return documentNumber === null ? titles : [documentNumber, ...titles]
}

/** Marks every notice that another loaded one repeals, by its number or, in the same place, by its exact title. */
export function withRepeals(gazettes: readonly Gazette[]): Gazette[] {
  const repealing = new Map<string, string>()
  for (const { region, notices } of gazettes) {
    for (const notice of notices) {
      const by = notice.documentNumber ?? notice.title
      for (const { documentNumber, title } of notice.repeals) {
        if (documentNumber !== null) repealing.set(documentNumber, by)
        else if (title !== null) repealing.set(`${region ?? ''}|${titleKey(title)}`, by)
      }
    }
  }
  if (repealing.size === 0) return [...gazettes]
  return gazettes.map((gazette) => ({
    ...gazette,
    notices: gazette.notices.map((notice) => {
      const names = namesOf(notice).flatMap((name) => [name, `${gazette.region ?? ''}|${name}`])
      const by = names.map((name) => repealing.get(name)).find((found) => found !== undefined)
      return by === undefined || by === notice.documentNumber ? notice : { ...notice, repealedBy: by }
    }),
  }))
}
