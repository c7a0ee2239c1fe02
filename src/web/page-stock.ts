import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { dayInChina } from '../answer/validity.js'
import type { Corpus } from '../corpus/corpus.js'

/** Bytes of written pages that are kept, compressed and not. */
const KEPT = 32 * 1024 * 1024
/** Shorter texts gain nothing by compression. */
const WORTH_COMPRESSING = 1024

/** A page as it is sent. */
interface WrittenPage {
  readonly etag: string
  readonly body: Buffer
  readonly compressed: Buffer | null
}

/** What is to be sent. */
export interface PageToSend {
  readonly type: string
  /** What the page depends on beside corpus and day; a page without a key is written each time. */
  readonly key?: string
  readonly write: () => string
}

/** Sends a page, or tells the browser that the one it has is still good. */
export type SendPage = (request: FastifyRequest, reply: FastifyReply, page: PageToSend) => FastifyReply

/** Where written pages are kept. */
export interface PageStock {
  readonly send: SendPage
  /** Writes a page that somebody may want soon. */
  readonly prepare: (page: PageToSend) => void
}

function readTags(header: string | undefined): string[] {
  return (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//u, ''))
}

/**
 * Makes what sends and keeps pages. A page's tag names the corpus's version, so a reload changes it; the day is in it as well,
 * because whether a rule holds depends on it.
 */
export function createPageStock(corpus: () => Corpus, now: () => number): PageStock {
  const pages = new LRUCache<string, WrittenPage>({
    maxSize: KEPT,
    sizeCalculation: ({ body, compressed }) => body.length + (compressed?.length ?? 0),
  })
  const writePage = (write: () => string, version: string): WrittenPage => {
    const body = Buffer.from(write())
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 16)
    return {
      etag: `"${version}-${hash}"`,
      body,
      compressed: body.length < WORTH_COMPRESSING ? null : gzipSync(body),
    }
  }
  const find = ({ key, write }: PageToSend): WrittenPage => {
    const { version } = corpus()
    if (key === undefined) return writePage(write, version)
    const whole = [version, dayInChina(now()), key].join('\n')
    const kept = pages.get(whole)
    if (kept) return kept
    const written = writePage(write, version)
    pages.set(whole, written)
    return written
  }
  const send: SendPage = (request, reply, page) => {
    const { etag, body, compressed } = find(page)
    reply.headers({ etag: `W/${etag}`, 'cache-control': 'no-cache', vary: 'accept-encoding' })
    if (readTags(request.headers['if-none-match']).includes(etag)) return reply.code(304).send()
    const isCompressed = compressed !== null && /\bgzip\b/u.test(String(request.headers['accept-encoding']))
    if (isCompressed) reply.header('content-encoding', 'gzip')
    return reply.type(page.type).send(isCompressed ? compressed : body)
  }
  return { send, prepare: (page) => void find(page) }
}
