import type { Button, Reply } from '../../chat/message.js'
import type { Translate } from '../../locale/translations.js'

const isNumber = ({ label }: Button): boolean => /^\d+$/.test(label)

/** Writes numbers as a range, e.g. `1–5`. */
function formatNumbers(labels: readonly string[]): string[] {
  const [first, last] = [labels[0], labels.at(-1)]
  if (first === undefined || last === undefined) return []
  return [first === last ? first : `${first}–${last}`]
}

/**
 * Says what can be typed instead of tapping a button; `''` when there is nothing to say.
 *
 * @param more words that the channel understands besides
 * @example mayReply(reply, ['卡片'], t) // => '可以回复：1–5、更多、👍、👎、卡片'
 */
export function mayReply({ text, buttons }: Reply, more: readonly string[], t: Translate): string {
  const isSaid = ({ label }: Button) => text.split('\n').includes(label) // as examples of questions are
  const numbers = buttons.filter(isNumber).map(({ label }) => label)
  const labels = buttons.filter((button) => !isNumber(button) && !isSaid(button)).map(({ label }) => label)
  const all = [...formatNumbers(numbers), ...new Set([...labels, ...more])]
  return all.length === 0 ? '' : t('wechat.mayReply', { words: all.join(t('list.words')) })
}
