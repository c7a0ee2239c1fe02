import type { Definition } from './definition.js'
import { z } from 'zod'

/** What a file holds. */
export type ParsedFile<T> =
  | { readonly status: 'good'; readonly value: T }
  /** `reason` names the place in it, never a value. */
  | { readonly status: 'damaged'; readonly reason: string }
  | { readonly status: 'newer'; readonly schema: number }

const envelope = z.strictObject({ schema: z.int().min(1), data: z.unknown() })

function parseJson(text: string): { readonly json: unknown } | null {
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) } // an editor may have put a mark before it
  } catch (err) {
    if (err instanceof SyntaxError) return null
    throw err
  }
}

function migrate<T extends object>({ migrations }: Definition<T>, from: number, data: unknown): unknown {
  return migrations.slice(from - 1).reduce((value, migration) => migration(value), data)
}

/**
 * Reads `{ "schema": N, "data": … }` and brings data of an older schema to the present one.
 *
 * @param text - of the whole file
 */
export function parseFile<T extends object>(definition: Definition<T>, text: string): ParsedFile<T> {
  if (text.trim() === '') return { status: 'damaged', reason: 'it is empty' }
  const parsed = parseJson(text)
  if (!parsed) return { status: 'damaged', reason: 'it is not JSON' }
  const file = envelope.safeParse(parsed.json)
  if (!file.success) return { status: 'damaged', reason: 'it is not { "schema": number, "data": … }' }
  const { schema, data } = file.data
  if (schema > schemaOf(definition)) return { status: 'newer', schema }
  let migrated: unknown
  try {
    migrated = migrate(definition, schema, data)
  } catch (err) {
    return { status: 'damaged', reason: `schema ${schema} cannot be brought up to date: ${String(err)}` }
  }
  const result = definition.schema.safeParse(migrated)
  if (result.success) return { status: 'good', value: result.data }
  const [issue] = result.error.issues
  return { status: 'damaged', reason: `${issue!.code} at ${['data', ...issue!.path].join('.')}` }
}

/** The schema number that is written now, from 1. */
export function schemaOf<T extends object>({ migrations }: Definition<T>): number {
  return migrations.length + 1
}

/** Formats a value as {@link parseFile} reads it. */
export function formatFile<T extends object>(definition: Definition<T>, value: T): string {
  return `${JSON.stringify({ schema: schemaOf(definition), data: value }, null, 1)}\n`
}
