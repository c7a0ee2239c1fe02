import { extractText } from '../../gazette/extract/extract-text.js'
import { parseGazette } from '../../gazette/parse-gazette.js'
import { checkGazette } from '../check-gazette.js'
import { parseSidecar } from '../sidecar.js'
import { hashContent } from './present.js'
import { sourceName } from './source-name.js'
import { unpackUpload } from './unpack-upload.js'
import { refuse, type ReadFile, type RefusedFile, type Upload } from './upload.js'

async function readOne({ name, bytes, sidecar }: Upload): Promise<ReadFile | RefusedFile> {
  try {
    const own = sourceName(name, bytes)
    const { text, whole, metadata, warnings } = await extractText(own, bytes)
    const { facts, warning } = parseSidecar(sidecar === null ? null : Buffer.from(sidecar).toString('utf8'))
    const gazette = parseGazette(own, text, { ...metadata, ...facts }, whole)
    const { coverage, gaps, absentAttachments } = checkGazette(gazette, text)
    const absent = absentAttachments.map((title) => `an attachment is missing: ${title}`)
    return {
      status: 'read',
      ...{ name: own, bytes, sidecar, coverage, hash: hashContent(bytes) },
      notices: gazette.notices.map(({ documentNumber, dateOfIssue, title }) => ({
        ...{ documentNumber, dateOfIssue, title },
      })),
      warnings: [...warnings, ...(warning === null ? [] : [warning]), ...absent, ...gaps],
    }
  } catch (err) {
    return refuse(name, err)
  }
}

/** Reads what was sent, a zip's files one after the other. Reads nothing but what it is given. */
export async function readUpload(upload: Upload): Promise<(ReadFile | RefusedFile)[]> {
  const { uploads, refused } = unpackUpload(upload)
  const read: (ReadFile | RefusedFile)[] = []
  for (const each of uploads) read.push(await readOne(each))
  return [...read, ...refused]
}
