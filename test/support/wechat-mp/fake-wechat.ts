import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createCipher } from '../../../src/channel/wechat-mp/cipher.js'
import { formatXml, type Elements } from '../../../src/channel/wechat-mp/format-xml.js'
import { parseXml, type Fields } from '../../../src/channel/wechat-mp/parse-xml.js'
import { sign } from '../../../src/channel/wechat-mp/signature.js'

/** An account as its page on mp.weixin.qq.com has it, and how WeChat behaves to it. */
export interface FakeWechatOptions {
  readonly token: string
  readonly appId: string
  readonly secret: string
  /** 安全模式 when it is given. */
  readonly aesKey?: string
  /** Whether the account may send customer-service messages. */
  readonly isVerified?: boolean
  /** Milliseconds that WeChat waits for an answer; 5,000 in the world. */
  readonly patience?: number
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

/** What came of a message: how often it was sent, and what the person sees. */
export interface Exchange {
  readonly tries: number
  /** Of the last try; `null` when it was not answered in time. */
  readonly status: number | null
  /** The passive answer, decrypted; `null` for none. */
  readonly answer: Fields | null
  /** As it came. */
  readonly body: string
  /** From the first try to the answer. */
  readonly milliseconds: number
}

/** A customer-service message as it was posted. */
export interface CustomMessage {
  readonly touser: string
  readonly msgtype: string
  readonly text?: { readonly content: string }
  readonly news?: {
    readonly articles: readonly {
      readonly title: string
      readonly description: string
      readonly url: string
    }[]
  }
}

const WINDOW = 48 * 3_600_000
/** Customer-service messages for one message of a person. */
const QUOTA = 5
const ACCOUNT = 'gh_0123456789ab'

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString())
}

/**
 * Stands in for WeChat on both sides: sends people's messages to the webhook, signed, in 安全模式 encrypted, again when
 * nothing comes back in time, three times in all; and serves the API with its error codes.
 */
