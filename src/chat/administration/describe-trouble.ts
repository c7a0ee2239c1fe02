import type { Trouble } from '../../store/trouble.js'
import type { Translate } from '../../locale/translations.js'

/** Says to an admin what is wrong with a file of the state and what became of its content. */
export function describeTrouble(trouble: Trouble, t: Translate): string {
  switch (trouble.kind) {
    case 'unwritable':
      return t('trouble.unwritable', { file: trouble.file, reason: trouble.reason })
    case 'damaged':
      return [
        t('trouble.damaged', { file: trouble.file, reason: trouble.reason, keptAs: trouble.keptAs }),
        t(trouble.used === 'nothing' ? 'trouble.usedNothing' : 'trouble.usedPrevious'),
      ].join('\n')
    case 'missing':
      return [t('trouble.missing', { file: trouble.file }), t('trouble.usedPrevious')].join('\n')
  }
}
