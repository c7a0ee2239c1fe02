import { LANGUAGES, type Translations } from '../../locale/translations.js'
import type { Button } from '../message.js'
import { say, type Context, type Turn } from '../turn.js'
import { placesOf } from '../welcome-turn.js'
import type { ConversationSettings } from './conversation-settings.js'

/** What the command about the place needs. */
export interface RegionPorts {
  readonly settings: ConversationSettings
  readonly translations: Translations
  /** The place of the configuration. */
  readonly region: string | undefined
}

/** Places offered as buttons; all of them are named in the text. */
const OFFERED = 20

/** What a button sends at most, in bytes of UTF-8; a place with a longer name can be typed. */
const SEND_LIMIT = 64

/**
 * Finds the place that is meant among those loaded: by its name, or by a part of it that no other one has.
 *
 * @example findPlace('孝义', ['孝义市', '中阳县']) // => '孝义市'
 */
export function findPlace(wanted: string, places: readonly string[]): string | null {
  const name = wanted.normalize('NFKC')
  if (places.includes(name)) return name
  const alike = places.filter((place) => place.includes(name))
  return alike.length === 1 ? alike[0]! : null
}

function placeButtons(places: readonly string[], { voice: { t } }: Context): Button[] {
  const all = t('settings.everywhere')
  return [...places.slice(0, OFFERED), all]
    .map((place) => ({ label: place, send: `/region ${place}` }))
    .filter(({ send }) => Buffer.byteLength(send) <= SEND_LIMIT)
}

/**
 * Says which place comes first in this conversation, and offers those loaded.
 *
 * @param configured the place of the configuration
 */
function showTurn(current: string | null, configured: string | undefined, context: Context): Turn {
  const { session, voice, corpus } = context
  const { t } = voice
  const places = placesOf(corpus())
  const preferred = current ?? configured
  const text = [
    preferred === undefined ? t('settings.noRegion') : t('settings.region', { place: preferred }),
    ...(places.length === 0 ? [] : [t('settings.places', { places: places.join(t('list.words')) })]),
  ]
  return say(session, text.join('\n'), placeButtons(places, context))
}

/** Whether an argument asks for all places alike, in any language. */
function isEverywhere(argument: string, translations: Translations): boolean {
  const words = LANGUAGES.map((language) => translations[language]('settings.everywhere'))
  return [...words, 'all'].includes(argument.toLowerCase())
}

/** Sets the place whose rules come first, shows it, or sets it back. */
export async function regionTurn(
  argument: string,
  { settings, translations, region: configured }: RegionPorts,
  context: Context,
): Promise<Turn> {
  const { message, session, voice, corpus } = context
  const { t } = voice
  if (argument === '') return showTurn(settings.of(message.conversation).region, configured, context)
  if (isEverywhere(argument, translations)) {
    await settings.set(message, { region: null })
    const cleared = t('settings.regionCleared')
    return say(
      session,
      configured === undefined ? cleared : t('settings.regionDefault', { place: configured }),
    )
  }
  const places = placesOf(corpus())
  const place = findPlace(argument, places)
  if (place === null) {
    const wanted = [...argument].slice(0, 40).join('')
    const unknown = t('settings.unknownPlace', { place: wanted, places: places.join(t('list.words')) })
    return say(session, unknown, placeButtons(places, context))
  }
  await settings.set(message, { region: place })
  return say(session, t('settings.regionSet', { place, all: t('settings.everywhere') }))
}
