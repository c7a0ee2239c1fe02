import type { Logger } from 'pino'
import { renderUnicodeCompact } from 'uqr'
import type { Channel } from '../../chat/channel.js'
import type { Chat } from '../../chat/message.js'
import type { Send } from '../../chat/outbox.js'
import type { TellAdmins } from '../../chat/tell-admins.js'
import { afterTimeout, type After } from '../../chat/timer.js'
import type { Language, Translate, Translations } from '../../locale/translations.js'
import type { Door } from '../wechat/doors.js'
import { inTime } from '../wechat/in-time.js'
import { createPlainTalk } from '../wechat/plain-talk.js'
import { greetFriend } from './greet-friend.js'
import { hearMessage } from './hear-message.js'
import { createLoginPage } from './login-page.js'
import { createOutgoing } from './outgoing.js'
import { createSignInDesk } from './sign-in.js'
import type { WechatyBot, WechatyContact, WechatyFriendship, WechatyMessage } from './wechaty-bot.js'

/** What the channel needs from outside. */
export interface WechatyChannelOptions {
  /** Loads Wechaty and builds the bot. */
  readonly load: () => Promise<WechatyBot>
  readonly chat: Chat
  readonly door: Door
  readonly tellAdmins: TellAdmins
  readonly translations: Translations
  readonly language: Language
  /** In the language of a conversation. */
  readonly translateFor: (conversation: string) => Translate
  /** Whether people who ask to be friends are let in. */
  readonly acceptsFriends: boolean
  /** Messages that go out a day. */
  readonly dailyLimit: number
  /** Of the page with the code for the login, on loopback; 0 for any that is free. */
  readonly loginPort: number
  /** Shows text to whoever started the bot. */
  readonly show: (text: string) => void
  /** In milliseconds since 1970. */
  readonly now: () => number
  readonly log: Logger
  /** Of a test; {@link afterTimeout} otherwise. */
  readonly after?: After
  /** Of a test; `Math.random` otherwise. */
  readonly random?: () => number
}

/** Bytes of a text; WeChat takes more, but nobody reads more at a time. */
const TEXT_LIMIT = 6_000

/** Milliseconds that a puppet gets to stop. */
const PATIENCE = 5_000

/** Milliseconds until a puppet that could not start is tried again. */
const RETRY = 60_000

/** Builds the door of an account of the bot's own, through whatever puppet the operator has. */
export function createWechatyChannel(options: WechatyChannelOptions): Channel {
  const { load, chat, door, tellAdmins, translations, language, translateFor, now, log } = options
  const { after = afterTimeout, random = Math.random } = options
  const t = translations[language]
  const tell = (text: string) => void tellAdmins({ text, buttons: [] })
  const talk = createPlainTalk({ chat, translations, translateFor, limit: TEXT_LIMIT, withCards: false, now })
  const outgoing = createOutgoing({
    ...{ dailyLimit: options.dailyLimit, now, after, random, log },
    onLimit: () => {
      log.error({ dailyLimit: options.dailyLimit }, 'wechat sends no more today')
      tell(t('wechat.login.limit', { limit: options.dailyLimit }))
    },
  })
  const desk = createSignInDesk({
    report: door.report,
    showCode: (code) => options.show(`${t('wechat.login.waiting')}\n${renderUnicodeCompact(code)}\n`),
    tell: (what) => tell(t(what === 'out' ? 'wechat.login.nowOut' : 'wechat.login.inAgain')),
    ...{ after, log },
  })
  const page = createLoginPage({ port: options.loginPort, state: desk.state, t, log })
  let bot: WechatyBot | null = null
  let callOff: () => void = () => undefined
  let isStopped = false

  const send =
    ({ Contact, Room }: WechatyBot): Send =>
    async (conversation, reply) => {
      if (desk.state().kind !== 'in') return 'failed'
      const id = conversation.slice(conversation.indexOf(':') + 1)
      const text = talk.prepare(conversation, reply)
      const sent = await outgoing.send(null, async () => {
        const to = (await Room.find({ id })) ?? (await Contact.find({ id }))
        if (!to) throw new Error('nobody of that id')
        await to.say(text)
      })
      return sent === 'sent' ? 'sent' : 'failed'
    }
  /** Wechaty does not wait for its listeners: one that rejects would end the process. */
  const listen = (to: WechatyBot, event: string, listener: (...args: never[]) => unknown): void => {
    to.on(event, (...args) => {
      Promise.resolve()
        .then(() => listener(...args))
        .catch((err: unknown) => log.error({ err, event }, 'wechat event failed'))
    })
  }
  const attach = (to: WechatyBot): void => {
    const self = () => to.currentUser
    const prefixes = Object.values(translations).map((each) => each('wechat.prefix'))
    listen(to, 'message', (message: WechatyMessage) =>
      hearMessage(message, { talk, outgoing, self, t, prefixes, now }),
    )
    listen(to, 'friendship', (friendship: WechatyFriendship) =>
      options.acceptsFriends ? greetFriend(friendship, { talk, outgoing }) : undefined,
    )
    listen(to, 'scan', desk.onScan)
    listen(to, 'login', (user: WechatyContact) => {
      desk.onLogin(user.name())
      door.attach(send(to))
    })
    listen(to, 'logout', (_user: WechatyContact, reason?: string) => desk.onLogout(reason ?? ''))
    listen(to, 'heartbeat', desk.onHeartbeat)
    listen(to, 'error', (err: Error) => log.warn({ err }, 'wechat puppet in trouble'))
  }
  const run = async (): Promise<void> => {
    try {
      await bot?.start()
    } catch (err) {
      door.report('trouble')
      log.error({ err }, 'wechat puppet does not start; it is tried again in a minute')
      if (!isStopped) callOff = after(RETRY, () => void run())
    }
  }
  return {
    name: 'wechat',
    start: async () => {
      bot = await load()
      door.report('trouble') // until somebody is logged in
      attach(bot)
      await page.start()
      void run()
    },
    stop: async () => {
      isStopped = true
      callOff()
      desk.stop()
      await Promise.all([page.stop(), outgoing.stop()])
      await stopBot()
      door.report('off')
    },
    loginCode: () => {
      const state = desk.state()
      return state.kind === 'waiting' ? state.code : null
    },
  }

  async function stopBot(): Promise<void> {
    try {
      if (bot) await inTime(bot.stop(), PATIENCE, after)
    } catch (err) {
      log.warn({ err }, 'wechat puppet does not stop in order')
    }
  }
}
