import type { FastifyInstance } from 'fastify'
import { dayInChina } from '../answer/validity.js'
import { placesOf } from '../chat/welcome-turn.js'
import { beginConversation } from './conversation-cookie.js'
import type { PageDesk } from './page-desk.js'
import { renderChatPage } from './pages/chat-page.js'
import { renderSearchPage } from './pages/search-page.js'
import { readParameters, PAGE, SEARCH_PAGE } from './parameters.js'
import { pageResults, toResults } from './search-results.js'
import type { WebOptions } from './web-options.js'

/** Clauses on the answer page: one whole, the others as lines. */
const SHOWN = 5
/** Hits that can be narrowed: all that a search gives. */
const FOUND = 100

/** Adds the pages on which people ask and search. */
export function addPageRoutes(
  app: FastifyInstance,
  { corpus, answerQuestion, region, now }: WebOptions,
  { contextOf, send, keyOf }: PageDesk,
): void {
  const html = 'text/html; charset=utf-8'

  app.get('/', async (request, reply) => {
    const page = contextOf(request)
    beginConversation(request, reply, page.publicUrl.startsWith('https:'))
    const { q } = readParameters(PAGE, request.query, page.t)
    if (q === undefined) {
      const write = () => renderChatPage(corpus(), undefined, page)
      return send(request, reply, { type: html, key: keyOf(page, 'chat'), write })
    }
    const answer = await answerQuestion({ text: q, region, limit: SHOWN, offset: 0 })
    const isBad = answer.status === 'question empty' || answer.status === 'question too long'
    return send(request, reply.code(isBad ? 400 : 200), {
      type: html,
      write: () => renderChatPage(corpus(), { question: q, answer }, page),
    })
  })

  app.get('/search', async (request, reply) => {
    const page = contextOf(request)
    const { q, sort, page: number, ...chosen } = readParameters(SEARCH_PAGE, request.query, page.t)
    if (q === undefined) {
      const write = () => renderSearchPage(undefined, page)
      return send(request, reply, { type: html, key: keyOf(page, 'search'), write })
    }
    const answer = await answerQuestion({ text: q, region, limit: FOUND, offset: 0 })
    const loaded = corpus()
    const citations = answer.status === 'answered' ? answer.citations : []
    const found = pageResults(toResults(citations, loaded, dayInChina(now())), chosen, sort, number)
    const withPlace = placesOf(loaded).length > 1
    const isBad = answer.status === 'question empty' || answer.status === 'question too long'
    return send(request, reply.code(isBad ? 400 : 200), {
      type: html,
      write: () => renderSearchPage({ q, chosen, sort, answer, found, withPlace }, page),
    })
  })
}
