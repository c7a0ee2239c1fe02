import type { FastifyInstance } from 'fastify'
import type { WebOptions } from './web-options.js'

/** Adds what a container platform and Prometheus ask: alive, ready, metrics. */
export function addHealthRoutes(app: FastifyInstance, { corpus, isReady, metrics }: WebOptions): void {
  app.get('/healthz', () => ({ status: 'ok' }))
  app.get('/readyz', (_request, reply) => {
    if (!isReady()) return reply.code(503).header('retry-after', '2').send({ status: 'loading' })
    const { gazettes, notices, passages, skipped, version } = corpus()
    return {
      status: 'ready',
      version,
      gazettes: gazettes.length,
      notices: notices.size,
      passages,
      skipped: skipped.map(({ file }) => file),
    }
  })
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  )
}
