import { LIMITS } from '../../gazette/extract/limits.js'
import { printableName } from '../../gazette/extract/refusal.js'
import { ZipArchive } from '../../gazette/extract/zip-archive.js'
import { sidecarOf } from '../source-files.js'
import { refuse, type RefusedFile, type Upload } from './upload.js'

/** So many files of one zip are read; a year's gazettes are 12 to 24. */
export const MAX_FILES = 100

/** What a document that is a zip itself has at its top, and a zip of documents has not. */
const DOCUMENT_PARTS = ['[Content_Types].xml', 'OFD.xml', 'content.xml']
/** What systems put into a zip for themselves. */
const LITTER = /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$|(?:^|\/)__MACOSX\//u

/** The files in what was sent. */
export interface Unpacked {
  readonly uploads: readonly Upload[]
  readonly refused: readonly RefusedFile[]
}

/** Unpacks a zip of files; anything else is one file as it is. Sidecars go to the files beside which they stand. */
export function unpackUpload(upload: Upload): Unpacked {
  const { name, bytes } = upload
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
  if (!isZip) return { uploads: [upload], refused: [] }
  try {
    const archive = new ZipArchive(printableName(name), bytes, LIMITS.unpackedText)
    if (DOCUMENT_PARTS.some((part) => archive.names.includes(part))) return { uploads: [upload], refused: [] }
    return unpackFiles(name, archive)
  } catch (err) {
    return { uploads: [], refused: [refuse(name, err)] }
  }
}

function unpackFiles(zip: string, archive: ZipArchive): Unpacked {
  const names = archive.names.filter((name) => !name.endsWith('/') && !LITTER.test(name))
  const sidecars = new Set(names.map(sidecarOf).filter((name) => names.includes(name)))
  const files = names.filter((name) => !sidecars.has(name))
  if (files.length === 0 || files.length > MAX_FILES) {
    const kind = files.length === 0 ? 'empty zip' : 'too many files'
    return { uploads: [], refused: [{ status: 'refused', name: printableName(zip), refusal: { kind } }] }
  }
  const uploads: Upload[] = []
  const refused: RefusedFile[] = []
  for (const name of files) {
    try {
      const sidecar = archive.read(sidecarOf(name))
      uploads.push({ name, bytes: archive.read(name)!, sidecar })
    } catch (err) {
      refused.push(refuse(name, err))
    }
  }
  return { uploads, refused }
}
