import { constants, inflateSync } from 'node:zlib'
import { LIMITS } from './limits.js'
import { refusal } from './refusal.js'

const STREAM = /stream\r?\n/gu
/** A stream's dictionary stands between the object's beginning and the stream, in fewer characters than this. */
const MAX_DICTIONARY = 4_096
/** Bytes that a page, a form or a table of characters may unpack to; a page of text has under 1 MB, a map 20. */
const MAX_CONTENT = 32 * 1024 * 1024
/** Bytes that a font, or a list of objects, may unpack to: fonts with all Chinese characters have 20 MB. */
const MAX_FONT = 64 * 1024 * 1024
/** Packed bytes of a stream in an old packing, whose unpacked size nothing tells. */
const MAX_OLD = 1024 * 1024

/**
 * Refuses a PDF whose pages unpack to far more than any text: what pdf.js once begins to unpack it unpacks to the end.
 * Pictures do not count, since they are not unpacked, nor does what is encrypted.
 *
 * @throws {@link AppError} `GAZETTE_UNREADABLE`
 */
export function refusePdfBomb(file: string, bytes: Uint8Array): void {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = source.toString('latin1')
  let total = 0
  for (const match of text.matchAll(STREAM)) {
    const start = match.index + match[0].length
    const from = Math.max(text.lastIndexOf('obj', match.index), match.index - MAX_DICTIONARY)
    const dictionary = text.slice(from, match.index)
    if (!dictionary.includes('Decode') || /\/Subtype\s*\/Image/u.test(dictionary)) continue
    const end = text.indexOf('endstream', start)
    const data = source.subarray(start, end < 0 ? source.length : end)
    total += measure(dictionary, data)
    if (total > LIMITS.unpacked) throw bomb(file)
  }
}

/** Bytes that a stream unpacks to; `Infinity` when these are too many. */
function measure(dictionary: string, data: Uint8Array): number {
  if (/\/(?:LZW|RunLength)Decode/u.test(dictionary)) return data.length > MAX_OLD ? Infinity : 0
  const isFont = /\/Length1\b|\/ObjStm|\/XRef|\/(?:CIDFontType0C|Type1C|OpenType)/u.test(dictionary)
  const limit = isFont ? MAX_FONT : MAX_CONTENT
  let unpacked = data
  for (let layers = dictionary.split('/FlateDecode').length - 1; layers > 0; layers--) {
    try {
      unpacked = inflateSync(unpacked, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH })
    } catch (err) {
      const { code } = err as { readonly code?: unknown }
      return code === 'ERR_BUFFER_TOO_LARGE' ? Infinity : 0 // damaged or encrypted: pdf.js will say
    }
  }
  return unpacked.length
}

function bomb(file: string): Error {
  return refusal(
    file,
    'its pages unpack to far more than any text',
    'Print it to a new PDF and give that, or the text.',
  )
}
