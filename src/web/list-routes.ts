import type { FastifyInstance } from 'fastify'
import { dayInChina } from '../answer/validity.js'
import { HttpError } from './http-error.js'
import type { PageDesk } from './page-desk.js'
import { renderGazettePage, renderGazettesPage } from './pages/gazettes-page.js'
import { FEED, readParameters } from './parameters.js'
import type { WebOptions } from './web-options.js'
import { writeFeed, writeRobots, writeSitemap } from './write-feed.js'

/** Adds the lists of gazettes, for people, for feed readers and for search engines. */
export function addListRoutes(
  app: FastifyInstance,
  { corpus, now }: WebOptions,
  { contextOf, send, keyOf }: PageDesk,
): void {
  const html = 'text/html; charset=utf-8'

  app.get('/gazettes', (request, reply) => {
    const page = contextOf(request)
    const write = () => renderGazettesPage(corpus(), page)
    return send(request, reply, { type: html, key: keyOf(page, 'gazettes'), write })
  })

  app.get<{ Params: { id: string } }>('/gazettes/:id', (request, reply) => {
    const page = contextOf(request)
    const gazette = corpus().gazettes.find(({ id }) => id === request.params.id)
    if (!gazette) throw new HttpError(404, 'gazette_not_found', page.t('gazettes.notFound'))
    const write = () => renderGazettePage(gazette, dayInChina(now()), page)
    return send(request, reply, { type: html, key: keyOf(page, 'gazette', gazette.id), write })
  })

  app.get('/feed.xml', (request, reply) => {
    const page = contextOf(request)
    const of = readParameters(FEED, request.query, page.t)
    return send(request, reply, {
      type: 'application/atom+xml; charset=utf-8',
      key: keyOf(page, 'feed', of.place ?? '', of.keyword ?? ''),
      write: () => writeFeed(corpus(), of, page),
    })
  })

  app.get('/sitemap.xml', (request, reply) => {
    const page = contextOf(request)
    return send(request, reply, {
      type: 'application/xml; charset=utf-8',
      key: keyOf(page, 'sitemap'),
      write: () => writeSitemap(corpus(), page.publicUrl),
    })
  })

  app.get('/robots.txt', (request, reply) =>
    send(request, reply, {
      type: 'text/plain; charset=utf-8',
      write: () => writeRobots(contextOf(request).publicUrl),
    }),
  )
}
