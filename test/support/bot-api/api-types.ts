/** The shapes of the Bot API (core.telegram.org/bots/api) that the fake server speaks, as far as a bot of ours meets them. */

export interface User {
  id: number
  is_bot: boolean
  first_name: string
  username?: string
  language_code?: string
}

export interface Chat {
  id: number
  type: 'private' | 'group' | 'supergroup'
  title?: string
  first_name?: string
  username?: string
  is_forum?: true
}

/** Offset and length count UTF-16 code units. */
export interface Entity {
  type: string
  offset: number
  length: number
  url?: string
  language?: string
}

export interface InlineButton {
  text: string
  callback_data?: string
  url?: string
  switch_inline_query?: string
  switch_inline_query_current_chat?: string
}

export interface InlineKeyboard {
  inline_keyboard: InlineButton[][]
}

export interface ApiDocument {
  file_id: string
  file_unique_id: string
  file_name?: string
  mime_type?: string
  file_size?: number
}

export interface ApiMessage {
  message_id: number
  /** Seconds since 1970. */
  date: number
  edit_date?: number
  chat: Chat
  from: User
  message_thread_id?: number
  is_topic_message?: true
  text?: string
  entities?: Entity[]
  caption?: string
  caption_entities?: Entity[]
  document?: ApiDocument
  photo?: (ApiDocument & { width: number; height: number })[]
  reply_to_message?: ApiMessage
  reply_markup?: InlineKeyboard
  via_bot?: User
  new_chat_members?: User[]
  left_chat_member?: User
  migrate_to_chat_id?: number
  migrate_from_chat_id?: number
}

export interface CallbackQuery {
  id: string
  from: User
  chat_instance: string
  data: string
  message?: ApiMessage
  inline_message_id?: string
}

export interface InlineQuery {
  id: string
  from: User
  query: string
  offset: string
  chat_type: string
}

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'left' | 'kicked'

export interface ChatMemberUpdated {
  chat: Chat
  from: User
  date: number
  old_chat_member: { status: MemberStatus; user: User }
  new_chat_member: { status: MemberStatus; user: User }
}

/** What an update can carry, by its name in the API. */
export interface Payloads {
  message: ApiMessage
  edited_message: ApiMessage
  callback_query: CallbackQuery
  inline_query: InlineQuery
  chosen_inline_result: {
    result_id: string
    from: User
    query: string
    inline_message_id?: string
  }
  my_chat_member: ChatMemberUpdated
  chat_member: ChatMemberUpdated
}

export type Update = { update_id: number } & Partial<Payloads>

export interface BotCommand {
  command: string
  description: string
}

/** A result of an inline query as the bot gave it. */
export interface InlineResult {
  type: string
  id: string
  title?: string
  description?: string
  input_message_content?: { message_text: string; parse_mode?: string; entities?: Entity[] }
  reply_markup?: InlineKeyboard
}
