import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { KnownFacts } from '../gazette/complete-notice.js'

const DAY = /^\d{4}-\d{2}-\d{2}$/u
/** All fields are optional; one that is not known is refused, because it is most likely misspelt. */
const schema = z.strictObject({
  officialUrl: z.url({ protocol: /^https?$/u }).optional(),
  region: z.string().min(2).max(30).optional(),
  issue: z.string().min(1).max(80).optional(),
  dateOfPublication: z.string().regex(DAY, 'must be YYYY-MM-DD').optional(),
  title: z.string().min(2).max(200).optional(),
})

/** What a sidecar file says of the source beside it. */
export interface Sidecar {
  /** `{}` when there is none or it cannot be used. */
  readonly facts: KnownFacts
  /** What is wrong with it, in English; `null` when nothing is. */
  readonly warning: string | null
}

/**
 * Reads what a sidecar file says. A broken one is left out, with a warning.
 *
 * @param text - `null` when there is none
 */
export function parseSidecar(text: string | null): Sidecar {
  if (text === null) return { facts: {}, warning: null }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { facts: {}, warning: 'its sidecar is no JSON and is left out' }
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) {
    const entries = Object.entries(parsed.data).filter(([, field]) => field !== undefined)
    return { facts: Object.fromEntries(entries), warning: null }
  }
  const faults = parsed.error.issues.map(({ path: at, message }) => `${at.join('.') || 'it'}: ${message}`)
  return { facts: {}, warning: `its sidecar is left out: ${faults.join('; ')}` }
}

/**
 * Reads `<file>.json` beside a source file: the official page's address, place, issue, date of publication, title.
 *
 * A broken sidecar never keeps its gazette from being read: it is left out, with a warning.
 *
 * @param path - of the source file
 */
export async function readSidecar(path: string): Promise<Sidecar> {
  return parseSidecar(await readFile(`${path}.json`, 'utf8').catch(() => null)) // most sources have none
}
