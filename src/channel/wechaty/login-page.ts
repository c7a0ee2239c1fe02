import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { Logger } from 'pino'
import { renderSVG } from 'uqr'
import type { Translate } from '../../locale/translations.js'
import type { SignIn } from './sign-in.js'

/** A page with the code to be scanned, for whoever sits at the server: it listens on loopback and nowhere else. */
export interface LoginPage {
  /** Never rejects: without the page there is the terminal. */
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** What it takes. */
export interface LoginPageOptions {
  readonly port: number
  readonly state: () => SignIn
  readonly t: Translate
  readonly log: Logger
}

/** Names by which a browser on the machine itself calls; another one would be a page of somebody else's. */
const OWN_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/

function renderPage(state: SignIn, t: Translate): string {
  const code = state.kind === 'waiting' ? renderSVG(state.code, { pixelSize: 8 }) : ''
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="5">
<meta name="viewport" content="width=device-width"><title>${t('wechat.login.title')}</title>
<h1>${t('wechat.login.title')}</h1><p>${t(`wechat.login.${state.kind}`)}</p>${code}`
}

export function createLoginPage({ port, state, t, log }: LoginPageOptions): LoginPage {
  let server: Server | null = null
  return {
    start: async () => {
      const opened = createServer((request, response) => {
        if (!OWN_HOST.test(request.headers.host ?? '') || request.method !== 'GET') {
          response.writeHead(403).end()
          return
        }
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-store',
          'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        })
        response.end(renderPage(state(), t))
      })
      opened.listen(port, '127.0.0.1')
      try {
        await once(opened, 'listening')
        server = opened
        const address = opened.address()
        const own = typeof address === 'object' ? address?.port : port
        log.info({ url: `http://127.0.0.1:${own}/` }, 'the code for the wechat login is shown here')
      } catch (err) {
        log.warn({ err }, 'no page for the wechat login: set WECHATY_LOGIN_PORT to a port that is free')
      }
    },
    stop: async () => {
      if (!server) return
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      server = null
    },
  }
}
