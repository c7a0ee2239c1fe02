import type { z } from 'zod'

/** Turns data of one schema number into data of the next; a file for which it throws counts as damaged. */
export type Migration = (data: unknown) => unknown

/** What is kept in a file, and in which form. */
export interface Definition<T extends object> {
  /** Path of the file in the state's folder without `.json`, e.g. `admins` or `audit/2026-11`. */
  readonly name: string
  /** Checks what is read and what is to be written. No transforms, no defaults: the value must pass as it is. */
  readonly schema: z.ZodType<T>
  /** The value as long as there is no file. */
  readonly initial: T
  /** The first turns schema 1 into 2, and so on: the schema number written is one more than there are. */
  readonly migrations: readonly Migration[]
  /** Lets fall out what is too much, after every change; gives back what it was given when nothing is. */
  readonly cap?: (value: T) => T
}
