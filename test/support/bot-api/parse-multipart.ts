import { badRequest } from './api-error.js'

/** One part of a `multipart/form-data` body; `fileName` is `null` for a plain field. */
export interface Part {
  readonly name: string
  readonly fileName: string | null
  readonly type: string
  readonly bytes: Buffer
}

/** Parses a body by its content type. @throws {@link ApiError} 400 when it is cut off or has no boundary */
export function parseMultipart(contentType: string, body: Buffer): Part[] {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (boundary === undefined) throw badRequest('boundary not found in the multipart request')
  const mark = Buffer.from(`--${boundary}`)
  const parts: Part[] = []
  let at = body.indexOf(mark)
  while (at >= 0) {
    const from = at + mark.length
    if (body.subarray(from, from + 2).toString() === '--') return parts
    const next = body.indexOf(Buffer.concat([Buffer.from('\r\n'), mark]), from)
    const headersEnd = body.indexOf('\r\n\r\n', from)
    if (next < 0 || headersEnd < 0) break
    const headers = body.subarray(from, headersEnd).toString('utf8')
    const name = /[; ]name="([^"]*)"/i.exec(headers)?.[1]
    const fileName = /[; ]filename="([^"]*)"/i.exec(headers)?.[1] ?? null
    const type = /content-type: *([^\r\n]+)/i.exec(headers)?.[1] ?? 'application/octet-stream'
    if (name !== undefined) parts.push({ name, fileName, type, bytes: body.subarray(headersEnd + 4, next) })
    at = next + 2
  }
  throw badRequest('unexpected end of the multipart request')
}