export class FakeWechat {
  /** Customer-service messages that were let through. */
  readonly sent: CustomMessage[] = []
  /** The menu as it was set. */
  menu: unknown = null
  /** Paths that were called, with the error code of the answer. */
  readonly calls: string[] = []
  /** Tokens given out so far. */
  issued = 0
  /** Error codes that the next calls of a path get, whatever they ask, e.g. `['message/custom/send', 45015]`. */
  readonly refusals: [string, number][] = []
  readonly #options: Required<Omit<FakeWechatOptions, 'aesKey'>>
  readonly #cipher
  readonly #server = createServer((request, response) => {
    void this.#serve(request).then((body) => {
      response.setHeader('content-type', 'application/json; encoding=utf-8').end(JSON.stringify(body))
    })
  })
  readonly #people = new Map<string, { lastSeen: number; quota: number }>()
  #token = ''
  #tokenUntil = 0
  #webhook = ''
  #messageId = 23456789012345678n

  constructor(options: FakeWechatOptions) {
    this.#options = { isVerified: true, patience: 5_000, now: Date.now, ...options }
    this.#cipher = options.aesKey === undefined ? null : createCipher(options.aesKey, options.appId)
  }

  /** Listens on loopback. @returns what `WECHAT_API_ROOT` is to be */
  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  /** @param url the webhook's whole address, as it is typed on the account's page */
  connect(url: string): void {
    this.#webhook = url
  }

  /** Makes the access token that is out invalid, as another program of the same account does. */
  revokeToken(): void {
    this.#token = ''
  }

  /** The query of a request; signed over a timestamp in seconds and a nonce of ten digits. */
  signedQuery(time = this.#seconds(), nonce = String(randomInt(1e9, 1e10))): Record<string, string> {
    return {
      signature: sign([this.#options.token, String(time), nonce]),
      timestamp: String(time),
      nonce,
    }
  }

  /** The check that runs when the operator saves the address. @returns whether the page would say 提交成功 */
  async check(): Promise<boolean> {
    const echostr = String(randomInt(1e12, 1e13))
    const query = new URLSearchParams({ ...this.signedQuery(), echostr })
    const response = await fetch(`${this.#webhook}?${query.toString()}`)
    return response.status === 200 && (await response.text()) === echostr
  }

  /** Makes a message of a person; a number is given to it unless it is an event. */
  message(openId: string, content: Elements): Elements {
    this.#messageId += 1n
    const number = content.MsgType === 'event' ? {} : { MsgId: String(this.#messageId) }
    return { ToUserName: ACCOUNT, FromUserName: openId, CreateTime: this.#seconds(), ...content, ...number }
  }

  /** The request that carries a message. */
  wrap(message: Elements): { readonly query: Record<string, string>; readonly body: string } {
    const query = this.signedQuery()
    const plain = formatXml(message)
    if (!this.#cipher) return { query, body: plain }
    const encrypted = this.#cipher.encrypt(plain)
    const parts = [this.#options.token, query.timestamp!, query.nonce!, encrypted]
    return {
      query: { ...query, encrypt_type: 'aes', msg_signature: sign(parts) },
      body: formatXml({ ToUserName: ACCOUNT, Encrypt: encrypted }),
    }
  }

  /** Posts one request. @returns `null` when nothing came back in time */
  async post({ query, body }: { readonly query: Record<string, string>; readonly body: string }) {
    try {
      const response = await fetch(`${this.#webhook}?${new URLSearchParams(query).toString()}`, {
        method: 'POST',
        headers: { 'content-type': 'text/xml' },
        body,
        signal: AbortSignal.timeout(this.#options.patience),
      })
      return { status: response.status, body: await response.text() }
    } catch {
      return null // WeChat does not care why either
    }
  }

  /** Sends a person's message as WeChat does. */
  async send(openId: string, content: Elements): Promise<Exchange> {
    this.#people.set(openId, { lastSeen: this.#options.now(), quota: QUOTA })
    const request = this.wrap(this.message(openId, content))
    const begun = performance.now()
    for (let tries = 1; ; tries++) {
      const response = await this.post(request)
      const milliseconds = performance.now() - begun
      if (response === null && tries < 3) continue
      const { status = null, body = '' } = response ?? {}
      return { tries, status, body, answer: this.read(body), milliseconds }
    }
  }

  /** What a person types. @returns the text they get; `null` for none */
  async say(openId: string, text: string): Promise<string | null> {
    const { answer } = await this.send(openId, { MsgType: 'text', Content: text })
    return answer?.get('Content') ?? null
  }

  /** Reads a passive answer; in 安全模式 its signature must be right. @returns `null` for none */
  read(body: string): Fields | null {
    const fields = parseXml(body)
    if (!this.#cipher || !fields) return fields
    const [encrypted = '', time = '', nonce = ''] = [
      fields.get('Encrypt'),
      fields.get('TimeStamp'),
      fields.get('Nonce'),
    ]
    if (fields.get('MsgSignature') !== sign([this.#options.token, time, nonce, encrypted])) return null
    return parseXml(this.#cipher.decrypt(encrypted) ?? '')
  }

  #seconds(): number {
    return Math.floor(this.#options.now() / 1000)
  }

  async #serve(request: IncomingMessage): Promise<object> {
    const url = new URL(request.url ?? '/', 'http://fake')
    const path = url.pathname.replace('/cgi-bin/', '')
    const planned = this.refusals.findIndex(([of]) => of === path)
    const body = request.method === 'POST' ? await readJson(request) : null
    const [, code] = planned < 0 ? [] : this.refusals.splice(planned, 1)[0]!
    const answer = code === undefined ? this.#call(path, url.searchParams, body) : { errcode: code }
    const { errcode = 0 } = answer as { errcode?: number }
    this.calls.push(`${path} ${errcode}`)
    return errcode === 0 ? answer : { ...answer, errmsg: `refused hint: [${path}]` }
  }

  #call(path: string, query: URLSearchParams, body: unknown): object {
    if (path === 'token') return this.#giveToken(query)
    if (query.get('access_token') !== this.#token || this.#token === '') return { errcode: 40001 }
    if (this.#options.now() >= this.#tokenUntil) return { errcode: 42001 }
    switch (path) {
      case 'message/custom/send':
        return this.#takeCustom(body as CustomMessage)
      case 'menu/create':
        this.menu = body
        return { errcode: 0, errmsg: 'ok' }
      default:
        return { errcode: 40066 }
    }
  }

  #giveToken(query: URLSearchParams): object {
    if (query.get('grant_type') !== 'client_credential') return { errcode: 40002 }
    if (query.get('appid') !== this.#options.appId) return { errcode: 40013 }
    if (query.get('secret') !== this.#options.secret) return { errcode: 40125 }
    this.issued += 1
    this.#token = `token-${this.issued}`
    this.#tokenUntil = this.#options.now() + 7_200_000
    return { access_token: this.#token, expires_in: 7_200 }
  }

  #takeCustom(message: CustomMessage): object {
    const person = this.#people.get(message.touser)
    if (!this.#options.isVerified) return { errcode: 48001 }
    if (!person) return { errcode: 40003 }
    if (this.#options.now() - person.lastSeen > WINDOW) return { errcode: 45015 }
    if (person.quota === 0) return { errcode: 45047 }
    if (Buffer.byteLength(message.text?.content ?? '') > 2048) return { errcode: 45002 }
    person.quota -= 1
    this.sent.push(message)
    return { errcode: 0, errmsg: 'ok' }
  }
}
