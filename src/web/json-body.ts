import type { FastifyInstance } from 'fastify'
import type { Translate } from '../locale/translations.js'
import { HttpError } from './http-error.js'

/** Accepts JSON bodies only, and only in valid UTF-8: a broken question would be answered wrongly. */
export function acceptJsonOnly(app: FastifyInstance, t: Translate): void {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    let text: string
    try {
      text = decoder.decode(body)
    } catch {
      done(new HttpError(400, 'bad_encoding', t('api.encoding')))
      return
    }
    void parseJson(request, text, done)
  })
}
