import type { IncomingMessage } from 'node:http'
import { ApiError, badRequest } from './api-error.js'
import { parseMultipart } from './parse-multipart.js'

/** A file that came in a multipart body. */
export interface UploadedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

/** What a method was called with. */
export interface Call {
  /** As they came: from the query, a form or a JSON object. */
  readonly params: Readonly<Record<string, unknown>>
  readonly files: ReadonlyMap<string, UploadedFile>
}

const MAX_BODY = 50 * 1024 * 1024

/** Reads a body whole. @throws {@link ApiError} 413 beyond 50 MB */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY) throw new ApiError(413, 'Request Entity Too Large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Reads the parameters in the four ways that the API allows. @throws {@link ApiError} 400 */
export function parseCall(query: URLSearchParams, type: string, body: Buffer): Call {
  const given: Record<string, unknown> = Object.fromEntries(query)
  const files = new Map<string, UploadedFile>()
  if (type.startsWith('application/json')) Object.assign(given, parseJsonObject(body.toString('utf8')))
  else if (type.startsWith('application/x-www-form-urlencoded'))
    Object.assign(given, Object.fromEntries(new URLSearchParams(body.toString('utf8'))))
  else if (type.startsWith('multipart/form-data'))
    for (const part of parseMultipart(type, body)) {
      if (part.fileName === null) given[part.name] = part.bytes.toString('utf8')
      else files.set(part.name, { name: part.fileName, type: part.type, bytes: part.bytes })
    }
  if (!isWellFormed(given)) throw badRequest('strings must be encoded in UTF-8')
  return { params: given, files }
}

function parseJsonObject(text: string): object {
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch (err) {
    if (!(err instanceof SyntaxError)) throw err
  }
  throw badRequest("can't parse JSON object")
}

/** Whether no string in it has half of a surrogate pair, which no UTF-8 can express. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(isWellFormed)
}
