import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { AppError } from '../errors.js'
import { parseRatedQueries, type RatedQuery } from './rated-query.js'

/** Rated questions of one file, measured apart from those of another. */
export interface QuerySet {
  /** As given. */
  readonly file: string
  readonly queries: readonly RatedQuery[]
}

/**
 * The rated questions of the repository: those that came with the task, our own, residents' alone, and residents' in
 * everyday words of which half ask for what no gazette treats. Nothing is fitted to the last, nor was it looked at.
 */
export const DEFAULT_SETS = [
  'test/relevance/queries.jsonl',
  'test/relevance/own-queries.jsonl',
  'test/relevance/residents.jsonl',
  'test/relevance/everyday.jsonl',
  'test/relevance/everyday-kept.jsonl',
]

/** @throws {@link AppError} `DATA_UNREADABLE` when a file is missing, as in the container */
export function loadQuerySets(files: readonly string[]): Promise<QuerySet[]> {
  return Promise.all(
    files.map(async (file) => {
      if (!existsSync(file)) {
        const hint = 'Run it in a clone of the repository, at its root, or name a file that exists.'
        throw new AppError('DATA_UNREADABLE', `there is no ${file}`, hint)
      }
      return { file, queries: parseRatedQueries(await readFile(file, 'utf8')) }
    }),
  )
}
