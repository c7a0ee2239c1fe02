import type { Corpus } from '../corpus/corpus.js'
import type { Translate } from '../locale/translations.js'
import { say, type Context, type Turn } from './turn.js'

/** The places whose gazettes are loaded, in file order, each once. */
export function placesOf(corpus: Corpus): string[] {
  const regions = corpus.gazettes.map(({ region }) => region).filter((region) => region !== null)
  return [...new Set(regions)]
}

/** Examples of questions, in the language of the gazettes. */
export function exampleQuestions(t: Translate): readonly string[] {
  return t('examples', { returnObjects: true })
}

/** Greets, names the places loaded and gives examples to tap. */
export function startTurn({ session, voice: { t }, corpus }: Context): Turn {
  const places = placesOf(corpus())
  const examples = exampleQuestions(t)
  const text = [
    t('chat.start') + (places.length === 0 ? '' : t('chat.places', { places: places.join(t('list.words')) })),
    `${t('chat.examples')}\n${examples.join('\n')}`,
  ].join('\n\n')
  return say(
    session,
    text,
    examples.map((example) => ({ label: example, send: example })),
  )
}
