import type { IncomingMessage, ServerResponse } from 'node:http'
import { ApiError, tooManyRequests } from './api-error.js'
import type { LoggedCall } from './call-log.js'
import type { Context } from './context.js'
import type { Faults } from './faults.js'
import { METHODS } from './methods/methods.js'
import { createParams } from './params.js'
import { parseCall, readBody, type Call } from './read-request.js'

export interface AnswerOptions {
  readonly token: string
  isRevoked: boolean
  readonly context: Context
  readonly faults: Faults
  readonly calls: LoggedCall[]
}

const BAD_GATEWAY =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n' +
  '<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n'

const toError = (err: unknown) =>
  err instanceof ApiError ? err : new ApiError(500, `Internal Server Error: ${String(err)}`)

/** Carries a call out. @throws {@link ApiError} */
export async function carryOut(method: string, call: Call, { context }: AnswerOptions): Promise<unknown> {
  const run = METHODS.get(method)
  if (!run) throw new ApiError(404, 'Not Found')
  return run(createParams(call), context)
}

/** Answers one HTTP request to the API or for a file. Never rejects. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  options: AnswerOptions,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://bot-api')
  const file = /^\/file\/bot([^/]+)\/(.+)$/.exec(url.pathname)
  const named = /^\/bot([^/]+)\/([^/]+)$/.exec(url.pathname)
  const [, token, rest = ''] = file ?? named ?? []
  try {
    const body = await readBody(request)
    if (token === undefined || !/^\d+:[\w-]+$/.test(token)) throw new ApiError(404, 'Not Found')
    if (token !== options.token || options.isRevoked) throw new ApiError(401, 'Unauthorized')
    if (file) answerFile(response, decodeURIComponent(rest), options)
    else {
      const call = parseCall(url.searchParams, request.headers['content-type'] ?? '', body)
      await answerCall(response, rest.toLowerCase(), call, options)
    }
  } catch (err) {
    writeError(response, toError(err))
  }
}

async function answerCall(
  response: ServerResponse,
  method: string,
  call: Call,
  options: AnswerOptions,
): Promise<void> {
  const logged: LoggedCall = {
    ...{ method, params: call.params, files: call.files },
    ...{ at: options.context.world.now(), outcome: 'waiting', description: null },
  }
  options.calls.push(logged)
  const taken = options.faults.take(method, call.params)
  const fault = taken?.fault
  if (fault && fault !== 'drop after') {
    logged.outcome = fault
    if (fault === 'drop before') response.destroy()
    if (fault === 'bad gateway') response.writeHead(502, { 'content-type': 'text/html' }).end(BAD_GATEWAY)
    if (fault === 'server error') writeError(response, new ApiError(500, 'Internal Server Error'))
    if (fault === 'flood') writeError(response, tooManyRequests(taken.retryAfter))
    return
  }
  try {
    const result = await carryOut(method, call, options)
    logged.outcome = fault ?? 'ok'
    if (fault) response.destroy()
    else writeJson(response, 200, { ok: true, result })
  } catch (err) {
    const error = toError(err)
    logged.outcome = fault ?? error.code
    logged.description = error.message
    if (fault) response.destroy()
    else writeError(response, error)
  }
}

function answerFile(response: ServerResponse, path: string, { context }: AnswerOptions): void {
  const bytes = context.files.read(path)
  if (!bytes) throw new ApiError(404, 'Not Found')
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length })
  response.end(bytes)
}

function writeError(response: ServerResponse, { code, message, parameters }: ApiError): void {
  const wait = parameters?.retry_after
  if (wait !== undefined) response.setHeader('retry-after', wait)
  writeJson(response, code, {
    ...{ ok: false, error_code: code, description: message },
    ...(parameters ? { parameters } : {}),
  })
}

function writeJson(response: ServerResponse, status: number, value: unknown): void {
  if (response.destroyed) return
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}
