import type { Method } from '../context.js'
import * as chats from './chat-methods.js'
import * as commands from './command-methods.js'
import * as edits from './edit-methods.js'
import * as queries from './query-methods.js'
import * as sends from './send-methods.js'
import * as updates from './update-methods.js'

/** All methods by their name in small letters: the API does not mind the case. */
export const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries({ ...chats, ...commands, ...edits, ...queries, ...sends, ...updates }).map(
    ([name, method]) => [name.toLowerCase(), method],
  ),
)
