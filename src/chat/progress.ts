import type { Reply } from './message.js'
import type { Session } from './sessions.js'
import type { ActionResult, Turn } from './turn.js'

/** Says what is going on, in the place of what was said before. */
export type Tell = (text: string) => void

/** What is said last, and what became of it; `done` when absent. */
export type LastReply = Reply & { readonly result?: ActionResult }

/**
 * Says something at once, and lets work go on behind it that says more in its place. The work runs whether or not
 * anybody listens.
 *
 * @param work must not reject; what it resolves with is said last
 */
export function sayProgress(session: Session, text: string, work: (tell: Tell) => Promise<LastReply>): Turn {
  const said: Reply[] = []
  let isOver = false
  let wake: () => void = () => undefined
  const say = (reply: Reply) => {
    said.push(reply)
    wake()
  }
  const outcome = work((more) => say({ text: more, buttons: [] })).then(({ result = 'done', ...last }) => {
    isOver = true
    say(last)
    return { text: last.text, result }
  })
  async function* listen(): AsyncGenerator<Reply> {
    for (let next = 0; !isOver || next < said.length;) {
      if (next < said.length) yield said[next++]!
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  return { replies: [{ text, buttons: [], updates: listen() }], session, outcome }
}
