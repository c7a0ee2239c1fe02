import type { Fields } from './parse-xml.js'

/** What somebody sent, or did, in the 公众号. */
export type Incoming = Envelope & What

/** Of every message. */
export interface Envelope {
  /** Who sent it: the OpenID, the same for ever in this account and unknown in any other. */
  readonly from: string
  /** The account's own original id (原始ID). */
  readonly to: string
  /** The same however often WeChat sends the message. */
  readonly id: string
}

type What =
  | { readonly kind: 'text'; readonly text: string }
  /** `text` is what WeChat recognised, `''` when it recognises nothing for this account. */
  | { readonly kind: 'voice'; readonly text: string }
  | { readonly kind: 'location'; readonly label: string }
  /** A picture, a video, a file, a link. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'subscribe' }
  | { readonly kind: 'unsubscribe' }
  /** A tap on the account's menu. */
  | { readonly kind: 'click'; readonly key: string }
  /** What asks for no answer. */
  | { readonly kind: 'other' }

/** OpenIDs and original ids are much shorter. */
const ID = /^[\w@.-]{1,64}$/

function readEvent(fields: Fields): What {
  switch (fields.get('Event')?.toLowerCase()) {
    case 'subscribe':
      return { kind: 'subscribe' }
    case 'unsubscribe':
      return { kind: 'unsubscribe' }
    case 'click':
      return { kind: 'click', key: fields.get('EventKey') ?? '' }
    default:
      return { kind: 'other' }
  }
}

function readWhat(fields: Fields, type: string): What {
  switch (type) {
    case 'event':
      return readEvent(fields)
    case 'text':
      return { kind: 'text', text: fields.get('Content') ?? '' }
    case 'voice':
      return { kind: 'voice', text: fields.get('Recognition') ?? '' }
    case 'location':
      return { kind: 'location', label: fields.get('Label') ?? '' }
    default:
      return { kind: 'unreadable' }
  }
}

/** Reads what a message is. @returns `null` when it lacks what every message has */
export function readIncoming(fields: Fields): Incoming | null {
  const [from = '', to = '', created = '', type = ''] = [
    fields.get('FromUserName'),
    fields.get('ToUserName'),
    fields.get('CreateTime'),
    fields.get('MsgType'),
  ]
  if (!ID.test(from) || !ID.test(to) || !/^\d{1,12}$/.test(created) || type === '') return null
  const number = fields.get('MsgId')
  if (type !== 'event' && !/^\d{1,24}$/.test(number ?? '')) return null
  // Events have no number (官方文档：推荐使用 FromUserName + CreateTime 排重).
  const id = number ?? [from, created, fields.get('Event'), fields.get('EventKey')].join(' ')
  return { from, to, id, ...readWhat(fields, type) }
}
