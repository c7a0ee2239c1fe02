import type { ChannelHealth, Health } from '../../chat/channel-health.js'
import type { Outbox, Send } from '../../chat/outbox.js'

/** One of the ways in which people reach the bot in WeChat: the 公众号, or an account of its own. */
export interface Door {
  /** Lets messages out that answer nothing; again, when those that waited can go now. */
  readonly attach: (send: Send) => void
  readonly report: (health: Health) => void
}

/** Opens a door. @param isMine whether a conversation is one of this door's */
export type OpenDoor = (isMine: (conversation: string) => boolean) => Door

/** The worst of what is on. */
function worst(healths: readonly Health[]): Health {
  if (healths.includes('trouble')) return 'trouble'
  return healths.includes('ok') ? 'ok' : 'off'
}

/** Makes one channel of several doors, for the core knows WeChat alone. */
export function createDoors(outbox: Outbox, health: ChannelHealth): OpenDoor {
  const opened: { isMine: (conversation: string) => boolean; send: Send | null; health: Health }[] = []
  return (isMine) => {
    const own = { isMine, send: null as Send | null, health: 'off' as Health }
    opened.push(own)
    return {
      attach: (send) => {
        own.send = send
        outbox.attach('wechat', async (conversation, reply) => {
          const door = opened.find((each) => each.isMine(conversation))
          return (await door?.send?.(conversation, reply)) ?? 'failed'
        })
      },
      report: (reported) => {
        own.health = reported
        health.report('wechat', worst(opened.map((each) => each.health)))
      },
    }
  }
}
