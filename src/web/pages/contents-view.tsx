import type { Clause, Notice } from '../../gazette/notice.js'
import type { PageContext } from './page-context.js'

/** Fewer entries need no contents. */
const FEWEST = 3
/** Levels that are listed. */
const DEPTH = 3

interface Entry {
  readonly clause: Clause
  readonly below: readonly Entry[]
}

/** Clauses with headings, to a depth; articles, which have none, only where nothing else structures their part. */
function listEntries(clauses: readonly Clause[], depth: number): Entry[] {
  if (depth === 0) return []
  return clauses.flatMap((clause): Entry[] => {
    const isListed = clause.kind === 'part' || (clause.kind === 'section' && clause.heading !== '')
    if (!isListed) return listEntries(clause.children, depth - 1)
    return [{ clause, below: listEntries(clause.children, depth - 1) }]
  })
}

function count(entries: readonly Entry[]): number {
  return entries.reduce((sum, { below }) => sum + 1 + count(below), 0)
}

function EntryList({ entries }: { readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return null
  return (
    <ul>
      {entries.map(({ clause: { id, label, heading }, below }) => (
        <li key={id}>
          <a href={`#${id}`}>
            {[label, heading].filter((part) => part !== '').join(/\p{P}$/u.test(label) ? '' : ' ')}
          </a>
          <EntryList entries={below} />
        </li>
      ))}
    </ul>
  )
}

/** The contents, folded until somebody opens them; nothing for a short notice. */
export function ContentsView({
  notice,
  page: { t },
}: {
  readonly notice: Notice
  readonly page: PageContext
}) {
  const entries = listEntries(notice.clauses, DEPTH)
  if (count(entries) < FEWEST) return null
  return (
    <details class="contents unfolds">
      <summary>{t('page.contents')}</summary>
      <nav aria-label={t('page.contents')} lang="zh-CN">
        <EntryList entries={entries} />
      </nav>
    </details>
  )
}
