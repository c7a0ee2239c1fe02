import type { Logger } from 'pino'
import type { AnswerQuestion } from '../answer/answer.js'
import type { CiteClause } from '../answer/cite-clause.js'
import type { Inspect } from '../answer/inspection.js'
import type { AddedSynonym } from '../search/added-synonyms.js'
import type { LoaderOptions } from './corpus-loader.js'
import type { Corpus } from './corpus.js'
import type { LiveWords } from './live-words.js'
import type { Reloaded, ReloadOptions, RolledBack, SourceChange } from './reload.js'
import type { ContentChanges } from './version-contents.js'
import type { VersionList } from './versions.js'

/** The corpus that answers, and how another takes its place: in one step, without losing a question. */
export interface LiveCorpus {
  /**
   * Loads the version that was live, when the sources are still the same, else the sources.
   *
   * @throws {@link AppError} `DATA_UNREADABLE` when there is nothing to answer from
   */
  start(): Promise<Corpus>
  /** @throws if it is not started */
  readonly corpus: () => Corpus
  readonly isReady: () => boolean
  readonly answerQuestion: AnswerQuestion
  readonly words: LiveWords
  readonly citeClause: CiteClause
  readonly inspect: Inspect
  /**
   * Builds a corpus of the sources beside the live one and swaps them, unless the new one is worse. A reload that is
   * asked for while one runs joins it. Rejects when building or keeping it fails; then all is as before.
   */
  reload(options?: ReloadOptions): Promise<Reloaded>
  /**
   * Changes the sources and reloads, nothing else coming between. When the new corpus is worse, or anything fails, the
   * change is undone.
   */
  reloadWith(change: SourceChange, options?: ReloadOptions): Promise<Reloaded>
  /** Tells, once no reload is under way, whether what lies in the folders is what the live version was made of. */
  isCurrent(): Promise<boolean>
  /**
   * Makes the version that many steps before the live one live.
   *
   * @param steps 1 or more
   */
  rollback(steps: number): Promise<RolledBack>
  /** Finds what the live version has that another one has not; `null` when that is not known. */
  compareVersion(id: string): Promise<ContentChanges | null>
  /** The versions that can be rolled back to, and the live one. */
  readonly versions: () => VersionList
  /** How many bytes the process that searches has in memory; `null` when it does not say. */
  readonly memory: () => Promise<number | null>
  stop(): Promise<void>
}

/** What a live corpus needs from outside. */
export interface LiveCorpusOptions extends LoaderOptions {
  /** What links begin with. */
  readonly publicUrl: () => string
  /** The words taught; none when absent. */
  readonly synonyms?: () => readonly AddedSynonym[]
  /** Told whenever another corpus is live. */
  readonly onLive?: (corpus: Corpus) => void
  readonly log: Logger
}
