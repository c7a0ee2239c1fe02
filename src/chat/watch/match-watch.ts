import type { Gazette } from '../../gazette/notice.js'
import { fold } from '../../search/fold.js'
import { agrees } from '../../search/number-lookup.js'
import { findTypedNumbers } from '../../search/typed-number.js'
import type { Watch } from '../../store/concern/watches.js'
import { foldWhole, type NoticeView } from './notice-view.js'

/** Where a notice has what is watched for. */
export interface Match {
  /** The first such clause; `null` when the notice as a whole is meant. */
  readonly clause: { readonly id: string; readonly path: readonly string[] } | null
}

const WHOLE: Match = { clause: null }

/** All words, parted by spaces, must stand in the notice; the clause is the first that has all, else the first word. */
function matchWords(value: string, { head, clauses, whole }: NoticeView): Match | null {
  const words = fold(value)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0 || !words.every((word) => whole.includes(word))) return null
  if (words.every((word) => head.includes(word))) return WHOLE
  const clause =
    clauses.find(({ text }) => words.every((word) => text.includes(word))) ??
    clauses.find(({ text }) => text.includes(words[0]!))
  return clause ? { clause } : WHOLE
}

/** A document of that number, or one that names it: it may change or repeal it. */
function matchNumber(value: string, { ownNumber, clauses }: NoticeView): Match | null {
  const [watched] = findTypedNumbers(fold(value))
  if (!watched) return null
  if (ownNumber && agrees(watched, ownNumber)) return WHOLE
  const isNamed = (text: string) =>
    text.includes(watched.serial) && findTypedNumbers(text).some((named) => agrees(watched, named))
  const clause = clauses.find(({ text }) => isNamed(text))
  return clause ? { clause } : null
}

/**
 * Finds what is watched for in a notice. A watched clause is compared by itself and never found here.
 *
 * @returns `null` when the notice has nothing of it
 */
export function matchWatch(watch: Watch, view: NoticeView, { region }: Gazette): Match | null {
  switch (watch.kind) {
    case 'keyword':
      return matchWords(watch.value, view)
    case 'number':
      return matchNumber(watch.value, view)
    case 'place':
      return foldWhole(region ?? '') === foldWhole(watch.value) ? WHOLE : null
    case 'clause':
      return null
  }
}
