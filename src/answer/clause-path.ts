import type { Clause } from '../gazette/notice.js'
import { extendPath } from '../search/build-passages.js'
import type { Citation } from './answer.js'

/** A clause with its ancestors. */
export interface PlacedClause {
  readonly clause: Clause
  /** From the root to the clause's parent. */
  readonly ancestors: readonly Clause[]
}

/** Lists a tree in reading order, parents before their children. */
export function* walkClauses(
  clauses: readonly Clause[],
  ancestors: readonly Clause[] = [],
): Generator<PlacedClause> {
  for (const clause of clauses) {
    yield { clause, ancestors }
    yield* walkClauses(clause.children, [...ancestors, clause])
  }
}

/** @returns `undefined` when the tree holds no clause of that id */
export function findClause(clauses: readonly Clause[], id: string): PlacedClause | undefined {
  for (const placed of walkClauses(clauses)) if (placed.clause.id === id) return placed
  return undefined
}

/**
 * Names from the root to the clause, as a passage's path has them.
 *
 * @example clausePath(placed) // => ['三、农村宅基地申请条件及建房标准', '（一）']
 */
export function clausePath({ clause, ancestors }: PlacedClause): readonly string[] {
  return [...ancestors, clause].reduce<readonly string[]>(extendPath, [])
}

/** A citation's path for a reader who has just read its title: without a first step that says it again. */
export function pathBelowTitle({ title, path }: Pick<Citation, 'title' | 'path'>): readonly string[] {
  return path[0] === title ? path.slice(1) : path
}

/** Where a clause is repeated, for a reader: the path there, or the notice's title when no heading stands above. */
export function pathOfRepeat(
  { noticeTitle }: Pick<Citation, 'noticeTitle'>,
  { path }: Citation['alsoAt'][number],
): readonly string[] {
  return path.length > 0 ? path : [noticeTitle]
}
