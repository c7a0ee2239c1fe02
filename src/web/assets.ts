import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'

const DIRECTORY = new URL('../../public/', import.meta.url)

const TYPES = {
  'style.css': 'text/css; charset=utf-8',
  'chat.js': 'text/javascript; charset=utf-8',
  'conversation.js': 'text/javascript; charset=utf-8',
  'notice.js': 'text/javascript; charset=utf-8',
  'site.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const

/** A file in `public/` that is served. */
export type AssetName = keyof typeof TYPES

/** Gives the address of an asset; it changes when the file does, so that browsers may keep it for ever. */
export type AssetUrl = (name: AssetName) => string

/** Serves the few files that pages need from memory. */
export function addAssets(app: FastifyInstance): AssetUrl {
  const versions = new Map<string, string>()
  for (const [name, type] of Object.entries(TYPES)) {
    const content = readFileSync(new URL(name, DIRECTORY))
    const version = createHash('sha256').update(content).digest('hex').slice(0, 8)
    versions.set(name, version)
    app.get<{ Querystring: { v?: string } }>(`/assets/${name}`, (request, reply) =>
      reply
        .type(type)
        .header(
          'cache-control',
          request.query.v === version ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
        .send(content),
    )
  }
  return (name) => `/assets/${name}?v=${versions.get(name) ?? ''}`
}
