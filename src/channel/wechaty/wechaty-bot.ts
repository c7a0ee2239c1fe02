/** What the channel uses of Wechaty, which is loaded only where it is wanted. Its own types agree with these; a test sees to it. */
export interface WechatyBot {
  on(event: string, listener: (...args: never[]) => void): unknown
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  /** The account itself. @throws before it is logged in */
  readonly currentUser: WechatyContact
  readonly Contact: { readonly find: (query: { readonly id: string }) => Promise<WechatyContact | undefined> }
  readonly Room: { readonly find: (query: { readonly id: string }) => Promise<WechatyRoom | undefined> }
}

export interface WechatyContact {
  readonly id: string
  readonly name: () => string
  /** A number of {@link ContactType}. */
  readonly type: () => number
  readonly say: (text: string) => Promise<unknown>
}

export interface WechatyRoom {
  readonly id: string
  /** A person's nickname in the room. */
  alias(contact: WechatyContact): Promise<string | undefined>
  /** @param mentioned whose name is put before the text */
  say(text: string, ...mentioned: WechatyContact[]): Promise<unknown>
}

/** A file in Wechaty's keeping. */
export interface WechatyFile {
  /** As the sender named it: hostile until cleaned. */
  readonly name: string
  /** In bytes; below 0 when it is not known. */
  readonly size: number
  readonly toBuffer: () => Promise<Uint8Array>
}

export interface WechatyMessage {
  readonly id: string
  /** A number of {@link MessageType}. */
  readonly type: () => number
  /** Whether the account wrote it itself. */
  readonly self: () => boolean
  readonly text: () => string
  readonly date: () => Date
  readonly talker: () => WechatyContact
  readonly room: () => WechatyRoom | undefined
  readonly mentionSelf: () => Promise<boolean>
  /** Of an attachment. Rejects when the puppet cannot give it. */
  readonly toFileBox: () => Promise<WechatyFile>
  /** Of a recall, what was recalled. */
  readonly toRecalled: () => Promise<{ readonly id: string } | undefined>
}

export interface WechatyFriendship {
  readonly type: () => number
  readonly contact: () => WechatyContact
  readonly accept: () => Promise<void>
}

/** Kinds of contacts, as Wechaty numbers them. */
export const ContactType = { individual: 1, official: 2 } as const

/** Kinds of messages, as Wechaty numbers them; others are of no account here. */
export const MessageType = {
  attachment: 1,
  audio: 2,
  contact: 3,
  image: 6,
  text: 7,
  location: 8,
  miniProgram: 9,
  recalled: 13,
  url: 14,
  video: 15,
} as const

/** Kinds of events of a friendship; the others tell of what was done. */
export const FriendshipType = { receive: 2 } as const

/** What the code on the screen waits for, as Wechaty numbers it; `waiting` and `timeout` show another code. */
export const ScanStatus = { scanned: 3, confirmed: 4 } as const
