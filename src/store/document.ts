/**
 * One value kept between two runs of the program, whole and small. The value is frozen, parts included; a change makes
 * a new one.
 */
export interface Document<T extends object> {
  /** Gives the last value that is on disk; what {@link update} has not resolved yet is not in it. */
  readonly get: () => T
  /**
   * Changes the value. Changes apply in the order of the calls, each to what the one before left; those that arrive
   * while a file is being written are written together.
   *
   * @param change - pure and synchronous, may be called twice; when it gives back what it was given, nothing is
   *   written. Takes what it needs from its argument, not from an earlier {@link get}
   * @returns the value after this change, once it is on disk
   * @throws what `change` throws, or `TypeError` when its result is not of the document's schema: other changes are
   *   not touched by either
   * @throws {@link AppError} `STORE_UNWRITABLE` when it could not be written; the value is then the last one on disk,
   *   and later changes are tried again
   */
  readonly update: (change: (value: T) => T) => Promise<T>
}
