import { readFileSync } from 'node:fs'
import { createInstance, type TFunction } from 'i18next'
import type zhCN from '../../locales/zh-CN.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof zhCN }
  }
}

/** The languages of the bot's own words; what it quotes stays as printed. */
export const LANGUAGES = ['zh-CN', 'en'] as const

/** One of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number]

/** Gives the bot's words in one language; the keys are those of `locales/zh-CN.json`. */
export type Translate = TFunction

/** The bot's words in every language. */
export type Translations = Readonly<Record<Language, Translate>>

const DIRECTORY = new URL('../../locales/', import.meta.url)

/** Reads all of `locales/`. The values put into a text are plain text, so nothing is escaped here. */
export function loadTranslations(): Translations {
  const i18n = createInstance()
  const read = (language: Language): unknown =>
    JSON.parse(readFileSync(new URL(`${language}.json`, DIRECTORY), 'utf8'))
  void i18n.init({
    initAsync: false,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    resources: {
      'zh-CN': { translation: read('zh-CN') as typeof zhCN },
      en: { translation: read('en') as typeof zhCN },
    },
  })
  return { 'zh-CN': i18n.getFixedT('zh-CN'), en: i18n.getFixedT('en') }
}
