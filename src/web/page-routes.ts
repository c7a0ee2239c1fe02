import type { FastifyInstance } from 'fastify'
import { dayInChina } from '../answer/validity.js'
import { HttpError } from './http-error.js'
import { renderChatPage } from './pages/chat-page.js'
import type { PageContext } from './pages/layout.js'
import { renderNoticePage } from './pages/notice-page.js'
import { readParameters, PAGE } from './parameters.js'
import type { WebOptions } from './web-options.js'

/** Clauses on the answer page: one whole, the others as lines. */
const SHOWN = 5

/** Adds the pages for people. */
export function addPageRoutes(
  app: FastifyInstance,
  { corpus, answerQuestion, region, translations, language, now }: WebOptions,
  page: PageContext,
): void {
  app.get('/', async (request, reply) => {
    const { q } = readParameters(PAGE, request.query, translations[language])
    const answer =
      q === undefined ? undefined : await answerQuestion({ text: q, region, limit: SHOWN, offset: 0 })
    const isBad = answer?.status === 'question empty' || answer?.status === 'question too long'
    return reply
      .code(isBad ? 400 : 200)
      .type('text/html')
      .send(renderChatPage(corpus(), answer && { question: q ?? '', answer }, page))
  })

  app.get<{ Params: { id: string } }>('/notices/:id', (request, reply) => {
    const found = corpus().notices.get(request.params.id)
    if (!found) throw new HttpError(404, 'notice_not_found', page.t('page.noticeNotFound'))
    return reply
      .type('text/html')
      .send(renderNoticePage(found.notice, found.gazette, dayInChina(now()), page))
  })
}
