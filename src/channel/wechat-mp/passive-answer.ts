import type { Said } from '../wechat/plain-talk.js'
import type { Cipher } from './cipher.js'
import { formatXml, type Elements } from './format-xml.js'
import { sign } from './signature.js'

/** WeChat takes this for: heard, and nothing to say. */
export const NOTHING = 'success'

/** WeChat shows `<a href>` in a text as a link; what stands in a gazette or a question shall stay what it is. */
function defuse(text: string): string {
  return text.replace(/<(?=\s*\/?\s*a\b)/giu, '＜')
}

function contentOf(said: Said): Elements {
  if (said.kind === 'text') return { MsgType: 'text', Content: defuse(said.text) }
  const { title, description, url } = said.card
  const item = { Title: title, Description: description, PicUrl: '', Url: url }
  return { MsgType: 'news', ArticleCount: 1, Articles: [item] }
}

/** Who answers whom, and when. */
export interface Addresses {
  /** The account's original id. */
  readonly from: string
  readonly to: string
  /** Seconds since 1970. */
  readonly time: number
}

/** Writes the answer that goes back with the request (被动回复). */
export function formatPassive(said: Said, { from, to, time }: Addresses): string {
  return formatXml({ ToUserName: to, FromUserName: from, CreateTime: time, ...contentOf(said) })
}

/** Encrypts and signs an answer for 安全模式. @param nonce digits that were not used before */
export function sealPassive(xml: string, cipher: Cipher, token: string, time: number, nonce: string): string {
  const encrypted = cipher.encrypt(xml)
  return formatXml({
    Encrypt: encrypted,
    MsgSignature: sign([token, String(time), nonce, encrypted]),
    TimeStamp: time,
    Nonce: nonce,
  })
}
