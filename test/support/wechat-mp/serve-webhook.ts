import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Webhook } from '../../../src/webhook.js'

/** Serves a webhook alone, on loopback. */
export async function serveWebhook({
  path,
  handle,
}: Webhook): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { searchParams } = new URL(request.url ?? '/', 'http://host')
      const { method, headers } = request
      void handle({
        method: method === 'GET' ? 'GET' : 'POST',
        query: Object.fromEntries(searchParams),
        headers,
        body: Buffer.concat(chunks),
      }).then(({ status, type = 'text/plain', body }) => {
        response.writeHead(status, { 'content-type': type }).end(body)
      })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
