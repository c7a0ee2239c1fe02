import { findNumberFaults } from '../../corpus/number-faults.js'
import { flattenClauses } from '../../gazette/clause-tree.js'
import type { Clause, Contact, LineRange, Notice } from '../../gazette/notice.js'
import type { PageContext } from './page-context.js'

/** What the views of a notice's clauses share. */
export interface NoticeView {
  readonly noticeId: string
  readonly page: PageContext
  /** Words of the question that came with the link, which are marked. */
  readonly words: readonly string[]
  /** By the id of the clause that names them. */
  readonly contacts: ReadonlyMap<string, readonly Contact[]>
  /** What is wrong with the source at a clause, by its id; a whole sentence. */
  readonly damage: ReadonlyMap<string, string>
  /** What stands at every clause, translated once: that takes longer than all the rest of a page. */
  readonly labels: { readonly pin: string; readonly cite: string }
}

/** U+FFFD stands where bytes could not be read; the private use area where a font of its own was used. */
const UNREADABLE = /[\ufffd\ue000-\uf8ff]/u

/** Names source lines as printed in a sentence. */
function linesOf({ startLine, endLine }: LineRange): string {
  return startLine === endLine ? String(startLine) : `${startLine}—${endLine}`
}

function findDamage({ clauses }: Notice, { t }: PageContext): Map<string, string> {
  const all = new Map(flattenClauses(clauses).map((clause) => [clause.id, clause]))
  const damage = new Map<string, string>()
  for (const clause of all.values())
    if (UNREADABLE.test(clause.text)) damage.set(clause.id, t('page.unreadable', { lines: linesOf(clause) }))
  for (const { kind, clauseId } of findNumberFaults(clauses)) {
    const clause = all.get(clauseId)
    const key = kind === 'gap' ? 'page.damage' : 'page.duplicate'
    if (clause) damage.set(clauseId, t(key, { lines: linesOf(clause) }))
  }
  return damage
}

/** Prepares what the views of a notice's clauses need. */
export function viewNotice(notice: Notice, words: readonly string[], page: PageContext): NoticeView {
  const contacts = new Map<string, Contact[]>()
  for (const contact of notice.contacts)
    contacts.set(contact.clauseId, [...(contacts.get(contact.clauseId) ?? []), contact])
  const labels = { pin: page.t('page.pin'), cite: page.t('page.cite') }
  return { noticeId: notice.id, page, words, contacts, damage: findDamage(notice, page), labels }
}

/** Characters of a clause's own words that name it where it has neither number nor heading. */
const NAME_LENGTH = 12

/** Names a clause for whoever cannot see where it stands. */
export function nameClause({ label, heading, text }: Clause): string {
  return `${label}${heading}` || text.trim().split('\n', 1).join('').slice(0, NAME_LENGTH)
}
