import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { hashNotice } from './compare-corpora.js'
import type { Corpus } from './corpus.js'

/** What a notice is called. */
export interface NoticeName {
  readonly id: string
  readonly title: string
  readonly documentNumber: string | null
}

/** A version's notices with hashes of what can be read of them, in reading order. */
export type VersionContents = readonly (NoticeName & { readonly hash: string })[]

/** What one version has that another has not; as the version calls it that has it, changed ones as the later does. */
export interface ContentChanges {
  readonly added: readonly NoticeName[]
  readonly removed: readonly NoticeName[]
  readonly changed: readonly NoticeName[]
}

const FILE = 'notices.json'

const contents = z.array(
  z.object({ id: z.string(), title: z.string(), documentNumber: z.string().nullable(), hash: z.string() }),
)

/** Lists what a corpus holds. */
export function listContents({ notices }: Corpus): VersionContents {
  return [...notices.values()].map(({ notice }) => {
    const { id, title, documentNumber } = notice
    return { id, title, documentNumber, hash: hashNotice(notice) }
  })
}

/** Keeps the list in a version's folder. */
export async function writeContents(folder: string, corpus: Corpus): Promise<void> {
  await writeFile(join(folder, FILE), JSON.stringify(listContents(corpus)))
}

/** @returns `null` for a version that was made before such lists were kept, or is gone */
export async function readContents(folder: string): Promise<VersionContents | null> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => null)
  return text === null ? null : contents.parse(JSON.parse(text))
}

/** Finds the notices that are new, gone or changed. */
export function compareContents(before: VersionContents, after: VersionContents): ContentChanges {
  const old = new Map(before.map((each) => [each.id, each.hash]))
  const current = new Set(after.map(({ id }) => id))
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !current.has(id)),
    changed: after.filter(({ id, hash }) => old.has(id) && old.get(id) !== hash),
  }
}
