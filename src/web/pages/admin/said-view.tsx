import type { Reply } from '../../../chat/message.js'
import type { PageContext } from '../page-context.js'

interface SendProps {
  /** What shows that a form is ours. */
  readonly adminKey: string
  readonly text: string
  readonly label: string
  readonly page: PageContext
}

/** A button that says something as an admin. */
export function SendButton({ adminKey, text, label, page: { href } }: SendProps) {
  return (
    <form class="send" action={href('/admin')} method="post">
      <input type="hidden" name="key" value={adminKey} />
      <input type="hidden" name="text" value={text} />
      <button class="chip">{label}</button>
    </form>
  )
}

interface SaidProps {
  readonly adminKey: string
  readonly replies: readonly Reply[]
  readonly page: PageContext
}

/** What the bot said to an admin, with what can be done about it. */
export function SaidView({ adminKey, replies, page }: SaidProps) {
  return (
    <>
      {replies.map(({ text, buttons }, index) => (
        <div class="said" key={index}>
          <pre tabIndex={0}>{text}</pre>
          <div class="chips">
            {buttons.map(({ label, send }) => (
              <SendButton adminKey={adminKey} text={send} label={label} page={page} key={send} />
            ))}
          </div>
        </div>
      ))}
    </>
  )
}
