import type { CorpusChanges } from '../../corpus/compare-corpora.js'
import type { Fault } from '../../corpus/judge-corpus.js'
import type { Reloaded } from '../../corpus/reload.js'
import type { Stage } from '../../corpus/worker-messages.js'
import type { Notice } from '../../gazette/notice.js'
import type { Translate } from '../../locale/translations.js'

/** Notices named in a list; of more only the number is said. */
const NAMED = 10

function describeNotices(heading: string, notices: readonly Notice[], t: Translate): string[] {
  if (notices.length === 0) return []
  const named = notices
    .slice(0, NAMED)
    .map(({ documentNumber, title }) => [documentNumber, title].filter((part) => part !== null).join(' '))
  const rest = notices.length - named.length
  return [[heading, ...named, ...(rest > 0 ? [t('admin.andMore', { rest })] : [])].join('\n')]
}

/** Says what a swap of corpora changes: three numbers, and the notices behind them. */
export function describeChanges({ added, removed, changed }: CorpusChanges, t: Translate): string {
  const counts = { added: added.length, removed: removed.length, changed: changed.length }
  return [
    t('admin.changes', counts),
    ...describeNotices(t('admin.added'), added, t),
    ...describeNotices(t('admin.removed'), removed, t),
    ...describeNotices(t('admin.changed'), changed, t),
  ].join('\n\n')
}

function describeFault(fault: Fault, t: Translate): string {
  switch (fault.kind) {
    case 'unreadable':
      return t('admin.fault.unreadable', { file: fault.file, reason: fault.reason })
    case 'fewer notices':
      return t('admin.fault.fewer', { before: fault.before, after: fault.after })
    case 'coverage':
      return t('admin.fault.coverage', { file: fault.file, percent: (fault.coverage * 100).toFixed(1) })
  }
}

/** Says how far a reload is. */
export function describeStage(stage: Stage, t: Translate): string {
  if (stage.name === 'reading') return t('admin.stage.reading', { done: stage.done, of: stage.of })
  return t(`admin.stage.${stage.name}`)
}

/** Says what came of a reload. */
export function describeReload(reloaded: Reloaded, t: Translate): string {
  switch (reloaded.status) {
    case 'unchanged':
      return t('admin.unchanged')
    case 'loaded': {
      const faults = reloaded.faults.map((fault) => describeFault(fault, t))
      return [
        t('admin.loaded', { total: reloaded.version.notices }),
        ...(faults.length > 0 ? [[t('admin.despite'), ...faults].join('\n')] : []),
        describeChanges(reloaded.changes, t),
      ].join('\n\n')
    }
    case 'refused':
      return [...describeFaults(reloaded, t), t('admin.stillOld')].join('\n\n')
  }
}

/** Says why a reload was refused, and what it would have changed. */
export function describeFaults(reloaded: Reloaded & { readonly status: 'refused' }, t: Translate): string[] {
  return [
    [t('admin.refused'), ...reloaded.faults.map((fault) => describeFault(fault, t))].join('\n'),
    describeChanges(reloaded.changes, t),
  ]
}
