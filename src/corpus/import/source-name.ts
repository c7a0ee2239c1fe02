import { detectKind, isReadable, type FileKind } from '../../gazette/extract/file-kind.js'
import { safeName } from '../file-name.js'

const EXTENSIONS: Readonly<Record<FileKind, string>> = { text: 'txt', html: 'html', docx: 'docx', pdf: 'pdf' }

/** Makes a name under which the file is found among the sources: one whose ending is of a kind that is read. */
export function sourceName(name: string, bytes: Uint8Array): string {
  const safe = safeName(name)
  return isReadable(safe) ? safe : safeName(`${safe}.${EXTENSIONS[detectKind(safe, bytes)]}`)
}
