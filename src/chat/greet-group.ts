import type { Translate } from '../locale/translations.js'
import type { Reply } from './message.js'

/**
 * Says in three lines what the bot is and how it is asked, to a group that has just let it in.
 *
 * @param bot its name in the channel, as it is mentioned
 * @param seesMentions whether the platform shows it messages that mention it
 */
export function greetGroup(t: Translate, bot: string, seesMentions: boolean): Reply {
  const howToAsk = seesMentions ? t('telegram.howToAsk', { bot }) : t('telegram.howToAskPrivately', { bot })
  return { text: [t('telegram.greeting'), howToAsk, t('telegram.moreHelp', { bot })].join('\n'), buttons: [] }
}
