import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AppError } from '../errors.js'
import type { Ask, Found } from './ask.js'

/** @returns numbers of chunks, from 0, best first; `[]` when no term is known */
export type SearchChunks = (terms: readonly string[], limit: number) => readonly number[]

/** Another search engine that ours is compared with. */
export interface Peer {
  readonly name: string
  /** @param chunks the terms of each chunk, in the order of the text */
  readonly build: (chunks: readonly (readonly string[])[]) => SearchChunks
}

const PEERS = 'bench/peers.mjs'
/** Hits that are scored. */
const LIMIT = 5

/**
 * Loads the peers from `bench/`, which has packages of its own: none of them is a dependency of the bot.
 *
 * @param load imports a module; another one for tests
 * @throws {@link AppError} `DATA_UNREADABLE` when they are not installed
 */
export async function loadPeers(
  load: (url: string) => Promise<unknown> = (url) => import(url),
): Promise<readonly Peer[]> {
  try {
    const { peers } = (await load(pathToFileURL(resolve(PEERS)).href)) as { peers: readonly Peer[] }
    return peers
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause
    const hint = 'Run: npm --prefix bench ci'
    throw new AppError('DATA_UNREADABLE', 'the engines to compare with are not installed', hint, { cause })
  }
}

/** Makes a peer measurable; it is asked the question's terms and nothing else, and declines only what it cannot find. */
export function askPeer(
  peer: Peer,
  chunks: readonly Found[],
  words: (text: string) => readonly string[],
): Ask {
  const search = peer.build(chunks.map(({ text }) => words(text)))
  return ({ text }) => {
    const found = search([...new Set(words(text))], LIMIT).flatMap((number) => chunks[number] ?? [])
    return { found, answered: found.length > 0, confidence: null }
  }
}
