import type { Hit } from '../search/searcher.js'
import type { NearestContact } from './answer.js'
import { formatUrl } from './citation.js'

/** Hits whose notices are asked for a contact. */
const DEPTH = 3
/** Share of the question that a notice's title must speak of before its contact is worth a call. */
const MIN_TITLE_SHARE = 0.25

/** Finds whom to ask: the first contact with a telephone in a notice that is about the question's matter. */
export function findNearestContact(hits: readonly Hit[], publicUrl: string): NearestContact | null {
  for (const { passage, measured } of hits.slice(0, DEPTH)) {
    if ((measured?.features.titleCoverage ?? 0) < MIN_TITLE_SHARE) continue
    const { notice } = passage
    const contact = notice.contacts.find(({ phones }) => phones.length > 0)
    if (!contact) continue
    const { names, phones, clauseId } = contact
    const { issuingAuthority, title } = notice
    return { names, phones, issuingAuthority, title, url: formatUrl(publicUrl, notice.id, clauseId) }
  }
  return null
}
