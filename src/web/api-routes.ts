import type { FastifyInstance } from 'fastify'
import { formatAnswerJson, type AnswerJson } from '../answer/answer-json.js'
import { dayInChina } from '../answer/validity.js'
import { readConversation } from './conversation-cookie.js'
import { HttpError } from './http-error.js'
import { formatClausesJson, formatNoticeJson } from './notice-json.js'
import { MESSAGE, NOTICES, readParameters, SEARCH } from './parameters.js'
import type { WebOptions } from './web-options.js'

/** What a body says; nothing when it is no object. */
function asObject(body: unknown): object {
  return typeof body === 'object' && body !== null ? body : {}
}

/** Adds the JSON API as design.md has it. */
export function addApiRoutes(app: FastifyInstance, options: WebOptions): void {
  const { corpus, answerQuestion, chat, publicUrl, translations, language } = options
  const today = () => dayInChina(options.now())
  const t = translations[language]

  app.get('/api/search', async (request): Promise<AnswerJson> => {
    const { q, limit, offset, region = options.region, context } = readParameters(SEARCH, request.query, t)
    const start = performance.now()
    const answer = await answerQuestion({ text: q, limit, offset, region, context })
    switch (answer.status) {
      case 'question empty':
        throw new HttpError(400, 'question_empty', t('api.questionEmpty'))
      case 'question too long':
        throw new HttpError(400, 'question_too_long', t('api.questionTooLong', { limit: answer.limit }))
      case 'answered':
      case 'not found':
        return formatAnswerJson(q, answer, performance.now() - start, t('api.notFound'))
    }
  })

  app.get('/api/notices', (request) => {
    const { limit, offset, region, gazette } = readParameters(NOTICES, request.query, t)
    const found = corpus()
      .gazettes.filter((each) => gazette === undefined || each.name === gazette || each.id === gazette)
      .filter((each) => region === undefined || each.region === region)
      .flatMap((each) => each.notices.map((notice) => formatNoticeJson(notice, each, publicUrl(), today())))
    return { total: found.length, notices: found.slice(offset, offset + limit) }
  })

  app.get<{ Params: { id: string } }>('/api/notices/:id', (request) => {
    const found = corpus().notices.get(request.params.id)
    if (!found) throw new HttpError(404, 'notice_not_found', t('api.notice'))
    return {
      ...formatNoticeJson(found.notice, found.gazette, publicUrl(), today()),
      clauses: formatClausesJson(found.notice, publicUrl()),
    }
  })

  app.post('/api/messages', async (request) => {
    const known = readConversation(request)
    const given = known === undefined ? request.body : { conversation: known, ...asObject(request.body) }
    const { conversation, text, lang } = readParameters(MESSAGE, given, t)
    const { replies } = await chat({ conversation: `web:${conversation}`, text, locale: lang })
    return { replies: replies.map(({ text, buttons }) => ({ text, buttons })) }
  })
}
