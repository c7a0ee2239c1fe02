import { LIMITS } from './limits.js'
import { refusal } from './refusal.js'

const SAVE_AS = 'Save it as UTF-8 text, or give the original as .docx, .html or PDF.'
/** At most this share of a text may be control characters; binary noise has an eighth. */
const CONTROL_SHARE = 0.002
/** At least this share of a GB18030 text's characters of two bytes are of GB 2312; of mistaken Big5, a third. */
const GB2312_SHARE = 0.85
const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Decodes text: by its byte order mark, as UTF-8, as the document declares, as GB18030 (GBK, GB2312), in that order.
 *
 * @param declared - a charset the document names itself; unknown names are ignored
 * @returns without a byte order mark
 * @throws {@link AppError} `GAZETTE_UNREADABLE` when it is binary data or in no encoding that can be told for certain
 */
export function decodeText(file: string, bytes: Uint8Array, declared: string | null = null): string {
  const bom = BOMS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (bom === undefined) refuseBinary(file, bytes)
  const text =
    bom === undefined
      ? (decode('utf-8', bytes) ?? decodeDeclared(declared, bytes) ?? decodeGb18030(bytes))
      : decode(bom[0], bytes)
  if (text === null) throw refusal(file, 'neither UTF-8 nor GB18030 text', SAVE_AS)
  if (text.includes('\u0000')) throw refusal(file, 'binary data, no text', SAVE_AS)
  return text
}

/**
 * Refuses what no text file of a gazette can be.
 *
 * @throws {@link AppError} `GAZETTE_UNREADABLE` when a line is longer than any, or nothing is printed
 */
export function refuseShape(file: string, text: string): void {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start)
    const length = (end < 0 ? text.length : end) - start
    if (length > LIMITS.line) {
      const what = `a line of ${String(length)} characters: this is not the text of a gazette`
      throw refusal(file, what, 'Give each paragraph a line of its own.')
    }
    start += length + 1
  }
  if (!/\S/u.test(text)) throw refusal(file, 'nothing but white space', 'Put the text of the gazette there.')
}

function refuseBinary(file: string, bytes: Uint8Array): void {
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) throw refusal(file, 'binary data, no text', SAVE_AS)
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls++
  }
  if (controls > bytes.length * CONTROL_SHARE) throw refusal(file, 'binary data, no text', SAVE_AS)
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (err) {
    const { code } = err as { readonly code?: unknown }
    if (typeof code === 'string' && code.startsWith('ERR_ENCODING_')) return null // not in it, or none such
    throw err
  }
}

function decodeDeclared(declared: string | null, bytes: Uint8Array): string | null {
  if (declared === null || /^(?:utf-?8|gb2312|gbk|gb18030)$/iu.test(declared)) return null
  return decode(declared, bytes)
}

function decodeGb18030(bytes: Uint8Array): string | null {
  let pairs = 0
  let common = 0
  for (let at = 0; at < bytes.length; at++) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]]
    if (lead < 0x80) continue
    at++
    pairs++
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common++
  }
  return common < pairs * GB2312_SHARE ? null : decode('gb18030', bytes)
}
