import type { IncomingHttpHeaders } from 'node:http'

/** What a platform sends to us. */
export interface WebhookRequest {
  readonly method: 'GET' | 'POST'
  /** Of a name that stands twice the last. */
  readonly query: Readonly<Record<string, string>>
  readonly headers: IncomingHttpHeaders
  /** As it came, at most 2 MB; empty when there is none. Hostile until parsed. */
  readonly body: Buffer
}

/** What it gets back. */
export interface WebhookResponse {
  readonly status: number
  /** The media type of `body`; `text/plain` when absent. */
  readonly type?: string
  readonly body: string
}

/** An address of the web part at which a platform calls a channel: what both know of each other. */
export interface Webhook {
  /** E.g. `/wechat`. */
  readonly path: string
  readonly methods: readonly WebhookRequest['method'][]
  /** May reject: the web part answers 500 then and logs it. */
  readonly handle: (request: WebhookRequest) => Promise<WebhookResponse>
}
