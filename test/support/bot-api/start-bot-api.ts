import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createActions, type Actions } from './actions.js'
import { answerRequest, carryOut, type AnswerOptions } from './answer-call.js'
import type { BotCommand, User } from './api-types.js'
import type { LoggedCall } from './call-log.js'
import type { Context } from './context.js'
import { createFaults, type Faults } from './faults.js'
import { createFileStore } from './file-store.js'
import { createFloodLimits, type Limits } from './flood-limits.js'
import { createGroup, type Group } from './group.js'
import { createPerson, type Person } from './person.js'
import { createUpdateQueue, type UpdateQueue } from './update-queue.js'
import { createWebhookSender, type WebhookSender } from './webhook-sender.js'
import { createWorld } from './world.js'

export interface BotApiOptions {
  readonly token?: string
  /** In small letters. */
  readonly username?: string
  /** Privacy mode, as BotFather has it at first: on. */
  readonly privacy?: boolean
  /** `null`: the bot may send as much as it likes. */
  readonly limits?: Limits | null
  /** Whether the bot is told which inline result was chosen, as BotFather has it at first: no. */
  readonly inlineFeedback?: boolean
  /** What a second of the waits between two tries of a webhook lasts, in milliseconds. */
  readonly webhookSecond?: number
  /** The clock, in milliseconds since 1970; what waits still waits in real time. */
  readonly now?: () => number
}

/** A Bot API server of one bot, and the people who talk with it. */
export interface BotApi {
  readonly token: string
  /** For `apiRoot` or TELEGRAM_API_ROOT. */
  readonly root: string
  readonly bot: User
  /** Every call that came, oldest first. */
  readonly calls: readonly LoggedCall[]
  /** What the bot did and the server accepted. */
  readonly actions: Actions
  readonly faults: Faults
  readonly updates: UpdateQueue
  readonly webhook: WebhookSender
  /** By scope and language, e.g. `all_group_chats zh` or `default ` . */
  readonly commands: ReadonlyMap<string, readonly BotCommand[]>
  readonly person: (user?: Partial<User>) => Person
  /** A basic group with the bot in it, or `bot: 'left'` without. */
  readonly group: (title: string, options?: { bot?: 'member' | 'left' }) => Group
  readonly supergroup: (title: string, options?: { bot?: 'member' | 'left' }) => Group
  /** Resolves when the bot has confirmed every update; with long polling it may still be at work on them. */
  readonly drained: () => Promise<void>
  /** Breaks every connection and takes no new one, until `comeBack`. */
  readonly goDown: () => Promise<void>
  readonly comeBack: () => Promise<void>
  /** Makes the token void, as BotFather's /revoke does. */
  readonly revokeToken: () => void
  readonly stop: () => Promise<void>
}

/** Starts a Bot API server on a free port of the loopback. */
export async function startBotApi(options: BotApiOptions = {}): Promise<BotApi> {
  const { token = '700100200:AAF-test_token', username = 'gazette_bot', privacy = true } = options
  const { limits = null, inlineFeedback = false, webhookSecond = 1000, now = Date.now } = options
  const bot: User = { id: Number(token.split(':')[0]), is_bot: true, first_name: '公报', username }
  const world = createWorld(bot, now)
  const queue = createUpdateQueue(now)
  const calls: LoggedCall[] = []
  const faults = createFaults()
  const webhook = createWebhookSender({
    ...{ queue, now, second: webhookSecond },
    call: (method, params) => {
      calls.push({ method, params, files: new Map(), at: now(), outcome: 'ok', description: null })
      void carryOut(method.toLowerCase(), { params, files: new Map() }, answering).catch(() => undefined)
    },
  })
  const context: Context = {
    ...{ world, queue, webhook, privacy },
    ...{ files: createFileStore(world), actions: createActions(now), commands: new Map() },
    ...{ openQueries: new Map(), inlineCache: new Map(), inlineQueries: new Map() },
    countMessage: createFloodLimits(limits, now),
  }
  const answering: AnswerOptions = { token, isRevoked: false, context, faults, calls }
  const server = createServer((request, response) => void answerRequest(request, response, answering))
  await listen(server, 0)
  const { port } = server.address() as AddressInfo

  const addGroup = (type: 'group' | 'supergroup', title: string, standing: 'member' | 'left') => {
    const id = type === 'group' ? -world.nextId() : -1_000_000_000_000 - world.nextId()
    return createGroup(context, { id, type, title }, standing)
  }
  const goDown = () => {
    queue.close()
    return new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
  return {
    ...{ token, bot, calls, faults, webhook },
    ...{
      root: `http://127.0.0.1:${port}`,
      actions: context.actions,
      updates: queue,
      commands: context.commands,
    },
    person: (user = {}) => {
      const id = user.id ?? world.nextId() + 5_000_000_000 // beyond 32 bits, as people's ids are by now
      return createPerson(context, { is_bot: false, first_name: `人${id}`, ...user, id }, inlineFeedback)
    },
    group: (title, { bot: standing = 'member' } = {}) => addGroup('group', title, standing),
    supergroup: (title, { bot: standing = 'member' } = {}) => addGroup('supergroup', title, standing),
    drained: () =>
      new Promise((resolve) => {
        const check = () => queue.pending().length === 0 && resolve()
        queue.onChange(check)
        check()
      }),
    goDown,
    comeBack: () => listen(server, port),
    revokeToken: () => {
      answering.isRevoked = true
      queue.close()
    },
    stop: async () => {
      webhook.close()
      if (server.listening) await goDown()
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}
