import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { addAdminRoutes } from './admin/admin-routes.js'
import { addApiRoutes } from './api-routes.js'
import { addAssets } from './assets.js'
import { answerClientError } from './client-error.js'
import { describeError } from './describe-error.js'
import { addHealthRoutes } from './health-routes.js'
import { HttpError } from './http-error.js'
import { acceptJsonOnly } from './json-body.js'
import { BODY_LIMIT, HEADER_LIMIT } from './limits.js'
import { createContextOf } from './page-context-of.js'
import { addListRoutes } from './list-routes.js'
import { addNoticeRoutes } from './notice-routes.js'
import { keyOf } from './page-desk.js'
import { createPageStock } from './page-stock.js'
import { addPageRoutes } from './page-routes.js'
import { renderErrorPage } from './pages/error-page.js'
import { isWellEncoded } from './is-well-encoded.js'
import { addSecurityHeaders } from './security-headers.js'
import { addWebhookRoutes } from './webhook-routes.js'
import type { WebOptions } from './web-options.js'

/** Addresses that programs ask for; all others are for people, who get pages. */
const FOR_PROGRAMS = /^\/(?:api|assets)(?:[/?]|$)|^\/(?:healthz|readyz|metrics)(?:[?]|$)/

/** Builds the HTTP server; the caller listens and closes. */
export function createServer(options: WebOptions): FastifyInstance {
  const { translations, language, isReady, metrics, publicUrl, log } = options
  const t = translations[language]

  const answerError = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const described = describeError(error, t)
    if (described.status >= 500 && !(error instanceof HttpError))
      log.error({ err: error, route: request.routeOptions.url }, 'request failed')
    const { status, code, message } = described
    reply.code(status)
    return FOR_PROGRAMS.test(request.url)
      ? reply.send({ error: { code, message } })
      : reply.type('text/html').send(renderErrorPage(message, contextOf(request)))
  }

  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    http: { maxHeaderSize: HEADER_LIMIT },
    routerOptions: { maxParamLength: HEADER_LIMIT },
    clientErrorHandler: (error, socket) => answerClientError(error, socket, t),
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  })
  const contextOf = createContextOf({ translations, language, assetUrl: addAssets(app), publicUrl })
  const desk = { contextOf, ...createPageStock(options.corpus, options.now), keyOf }

  addSecurityHeaders(app)
  acceptJsonOnly(app, t)
  app.setErrorHandler(answerError)
  app.setNotFoundHandler((request) => {
    const isApi = FOR_PROGRAMS.test(request.url)
    throw new HttpError(404, 'not_found', t(isApi ? 'api.route' : 'page.notFound'))
  })
  app.addHook('onRequest', async (request) => {
    if (!isWellEncoded(request.url)) throw new HttpError(400, 'bad_encoding', t('api.encoding'))
    await Promise.resolve()
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    metrics.countRequest(request.method, route, reply.statusCode, reply.elapsedTime / 1000)
    log.debug({ route, status: reply.statusCode, ms: reply.elapsedTime }, 'request') // no address: it holds a question
    await Promise.resolve()
  })
  addHealthRoutes(app, options)
  addWebhookRoutes(app, options)
  app.register((scope, _options, done) => {
    scope.addHook('onRequest', async (_request, reply) => {
      if (isReady()) return
      reply.header('retry-after', '2')
      await Promise.reject(new HttpError(503, 'not_ready', t('api.notReady')))
    })
    addApiRoutes(scope, options)
    addAdminRoutes(scope, options, desk)
    for (const addRoutes of [addPageRoutes, addNoticeRoutes, addListRoutes]) addRoutes(scope, options, desk)
    done()
  })
  return app
}
