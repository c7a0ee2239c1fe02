import type { Confirmed, Received } from '../../corpus/import/importer.js'
import type { PlannedFile } from '../../corpus/import/plan-import.js'
import type { NoticeHead } from '../../corpus/import/upload.js'
import { COVERAGE_FLOOR } from '../../corpus/judge-corpus.js'
import { printableName } from '../../gazette/extract/refusal.js'
import type { Translate } from '../../locale/translations.js'
import type { LastReply } from '../progress.js'
import { describeDoubt } from './describe-doubt.js'
import { describeRefusal } from './describe-refusal.js'
import { describeFaults, describeReload } from './describe-reload.js'

/** Notices named, and lines under each other heading; of more only the number is said. */
const [NAMED, LINES] = [15, 8]

type Fresh = Extract<PlannedFile, { readonly status: 'new' }>

/** A file's name as somebody sent it, fit to be shown: without folders. */
export function nameOf(name: string): string {
  return printableName(name.split(/[/\\]/u).at(-1) ?? '')
}

function limited(lines: readonly string[], limit: number, t: Translate): string[] {
  const rest = lines.length - limit
  return rest > 0 ? [...lines.slice(0, limit), t('admin.andMore', { rest })] : [...lines]
}

function section(heading: string, lines: readonly string[], t: Translate): string[] {
  return lines.length === 0 ? [] : [[heading, ...limited(lines, LINES, t)].join('\n')]
}

function describeNotice({ documentNumber, dateOfIssue, title }: NoticeHead, t: Translate): string {
  const date =
    dateOfIssue === null ? t('admin.import.noDate') : t('date', { value: new Date(`${dateOfIssue}T00:00Z`) })
  return [title, documentNumber ?? t('admin.import.noNumber'), date].join(' · ')
}

function describeDoubts({ file, as }: Fresh, t: Translate): string[] {
  const percent = (file.coverage * 100).toFixed(1)
  const lost = file.coverage < COVERAGE_FLOOR ? [t('admin.import.lost', { file: as, percent })] : []
  return [
    ...lost,
    ...file.warnings.map((warning) =>
      t('admin.import.because', { file: as, reason: describeDoubt(warning, t) }),
    ),
  ]
}

function describeFiles(files: readonly PlannedFile[], t: Translate): string[] {
  const fresh = files.filter((each) => each.status === 'new')
  const notices = fresh.flatMap(({ file }) => file.notices.map((notice) => describeNotice(notice, t)))
  const versions = fresh.flatMap(({ as, versions: numbers }) =>
    [...new Set(numbers)].map((number) => `${number} → ${as}`),
  )
  const known = files.flatMap((each) =>
    each.status === 'known' ? [t('admin.import.same', { file: each.name, as: each.as })] : [],
  )
  const refused = files.flatMap((each) =>
    each.status === 'refused'
      ? [t('admin.import.because', { file: nameOf(each.name), reason: describeRefusal(each.refusal, t) })]
      : [],
  )
  return [
    ...(notices.length === 0 ? [] : [limited(notices, NAMED, t).join('\n')]),
    ...section(t('admin.import.versions'), versions, t),
    ...section(
      t('admin.import.doubts'),
      fresh.flatMap((each) => describeDoubts(each, t)),
      t,
    ),
    ...section(t('admin.import.known'), known, t),
    ...section(t('admin.import.refused'), refused, t),
  ]
}

/** Says what was read of a file, and asks whether it is to be loaded. */
export function describeReceived(file: string, received: Received, t: Translate): LastReply {
  if (received.status === 'too many')
    return { text: t('admin.import.tooMany'), buttons: [], result: 'refused' }
  const parts = describeFiles(received.files, t)
  if (received.status === 'nothing new')
    return {
      text: [t('admin.import.nothing', { file }), ...parts].join('\n\n'),
      buttons: [],
      result: 'refused',
    }
  const { token, files } = received
  const fresh = files.filter((each) => each.status === 'new')
  const notices = fresh.reduce((sum, each) => sum + each.file.notices.length, 0)
  const text = [
    t('admin.import.read', { file, files: fresh.length, notices }),
    ...parts,
    t('admin.import.ask', { token }),
  ].join('\n\n')
  return {
    text,
    buttons: [
      { label: t('admin.import.confirm'), send: `/import confirm ${token}` },
      { label: t('admin.import.cancel'), send: `/import cancel ${token}` },
    ],
  }
}

/** Says what came of a confirmation. */
export function describeConfirmed(confirmed: Confirmed, t: Translate): string {
  switch (confirmed.status) {
    case 'unknown':
      return t('admin.import.unknown')
    case 'not yours':
      return t('admin.import.notYours')
    case 'already there':
      return t('admin.import.alreadyThere')
    case 'done': {
      const { kept, reloaded } = confirmed
      if (reloaded.status === 'refused')
        return [...describeFaults(reloaded, t), t('admin.import.nothingKept')].join('\n\n')
      const names = kept.map((name) => printableName(name)).join(t('list.words'))
      return [describeReload(reloaded, t), t('admin.import.kept', { names })].join('\n\n')
    }
  }
}
