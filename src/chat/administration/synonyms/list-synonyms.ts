import { formatSynonym } from '../../../search/parse-synonym.js'
import type { Synonyms } from '../../../store/concern/synonyms.js'
import type { Translate } from '../../../locale/translations.js'
import type { Button, Reply } from '../../message.js'
import { proposedPair } from './propose-synonym.js'

/** Synonyms on one page. */
const PAGE = 20
/** Proposals shown, those learned most often first. */
const SHOWN = 5

/**
 * Lists what was taught, the latest first, and on the first page what is proposed, with buttons to try and to take it.
 *
 * @param page from 1; the last one stands for those behind it
 */
export function listSynonyms({ synonyms, proposals }: Synonyms, page: number, t: Translate): Reply {
  const pages = Math.max(1, Math.ceil(synonyms.length / PAGE))
  const at = Math.min(page, pages)
  const shown = synonyms.toReversed().slice((at - 1) * PAGE, at * PAGE)
  const lines = shown.map((synonym) =>
    t('synonyms.line', {
      ...{ pair: formatSynonym(synonym), by: synonym.by },
      time: t('time', { value: new Date(synonym.at) }),
    }),
  )
  const taught =
    synonyms.length === 0
      ? [t('synonyms.none')]
      : [
          [t('synonyms.listed', { total: synonyms.length }), ...lines].join('\n'),
          ...(pages > 1 ? [t('synonyms.page', { page: at, pages })] : []),
        ]
  const next: Button[] =
    at < pages ? [{ label: t('synonyms.button.next'), send: `/synonym list ${at + 1}` }] : []
  const open = proposals
    .filter(({ state }) => at === 1 && state === 'open')
    .sort((a, b) => b.count - a.count)
    .slice(0, SHOWN)
  if (open.length === 0) return { text: taught.join('\n\n'), buttons: next }
  const proposed = open.map((proposal) =>
    t('synonyms.proposal', { pair: formatSynonym(proposedPair(proposal)), times: proposal.count }),
  )
  const buttons = open.flatMap(({ id, everyday }): Button[] => [
    { label: t('synonyms.button.try', { everyday }), send: `/synonym try ${id}` },
    { label: t('synonyms.button.take', { everyday }), send: `/synonym add ${id}` },
  ])
  const text = [...taught, [t('synonyms.proposed'), ...proposed].join('\n')].join('\n\n')
  return { text, buttons: [...buttons, ...next] }
}
