import type { Refusal } from '../../corpus/import/upload.js'
import type { Translate } from '../../locale/translations.js'

/** What the reading of files says in English, for the log → what is said of it to a clerk. The first that fits. */
const REASONS = [
  [/^empty file/u, 'empty'],
  [/^(?:a document of the old kind|an RTF|a Word 2003|a \.(?:doc|wps|rtf|dot|wpt) file)/u, 'resave'],
  [/^(?:an OFD|an Excel|a PowerPoint|an OpenDocument|a web archive|a \.\w+ file)/u, 'convert'],
  [/^a kind of file/u, 'kind'],
  [/^(?:a picture|a Word document without text)|pages? without text|fonts do not say/u, 'picture'],
  [/^(?:an archive|a zip archive)/u, 'archive'],
  [/^protected by a password/u, 'password'],
  [/unpacks? to far more/u, 'bomb'],
  [/damaged/u, 'damaged'],
  [/^(?:no notice|nothing but white space|the page holds no text)/u, 'noNotice'],
  [/^(?:binary data|neither UTF-8)/u, 'noText'],
  [/more than \d|takes too/u, 'large'],
] as const

/** Says why a file is not taken, and what can be done. */
export function describeRefusal(refusal: Refusal, t: Translate): string {
  switch (refusal.kind) {
    case 'unreadable': {
      const known = REASONS.find(([pattern]) => pattern.test(refusal.reason))
      if (known) return t(`admin.import.reason.${known[1]}`)
      return t('admin.import.refusal.unreadable', { reason: refusal.reason, hint: refusal.hint })
    }
    case 'empty zip':
      return t('admin.import.refusal.emptyZip')
    case 'too slow':
      return t('admin.import.refusal.tooSlow')
    case 'too many files':
      return t('admin.import.refusal.tooManyFiles')
  }
}
