import type { LiveWords } from '../../../corpus/live-words.js'
import type { AddedSynonym } from '../../../search/added-synonyms.js'
import { parseSynonym } from '../../../search/parse-synonym.js'
import type { SynonymProposal, Synonyms } from '../../../store/concern/synonyms.js'
import type { Document } from '../../../store/document.js'
import { pairId } from './pair-id.js'

/**
 * Proposes a word pair to the admins, who see it in `/synonym list`; it is never used by itself. One that is no pair,
 * conflicts with what there is, or was dismissed before is not proposed; one proposed before counts once more.
 *
 * Rejects when the corpus or the state fails.
 */
export type ProposeSynonym = (everyday: string, official: string) => Promise<void>

/** What proposing needs from outside. */
export interface ProposalPorts {
  readonly document: Document<Synonyms>
  readonly words: Pick<LiveWords, 'findConflict'>
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number
}

/** The word pair that is proposed. */
export function proposedPair({ everyday, official }: SynonymProposal): AddedSynonym {
  return { everyday, official: [official], weight: null }
}

function withProposal(value: Synonyms, pair: AddedSynonym, at: string): Synonyms {
  const { everyday } = pair
  const [official = ''] = pair.official
  const id = pairId('p', pair)
  const before = value.proposals.find((proposal) => proposal.id === id)
  if (before?.state === 'dismissed' || value.synonyms.some((each) => each.everyday === everyday)) return value
  const proposal: SynonymProposal = {
    ...{ id, everyday, official, state: 'open', at },
    count: (before?.count ?? 0) + 1,
  }
  return { ...value, proposals: [...value.proposals.filter((each) => each !== before), proposal] }
}

export function createProposeSynonym({ document, words, now }: ProposalPorts): ProposeSynonym {
  return async (everyday, official) => {
    const pair = parseSynonym(`${everyday} = ${official}`)
    if ('fault' in pair || pair.official.length > 1 || (await words.findConflict(pair))) return
    const at = new Date(now()).toISOString()
    await document.update((value) => withProposal(value, { ...pair, weight: null }, at))
  }
}
