import { refusal } from './refusal.js'

/** The kinds of file that are read. */
export type FileKind = 'text' | 'html' | 'docx' | 'pdf'

const RESAVE = 'Open it in Word or WPS and save it as .docx or PDF.'
const EXTENSIONS: ReadonlyMap<string, FileKind> = new Map([
  ['txt', 'text'],
  ['md', 'text'],
  ['markdown', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
  ['shtml', 'html'],
  ['docx', 'docx'],
  ['pdf', 'pdf'],
])

/** Beginnings of files that are not read: what it is, what to do. */
const REFUSED: readonly (readonly [RegExp, string, string])[] = [
  [/^\{\\rtf/u, 'an RTF document', RESAVE],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM|II\*\0|MM\0\*)/u, 'a picture', 'Run OCR over it and give the text.'],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/u, 'an archive', 'Unpack it and give the files in it.'],
  [/^(?:MIME-Version:|From: <Saved)/iu, 'a web archive (MHTML)', 'Save the page as HTML instead.'],
  [/^<\?xml[^>]*\?>\s*<\?mso-application/u, 'a Word 2003 XML document', RESAVE],
]
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const HTML =
  /^(?:\xef\xbb\xbf)?\s*(?:<!--[^]{0,500}?-->\s*|<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b/iu

/** A file's extension in lower case, without the dot; `''` when it has none. */
export function extensionOf(file: string): string {
  return /\.([^./\\]+)$/u.exec(file)?.[1]?.toLowerCase() ?? ''
}

/** Tells whether a file's name is one of a kind that is read. */
export function isReadable(file: string): boolean {
  return EXTENSIONS.has(extensionOf(file))
}

/**
 * Tells what a file is by what it begins with, and by its name only where that says nothing.
 *
 * @returns `docx` for every zip: what is in it shows when it is opened
 * @throws {@link AppError} `GAZETTE_UNREADABLE` when it is of a kind that is not read, saying what to do instead
 */
export function detectKind(file: string, bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'docx'
  if (start.startsWith(OLE)) throw refuseOle(file, bytes)
  const refused = REFUSED.find(([pattern]) => pattern.test(start))
  if (refused) throw refusal(file, refused[1], refused[2])
  if (HTML.test(start)) return 'html'
  return kindByName(file)
}

/** Word before 2007, WPS and Excel use this container, and so does every document behind a password. */
function refuseOle(file: string, bytes: Uint8Array): Error {
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return refusal(file, 'protected by a password', 'Save it without the password.')
  return refusal(file, 'a document of the old kind (.doc, .wps, .xls)', RESAVE)
}

function kindByName(file: string): FileKind {
  const extension = extensionOf(file)
  const kind = EXTENSIONS.get(extension)
  if (kind === 'docx' || kind === 'pdf')
    throw refusal(file, `not a ${extension.toUpperCase()} file, or damaged`, 'Copy or download it again.')
  if (kind !== undefined) return kind
  if (/^(?:doc|wps|xls|ppt|rtf|dot|wpt)$/u.test(extension))
    throw refusal(file, `a .${extension} file`, RESAVE)
  const known = [...EXTENSIONS.keys()].map((name) => `.${name}`).join(', ')
  throw refusal(file, 'a kind of file that is not read', `These are read: ${known}.`)
}
