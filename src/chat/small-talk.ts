import type { Translate } from '../locale/translations.js'
import { formatContact } from '../locale/format-contact.js'
import { formatUrl } from '../answer/citation.js'
import type { NearestContact } from '../answer/answer.js'
import { exampleQuestions } from './welcome-turn.js'
import { say, type Context, type Turn } from './turn.js'

/** What people say that asks nothing of the gazettes, the weightiest first: 你好，转人工 wants a person. */
const KINDS = ['person', 'who', 'thanks', 'farewell', 'fine', 'greeting'] as const

/** One of {@link KINDS}. */
export type SmallTalk = (typeof KINDS)[number]

/** Longest message that is read as small talk, in UTF-16 units without marks. */
const LONGEST = 20

/** Takes away what is said the same in one way or another. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\s~～\p{Emoji_Modifier}]/gu, '')
}

/** Tells what a message is that consists of small talk alone, `null` for every other one. */
export type ReadSmallTalk = (text: string) => SmallTalk | null

/**
 * Builds the reader; whatever stands in a message besides small talk makes it a question.
 *
 * @param texts in each language, with the expressions
 * @example createReadSmallTalk(texts)('您好，在吗？') // => 'greeting'
 * @example createReadSmallTalk(texts)('谢谢，宅基地怎么批') // => null
 */
export function createReadSmallTalk(texts: readonly Translate[]): ReadSmallTalk {
  const listOf = (name: SmallTalk | 'particles') =>
    texts.flatMap((t) => t(`smallTalk.said.${name}`).split('|').map(bare))
  const said = KINDS.flatMap((kind) => listOf(kind).map((words) => ({ kind, words }))).sort(
    (a, b) => b.words.length - a.words.length,
  )
  const particles = listOf('particles')
  return (text) => {
    let rest = text.length > 3 * LONGEST ? '' : bare(text)
    if (rest === '' || rest.length > LONGEST) return null
    const heard = new Set<SmallTalk>()
    while (rest !== '') {
      const found = said.find(({ words }) => rest.startsWith(words))
      if (found) heard.add(found.kind)
      const particle = heard.size > 0 ? particles.find((each) => rest.startsWith(each)) : undefined
      const length = found?.words.length ?? particle?.length
      if (length === undefined) return null
      rest = rest.slice(length)
    }
    return KINDS.find((kind) => heard.has(kind)) ?? null
  }
}

/** Whom the notices of the last answer name, the first with a telephone. */
function contactOf({ session, corpus, publicUrl }: Context): NearestContact | null {
  const first = session.open?.index ?? 0
  for (const item of [...session.items.slice(first, first + 1), ...session.items]) {
    const id = item.kind === 'clause' ? item.citation.noticeId : item.notice.id
    const notice = corpus().notices.get(id)?.notice
    const contact = notice?.contacts.find(({ phones }) => phones.length > 0)
    if (!notice || !contact) continue
    const { names, phones, clauseId } = contact
    const { issuingAuthority, title } = notice
    return { names, phones, issuingAuthority, title, url: formatUrl(publicUrl(), notice.id, clauseId) }
  }
  return null
}

/** Answers small talk as a person would, without a search. */
export function smallTalkTurn(kind: SmallTalk, context: Context): Turn {
  const { session, voice, contact } = context
  const { t } = voice
  const name = t('bot.name')
  switch (kind) {
    case 'greeting': {
      const examples = exampleQuestions(t)
      return say(
        session,
        t('smallTalk.greeting', { name, examples: examples.join('\n') }),
        examples.map((example) => ({ label: example, send: example })),
      )
    }
    case 'person': {
      const known = formatContact(contactOf(context), t)
      const hotline = contact === undefined ? t('smallTalk.hotline') : t('smallTalk.contact', { contact })
      return say(session, [t('smallTalk.person'), known, hotline].filter((line) => line !== '').join('\n\n'))
    }
    case 'who':
      return say(session, t('smallTalk.who', { name, help: t('word.help') }))
    default:
      return say(session, t(`smallTalk.${kind}`))
  }
}
