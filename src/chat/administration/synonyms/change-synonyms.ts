import type { LiveWords } from '../../../corpus/live-words.js'
import { createOrder } from '../../../in-order.js'
import type { Translate } from '../../../locale/translations.js'
import type { SynonymChange } from '../../../search/added-synonyms.js'
import { formatSynonym } from '../../../search/parse-synonym.js'
import { MAX_SYNONYMS, type Synonyms } from '../../../store/concern/synonyms.js'
import type { Document } from '../../../store/document.js'
import type { Button } from '../../message.js'
import type { LastReply, Tell } from '../../progress.js'
import { describeChange, describeConflict, describeReplayed } from './describe-synonyms.js'
import { pairId } from './pair-id.js'
import type { Replay } from './replay.js'

/** What changing the synonyms needs from outside. */
export interface SynonymPorts {
  readonly document: Document<Synonyms>
  readonly words: Pick<LiveWords, 'renew' | 'findConflict'>
  readonly replay: Replay
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number
}

/** How a change is made. */
export interface ChangeOptions {
  /** `try` only shows what would come of it; `unless worse` refuses what makes rated answers worse. */
  readonly mode: 'try' | 'unless worse' | 'force'
  /** Who changes it, e.g. `telegram:1001`. */
  readonly by: string
  /** What a tap sends to go on with it. */
  readonly next: { readonly take: string; readonly force: string; readonly dismiss: string | null }
  readonly t: Translate
  readonly tell: Tell
}

/** Tries a change, and makes it unless it is refused; one at a time. Rejects when the corpus or the state fails. */
export type ChangeSynonyms = (change: SynonymChange, options: ChangeOptions) => Promise<LastReply>

const CHANGES = 'changes'

/** The state after a change; what was proposed is proposed no more once it is taken. */
function withChange(value: Synonyms, change: SynonymChange, by: string, at: string): Synonyms {
  if (change.kind === 'remove')
    return { ...value, synonyms: value.synonyms.filter(({ everyday }) => everyday !== change.everyday) }
  const { synonym } = change
  const taken = pairId('p', synonym)
  return {
    synonyms: [...value.synonyms, { ...synonym, by, at }],
    proposals: value.proposals.filter(({ id }) => id !== taken),
  }
}

export function createChangeSynonyms({ document, words, replay, now }: SynonymPorts): ChangeSynonyms {
  const inOrder = createOrder()

  /** Why a change cannot be made at all; `null` when it can. */
  const findFault = async (change: SynonymChange, t: Translate): Promise<string | null> => {
    const { synonyms } = document.get()
    const everyday = change.kind === 'add' ? change.synonym.everyday : change.everyday
    const own = synonyms.find((each) => each.everyday === everyday)
    if (change.kind === 'remove') return own ? null : t('synonyms.unknown', { text: everyday })
    if (own) return t('synonyms.taught', { pair: formatSynonym(own), everyday })
    if (synonyms.length >= MAX_SYNONYMS) return t('synonyms.full', { limit: MAX_SYNONYMS })
    const conflict = await words.findConflict(change.synonym)
    return conflict && describeConflict(change.synonym, conflict, t)
  }
  const changeNow: ChangeSynonyms = async (change, { mode, by, next, t, tell }) => {
    const fault = await findFault(change, t)
    if (fault !== null) return { text: fault, buttons: [], result: 'refused' }
    const replayed = await replay(change, (done, of) => tell(t('synonyms.progress', { done, of })))
    const { kind } = change
    const pair = describeChange(change)
    const report = (said: string, buttons: readonly Button[] = []): LastReply => ({
      text: `${said}\n\n${describeReplayed(replayed, t)}`,
      buttons,
    })
    const refused = replayed.worse > 0 && mode !== 'force'
    const goOn: Button = refused
      ? { label: t(`synonyms.button.${kind}Anyway`), send: next.force }
      : { label: t(`synonyms.button.${kind}`), send: next.take }
    if (mode === 'try') {
      const dismiss = next.dismiss && { label: t('synonyms.button.dismiss'), send: next.dismiss }
      return report(t(`synonyms.tried.${kind}`, { pair }), dismiss ? [goOn, dismiss] : [goOn])
    }
    if (refused) {
      const said = t(`synonyms.refused.${kind}`, { pair, worse: replayed.worse })
      return { ...report(said, [goOn]), result: 'refused' }
    }
    const at = new Date(now()).toISOString()
    await document.update((value) => withChange(value, change, by, at))
    await words.renew()
    return report(t(`synonyms.done.${kind}`, { pair }))
  }
  return (change, options) => inOrder(CHANGES, () => changeNow(change, options))
}
