import { titleKey } from '../gazette/compact.js'
import type { Gazette, Notice } from '../gazette/notice.js'
import { readVersion } from './file-name.js'

interface Placed {
  readonly notice: Notice
  readonly version: number
}

/**
 * Whether two texts of one document number are one document: authorities of different places share numbers, and a
 * number may be misprinted.
 */
function isSameDocument(one: Notice, other: Notice): boolean {
  const isOneAuthority = one.issuingAuthority === other.issuingAuthority
  if (!isOneAuthority && one.issuingAuthority !== null && other.issuingAuthority !== null) return false
  if (titleKey(one.title) === titleKey(other.title)) return true
  return isOneAuthority && one.dateOfIssue !== null && one.dateOfIssue === other.dateOfIssue
}

/** The latest text of the same document in a file of a later version. */
function findNewer({ notice, version }: Placed, texts: readonly Placed[]): Notice | null {
  let newest: Placed | null = null
  for (const text of texts) {
    if (text.version <= (newest?.version ?? version)) continue
    if (isSameDocument(notice, text.notice)) newest = text
  }
  return newest?.notice ?? null
}

/** Tells every notice which loaded text of the same document is newer, as the files' names count the versions. */
export function withNewerVersions(gazettes: readonly Gazette[]): Gazette[] {
  const texts = new Map<string, Placed[]>()
  for (const { file, notices } of gazettes) {
    for (const notice of notices) {
      if (notice.documentNumber === null) continue
      const placed = { notice, version: readVersion(file) }
      texts.set(notice.documentNumber, [...(texts.get(notice.documentNumber) ?? []), placed])
    }
  }
  return gazettes.map((gazette) => ({
    ...gazette,
    notices: gazette.notices.map((notice) => {
      const others = texts.get(notice.documentNumber ?? '') ?? []
      const newer = findNewer({ notice, version: readVersion(gazette.file) }, others)
      return newer === null ? notice : { ...notice, newerVersion: newer.id }
    }),
  }))
}

/** The gazette without the notices of which a newer text is loaded: what is searched. */
export function withoutOlderTexts(gazette: Gazette): Gazette {
  const notices = gazette.notices.filter(({ newerVersion }) => newerVersion === null)
  return notices.length === gazette.notices.length ? gazette : { ...gazette, notices }
}
