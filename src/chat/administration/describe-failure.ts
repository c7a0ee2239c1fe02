import { AppError } from '../../errors.js'
import type { Translate } from '../../locale/translations.js'

/** Codes of a disk, or a share of one, that is full. */
const FULL = /\b(?:ENOSPC|EDQUOT)\b/u

/** Says why something failed that an admin asked for: what an operator can act on in full, a bug by its bare fact. */
export function describeFailure(err: unknown, t: Translate): string {
  if (err instanceof AppError && FULL.test(err.message)) return t('admin.diskFull')
  if (err instanceof AppError) return t('admin.failed', { reason: `${err.message}. ${err.hint}` })
  const code = (err as NodeJS.ErrnoException | null)?.code
  if (FULL.test(code ?? '')) return t('admin.diskFull')
  return t('admin.failed', { reason: code ?? t('admin.bug') })
}
