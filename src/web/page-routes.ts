import type { FastifyInstance } from 'fastify'
import { dayInChina } from '../answer/validity.js'
import { HttpError } from './http-error.js'
import { noticeFinder } from './notice-finder.js'
import type { ContextOf } from './page-context-of.js'
import { renderChatPage } from './pages/chat-page.js'
import { renderClausePage } from './pages/clause-page.js'
import { renderNoticePage } from './pages/notice-page.js'
import { readParameters, PAGE } from './parameters.js'
import type { WebOptions } from './web-options.js'

/** Clauses on the answer page: one whole, the others as lines. */
const SHOWN = 5

/** Adds the pages for people. */
export function addPageRoutes(app: FastifyInstance, options: WebOptions, contextOf: ContextOf): void {
  const { corpus, answerQuestion, inspect, region, now } = options

  app.get('/', async (request, reply) => {
    const page = contextOf(request)
    const { q } = readParameters(PAGE, request.query, page.t)
    const answer =
      q === undefined ? undefined : await answerQuestion({ text: q, region, limit: SHOWN, offset: 0 })
    const isBad = answer?.status === 'question empty' || answer?.status === 'question too long'
    return reply
      .code(isBad ? 400 : 200)
      .type('text/html')
      .send(renderChatPage(corpus(), answer && { question: q ?? '', answer }, page))
  })

  /** The question's words that the search finds in a notice. */
  const findWords = async (q: string | undefined, noticeId: string): Promise<readonly string[]> => {
    if (q === undefined) return []
    const inspection = await inspect({ text: q, region })
    const found = (inspection?.candidates ?? []).filter((candidate) => candidate.noticeId === noticeId)
    return [...new Set(found.flatMap(({ terms }) => terms))]
  }

  app.get<{ Params: { id: string } }>('/notices/:id', async (request, reply) => {
    const page = contextOf(request)
    const { q } = readParameters(PAGE, request.query, page.t)
    const loaded = corpus()
    const found = loaded.notices.get(request.params.id)
    if (!found) throw new HttpError(404, 'notice_not_found', page.t('page.noticeNotFound'))
    const words = await findWords(q, found.notice.id)
    const content = { ...found, today: dayInChina(now()), words, find: noticeFinder(loaded) }
    return reply.type('text/html').send(renderNoticePage(content, page))
  })

  app.get<{ Params: { id: string; clause: string } }>('/notices/:id/:clause', (request, reply) => {
    const page = contextOf(request)
    const [, clauseId = '', form] = /^(.*?)(\.txt)?$/u.exec(request.params.clause) ?? []
    const found = corpus().notices.get(request.params.id)
    const cited = found && renderClausePage({ ...found, clauseId, today: dayInChina(now()) }, page)
    if (!cited) throw new HttpError(404, 'notice_not_found', page.t('page.noticeNotFound'))
    return form === undefined
      ? reply.type('text/html').send(cited.html)
      : reply.type('text/plain; charset=utf-8').send(cited.text)
  })
}
