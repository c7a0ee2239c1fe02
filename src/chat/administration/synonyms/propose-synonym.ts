import type { LiveWords } from '../../../corpus/live-words.js'
import type { AddedSynonym } from '../../../search/added-synonyms.js'
import { parseSynonym } from '../../../search/parse-synonym.js'
import type { SynonymProposal, Synonyms } from '../../../store/concern/synonyms.js'
import type { Document } from '../../../store/document.js'
import { pairId } from './pair-id.js'

/**
 * Proposes a word pair to the admins, who see it in `/synonym list`; it is never used by itself. One that is no pair,
 * conflicts with what there is, or was dismissed before is not proposed.
 *
 * Rejects when the corpus or the state fails.
 *
 * @param count how often it was learned by now
 * @returns the pair as the admins see it; `null` when it is not proposed
 */
export type ProposeSynonym = (
  everyday: string,
  official: string,
  count: number,
) => Promise<AddedSynonym | null>

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

function withProposal(value: Synonyms, proposal: SynonymProposal): Synonyms {
  const { id, everyday } = proposal
  const before = value.proposals.find((each) => each.id === id)
  if (before?.state === 'dismissed' || value.synonyms.some((each) => each.everyday === everyday)) return value
  return { ...value, proposals: [...value.proposals.filter((each) => each !== before), proposal] }
}

export function createProposeSynonym({ document, words, now }: ProposalPorts): ProposeSynonym {
  return async (everyday, official, count) => {
    const read = parseSynonym(`${everyday} = ${official}`)
    if ('fault' in read || read.official.length > 1 || (await words.findConflict(read))) return null
    const pair = { ...read, weight: null }
    const [term = ''] = pair.official
    const proposal: SynonymProposal = {
      ...{ id: pairId('p', pair), everyday: pair.everyday, official: term, count, state: 'open' },
      at: new Date(now()).toISOString(),
    }
    const { proposals } = await document.update((value) => withProposal(value, proposal))
    return proposals.some((each) => each.id === proposal.id && each.state === 'open') ? pair : null
  }
}
