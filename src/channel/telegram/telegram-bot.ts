import { Telegraf } from 'telegraf'
import type { UserFromGetMe } from 'telegraf/types'
import { dropChat } from '../../chat/known-chats.js'
import { moveChat } from '../../chat/move-chat.js'
import { createOrder } from '../../in-order.js'
import { createCall } from './call.js'
import { createDeliver, type Deliver } from './deliver.js'
import { createEarlierAnswers } from './earlier-answers.js'
import { createLanes } from './lanes.js'
import { createMessageTrail } from './message-trail.js'
import { onInlineQuery } from './on-inline-query.js'
import { onMembership } from './on-membership.js'
import { onMessage } from './on-message.js'
import { onTap } from './on-tap.js'
import { createPause } from './pause.js'
import { nameConversation } from './place.js'
import { createProxyAgent } from './proxy-agent.js'
import { createReadFile } from './read-file.js'
import { createRepliedSigns } from './replied-signs.js'
import { createSender } from './sender.js'
import { createSetMenus, type SetMenus } from './set-menus.js'
import type { TelegramOptions } from './telegram-options.js'
import { createShowTyping } from './typing.js'

/** What answers updates, and what it speaks through. */
export interface TelegramBot {
  /** Its `botInfo` must be known before it handles an update. */
  readonly bot: Telegraf
  readonly deliver: Deliver
  readonly setMenus: SetMenus
}

/** Wires what becomes of an update. @param end ends every request and every wait */
export function createTelegramBot(options: TelegramOptions, end: AbortSignal): TelegramBot {
  const { settings, chat, offerClauses, state, translateFor, isCommand, now, after, log } = options
  const { token, apiRoot, proxies } = settings
  const bot = new Telegraf(token, { handlerTimeout: Infinity, telegram: { apiRoot } })
  const agent = createProxyAgent(apiRoot, proxies)
  if (agent) bot.telegram.options.agent = agent // as an option it would be ignored for http:
  const pause = createPause(after, end)
  const lanes = createLanes(now, after)
  const { slowDown: onFlood, pass } = lanes
  const call = createCall({ telegram: bot.telegram, pause, onFlood, pass, end, now, log })
  const trail = createMessageTrail()
  const signs = createRepliedSigns()

  const onGone = async (conversation: string) => {
    log.info({ conversation }, 'a chat has left or blocked the bot')
    await dropChat(state, conversation).catch((err: unknown) =>
      log.error({ err }, 'a chat was not marked as gone'),
    )
  }
  const onMoved = async (from: number, to: number) => {
    log.info({ from, to }, 'a group has become a supergroup')
    await moveChat(state, nameConversation({ chat: from }), nameConversation({ chat: to })).catch(
      (err: unknown) => log.error({ err }, 'the settings of a group did not move with it'),
    )
  }
  const sender = createSender({ call, lanes, trail, onMoved, log })
  const deliver = createDeliver({ sender, signs, onGone, end, log })
  const { listMenu, menuScopes, language } = options
  const setMenus = createSetMenus({ call, listMenu, scopes: menuScopes, language, pause, log })
  const self = (): UserFromGetMe => {
    if (!bot.botInfo) throw new TypeError('asked before getMe')
    return bot.botInfo
  }
  const ports = {
    ...{ chat, self, isCommand, inOrder: createOrder(), deliver, signs, trail, translateFor, now, onGone },
    earlier: createEarlierAnswers(now),
    showTyping: createShowTyping(call, lanes, after),
    readFile: createReadFile(call, apiRoot, token, agent),
  }
  bot.on('message', async ({ message }) => {
    if ('migrate_to_chat_id' in message) await onMoved(message.chat.id, message.migrate_to_chat_id)
    else await onMessage(message, ports)
    void setMenus(message.chat.id) // an admin's command may have changed who sees which
  })
  bot.on('inline_query', ({ inlineQuery }) =>
    onInlineQuery(inlineQuery, { offerClauses, self, translateFor, call }),
  )
  bot.on('callback_query', ({ callbackQuery }) => onTap(callbackQuery, ports, call))
  bot.on('my_chat_member', ({ myChatMember }) => onMembership(myChatMember, ports))
  // Without this, one failing update would end the process (telegraf sets its exit code).
  bot.catch((err, { update }) => log.error({ err, update: update.update_id }, 'a Telegram update failed'))
  return { bot, deliver, setMenus }
}
