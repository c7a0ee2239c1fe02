import type { After } from '../../chat/timer.js'
import type { Call } from './call.js'
import type { Lanes } from './lanes.js'
import type { Place } from './place.js'

/** An answer that takes longer than this is announced, in milliseconds. */
const PATIENCE = 300
/** Telegram shows it for five seconds. */
const REPEAT = 4_500

/** Shows that an answer is being written, if it takes long. @returns ends it */
export type ShowTyping = (place: Place) => () => void

/** Nothing depends on it: it is left out when the bot's pace has no room for it, and not tried again. */
export function createShowTyping(call: Call, lanes: Lanes, after: After): ShowTyping {
  return ({ chat, thread }) => {
    let cancel: () => void = () => undefined
    const show = () => {
      cancel = after(REPEAT, show)
      if (!lanes.tryPass()) return
      const topic = thread === undefined ? {} : { message_thread_id: thread }
      call('sendChatAction', { chat_id: chat, action: 'typing', ...topic }, { patience: 0 }).catch(
        () => undefined,
      )
    }
    cancel = after(PATIENCE, show)
    return () => cancel()
  }
}
