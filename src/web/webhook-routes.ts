import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Webhook } from '../webhook.js'
import { HttpError } from './http-error.js'
import { WEBHOOK_BODY_LIMIT } from './limits.js'
import type { WebOptions } from './web-options.js'

function readQuery(query: unknown): Record<string, string> {
  const pairs = Object.entries(query as Record<string, string | string[]>)
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, Array.isArray(value) ? value.at(-1)! : value]),
  )
}

const REASONS: Readonly<Record<number, string>> = { 413: 'too large', 503: 'not ready' }

/** Adds the addresses at which platforms call their channels; those are programs, and get no more than a short reason. */
export function addWebhookRoutes(app: FastifyInstance, { webhooks = [], isReady, log }: WebOptions): void {
  const answer =
    ({ path, handle }: Webhook) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      if (!isReady()) throw new HttpError(503, 'not_ready', 'not ready')
      const { method, query, headers, body } = request
      try {
        const response = await handle({
          ...{ method: method === 'POST' ? 'POST' : 'GET', query: readQuery(query), headers },
          body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
        })
        return await reply
          .code(response.status)
          .type(response.type ?? 'text/plain; charset=utf-8')
          .send(response.body)
      } catch (err) {
        log.error({ err, path }, 'webhook failed')
        return reply.code(500).type('text/plain').send('')
      }
    }
  app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body))
    scope.setErrorHandler(
      (error: { readonly statusCode?: number; readonly status?: number }, _request, reply) => {
        const status = error.status ?? error.statusCode ?? 400
        return reply
          .code(status)
          .type('text/plain')
          .send(REASONS[status] ?? 'bad request')
      },
    )
    for (const webhook of webhooks)
      scope.route({
        method: [...webhook.methods],
        url: webhook.path,
        bodyLimit: WEBHOOK_BODY_LIMIT,
        exposeHeadRoute: false,
        handler: answer(webhook),
      })
    done()
  })
}
