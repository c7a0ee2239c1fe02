import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { HttpError } from '../http-error.js'
import type { PageDesk } from '../page-desk.js'
import { renderAdminPage } from '../pages/admin/admin-page.js'
import { renderInspectPage } from '../pages/admin/inspect-page.js'
import { renderSaidPage } from '../pages/admin/said-page.js'
import { renderVersionPage } from '../pages/admin/version-page.js'
import { ADMIN_COMMAND, INSPECT, readParameters } from '../parameters.js'
import type { WebOptions } from '../web-options.js'
import { guardAdmin } from './admin-guard.js'

/** Adds the page for admins; without a desk there is none. */
export function addAdminRoutes(
  app: FastifyInstance,
  { admin, inspect, region }: WebOptions,
  { contextOf }: Pick<PageDesk, 'contextOf'>,
): void {
  if (!admin) return
  /** Stands in the page's forms: another site cannot know it, so it cannot send them. */
  const key = randomBytes(16).toString('hex')
  app.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, parsed) => parsed(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    scope.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store')
      if (admin.token !== undefined) reply.header('www-authenticate', 'Basic realm="admin", charset="UTF-8"')
      guardAdmin(request, admin.token, contextOf(request).t)
      reply.removeHeader('www-authenticate')
      await Promise.resolve()
    })

    scope.get('/admin', async (request, reply) => {
      const page = contextOf(request)
      const told = async (text: string) => admin.say({ text, locale: page.language })
      const content = {
        key,
        status: await told('/status'),
        unanswered: await told('/unanswered'),
        versions: admin.versions(),
        loginCode: admin.loginCode(),
      }
      return reply.type('text/html; charset=utf-8').send(renderAdminPage(content, page))
    })

    scope.post('/admin', async (request, reply) => {
      const page = contextOf(request)
      const command = readParameters(ADMIN_COMMAND, request.body, page.t)
      if (command.key !== key) throw new HttpError(403, 'wrong_form', page.t('adminPage.wrongForm'))
      const replies = await admin.say({ text: command.text, locale: page.language })
      return reply
        .type('text/html; charset=utf-8')
        .send(renderSaidPage({ key, text: command.text, replies }, page))
    })

    scope.get<{ Params: { id: string } }>('/admin/versions/:id', async (request, reply) => {
      const page = contextOf(request)
      const { versions } = admin.versions()
      const version = versions.find(({ id }) => id === request.params.id)
      if (!version) throw new HttpError(404, 'version_not_found', page.t('page.notFound'))
      const changes = await admin.compareVersion(version.id)
      return reply.type('text/html; charset=utf-8').send(renderVersionPage({ version, changes }, page))
    })

    scope.get('/admin/inspect', async (request, reply) => {
      const page = contextOf(request)
      const { q, place } = readParameters(INSPECT, request.query, page.t)
      const inspection = q === undefined ? null : await inspect({ text: q, region: place ?? region })
      return reply
        .type('text/html; charset=utf-8')
        .send(renderInspectPage({ q: q ?? '', place: place ?? '', inspection }, page))
    })
    done()
  })
}
