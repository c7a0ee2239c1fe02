import type { Translate } from '../../locale/translations.js'
import type { Said } from '../wechat/plain-talk.js'
import type { AnswerPerson } from './answer-person.js'
import type { Incoming } from './incoming.js'

/** Answers whatever came; `null` is silence. */
export function answerIncoming(incoming: Incoming, answer: AnswerPerson, t: Translate): Promise<Said | null> {
  const say = (text: string): Promise<Said> => Promise.resolve({ kind: 'text', text })
  switch (incoming.kind) {
    case 'text':
      return answer(incoming.from, incoming.text)
    case 'voice':
      if (incoming.text.trim() === '') return say(t('wechat.notHeard'))
      return answer(incoming.from, incoming.text, t('wechat.heard', { words: incoming.text.slice(0, 100) }))
    case 'click':
      return answer(incoming.from, incoming.key)
    case 'subscribe':
      return answer(incoming.from, '/start')
    case 'location':
      return say(t('wechat.location', { region: t('word.region') }))
    case 'unreadable':
      return say(t('wechat.unreadable'))
    case 'unsubscribe':
    case 'other':
      return Promise.resolve(null)
  }
}
