import type { LiveCorpus } from '../../corpus/live-corpus.js'
import { printableName } from '../../gazette/extract/refusal.js'
import type { Translate } from '../../locale/translations.js'
import type { TellAdmins } from '../tell-admins.js'
import { describeFailure } from './describe-failure.js'
import { describeReload } from './describe-reload.js'

/** Files named; of more only the number is said. */
const NAMED = 10

/** What announcing files needs. */
export interface AnnounceOptions {
  readonly live: Pick<LiveCorpus, 'isCurrent' | 'reload'>
  /** Which of these files still lie in the folders. */
  readonly present: (files: readonly string[]) => Promise<readonly string[]>
  readonly tellAdmins: TellAdmins
  readonly t: Translate
  /** Whether they are loaded without being asked for. */
  readonly autoReload: boolean
}

/**
 * Tells the admins of files that came into the source folders, and loads them if that is wished. What is live already,
 * or has gone again, is not worth a word. Never rejects.
 */
export function createAnnouncer(options: AnnounceOptions): (files: readonly string[]) => Promise<void> {
  const { live, present, tellAdmins, t, autoReload } = options
  const list = (files: readonly string[]): string => {
    const rest = files.length - NAMED
    const named = files.slice(0, NAMED).map(printableName)
    return [...named, ...(rest > 0 ? [t('admin.andMore', { rest })] : [])].join('\n')
  }
  const load = async (): Promise<string> => {
    try {
      return describeReload(await live.reload(), t)
    } catch (err) {
      return describeFailure(err, t)
    }
  }
  return async (files) => {
    const isCurrent = await live.isCurrent().catch(() => false) // then loading will say what is wrong
    const there = await present(files)
    if (isCurrent || there.length === 0) return
    if (autoReload) {
      const text = [`${t('admin.watch.loaded')}\n${list(there)}`, await load()].join('\n\n')
      await tellAdmins({ text, buttons: [] })
      return
    }
    const text = [`${t('admin.watch.found')}\n${list(there)}`, t('admin.watch.ask')].join('\n\n')
    await tellAdmins({ text, buttons: [{ label: t('admin.watch.load'), send: '/reload' }] })
  }
}
