import { setImmediate } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { dayInChina } from '../answer/validity.js'
import type { Corpus } from '../corpus/corpus.js'
import { HttpError } from './http-error.js'
import { noticeFinder } from './notice-finder.js'
import { formatClausesJson, formatNoticeJson } from './notice-json.js'
import type { PageDesk } from './page-desk.js'
import type { PageToSend } from './page-stock.js'
import { renderClausePage } from './pages/clause-page.js'
import { renderNoticePage, type NoticePageContent } from './pages/notice-page.js'
import type { PageContext } from './pages/page-context.js'
import { readParameters, PAGE } from './parameters.js'
import type { WebOptions } from './web-options.js'
import { writeNoticeText } from './write-notice-text.js'

/** Pages that are written as soon as a corpus is live. */
const WARMED = 300

type FoundNotice = Pick<NoticePageContent, 'notice' | 'gazette'>

/** In what form a notice or a clause is asked for. */
const FORM = /^(.+)\.(txt|json)$/u

/** Finds a notice and the form in which it is asked for; `null` stands for the page. */
function findNotice({ notices }: Corpus, name: string) {
  const page = notices.get(name)
  if (page) return { ...page, form: null }
  const [, id = '', form] = FORM.exec(name) ?? []
  const found = notices.get(id)
  return found && { ...found, form: form === 'json' ? ('json' as const) : ('txt' as const) }
}

/** Adds the pages of notices, and their texts and data. */
export function addNoticeRoutes(
  app: FastifyInstance,
  { corpus, inspect, region, now, publicUrl, whenLive }: WebOptions,
  { contextOf, send, prepare, keyOf }: PageDesk,
): void {
  /** The question's words that the search finds in a notice. */
  const findWords = async (q: string, noticeId: string): Promise<readonly string[]> => {
    const inspection = await inspect({ text: q, region })
    const found = (inspection?.candidates ?? []).filter((candidate) => candidate.noticeId === noticeId)
    return [...new Set(found.flatMap(({ terms }) => terms))]
  }

  const pageOf = (found: FoundNotice, words: readonly string[], page: PageContext): PageToSend => ({
    type: 'text/html; charset=utf-8',
    ...(words.length === 0 ? { key: keyOf(page, 'notice', found.notice.id, '') } : {}),
    write: () =>
      renderNoticePage({ ...found, today: dayInChina(now()), words, find: noticeFinder(corpus()) }, page),
  })

  whenLive?.((loaded) => void warm(loaded))
  /** Writes the pages before they are asked for, other work coming between: all at once they would hold it up. */
  const warm = async (loaded: Corpus): Promise<void> => {
    for (const found of [...loaded.notices.values()].slice(0, WARMED)) {
      await setImmediate()
      if (corpus() !== loaded) return
      prepare(pageOf(found, [], contextOf({ url: `/notices/${encodeURIComponent(found.notice.id)}` })))
    }
  }

  app.get<{ Params: { id: string } }>('/notices/:id', async (request, reply) => {
    const page = contextOf(request)
    const { q } = readParameters(PAGE, request.query, page.t)
    const loaded = corpus()
    const found = findNotice(loaded, request.params.id)
    if (!found) throw new HttpError(404, 'notice_not_found', page.t('page.noticeNotFound'))
    const { notice, gazette, form } = found
    const today = dayInChina(now())
    const key = keyOf(page, 'notice', notice.id, form ?? '')
    switch (form) {
      case 'txt':
        return send(request, reply, {
          ...{ type: 'text/plain; charset=utf-8', key },
          write: () => writeNoticeText(notice, gazette, today, page),
        })
      case 'json': {
        const clauses = () => formatClausesJson(notice, publicUrl())
        const head = () => formatNoticeJson(notice, gazette, publicUrl(), today)
        return send(request, reply, {
          ...{ type: 'application/json; charset=utf-8', key },
          write: () => JSON.stringify({ ...head(), clauses: clauses() }),
        })
      }
      case null: {
        const words = q === undefined ? [] : await findWords(q, notice.id)
        return send(request, reply, pageOf({ notice, gazette }, words, page))
      }
    }
  })

  app.get<{ Params: { id: string; clause: string } }>('/notices/:id/:clause', (request, reply) => {
    const page = contextOf(request)
    const found = corpus().notices.get(request.params.id)
    const [, clauseId = request.params.clause, form] = FORM.exec(request.params.clause) ?? []
    const cited = found && renderClausePage({ ...found, clauseId, today: dayInChina(now()) }, page)
    if (!cited) throw new HttpError(404, 'notice_not_found', page.t('page.noticeNotFound'))
    return send(request, reply, {
      type: form === 'txt' ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8',
      write: () => (form === 'txt' ? cited.text : cited.html),
    })
  })
}
