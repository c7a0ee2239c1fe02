import { LANGUAGES, type Language, type Translations } from '../../locale/translations.js'
import { say, type Context, type Turn } from '../turn.js'
import type { ConversationSettings } from './conversation-settings.js'

/**
 * Reads a language by its tag or its own name.
 *
 * @example readLanguage('中文', translations) // => 'zh-CN'
 */
function readLanguage(argument: string, translations: Translations): Language | undefined {
  const wanted = argument.normalize('NFKC').toLowerCase()
  return LANGUAGES.find((language) => {
    const name = translations[language]('settings.languageName').toLowerCase()
    return [language.toLowerCase(), language.slice(0, 2), name].includes(wanted)
  })
}

/** Sets in which language the bot speaks, and says so in that language; quotations stay as they are printed. */
export async function languageTurn(
  argument: string,
  settings: ConversationSettings,
  translations: Translations,
  { message, session, voice }: Context,
): Promise<Turn> {
  const buttons = LANGUAGES.map((language) => ({
    label: translations[language]('settings.languageName'),
    send: `/lang ${language.slice(0, 2)}`,
  }))
  if (argument === '') return say(session, voice.t('settings.language'), buttons)
  const language = readLanguage(argument, translations)
  if (language === undefined) return say(session, voice.t('commands.lang.usage'), buttons)
  await settings.set(message, { language })
  return say(session, translations[language]('settings.languageSet'))
}
