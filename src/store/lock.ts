import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.js'
import { codeOf } from './code-of.js'
import { identifyProcess, type OwnProcess } from './process-identity.js'

/** What a lock is taken with. */
export interface LockOptions {
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number
  readonly own: OwnProcess
  /** Of this machine or container. */
  readonly host?: string
}

const BEAT = 5_000 // milliseconds between two signs of life
/** Milliseconds without a sign of life after which a lock is nobody's, when its process cannot be looked up from here. */
const SILENCE = 15_000

const holder = z.object({ pid: z.int().positive(), host: z.string(), process: z.string() })
type Holder = z.infer<typeof holder>

function parseHolder(text: string): Holder | null {
  try {
    return holder.safeParse(JSON.parse(text)).data ?? null
  } catch (err) {
    if (err instanceof SyntaxError) return null // its owner is writing it just now, or died over it
    throw err
  }
}

/** The lock as it is; `null` when there is none. */
async function readLock(file: string): Promise<{ readonly text: string; readonly beat: number } | null> {
  try {
    return { text: await readFile(file, 'utf8'), beat: (await stat(file)).mtimeMs }
  } catch (err) {
    if (codeOf(err) === 'ENOENT') return null
    throw err
  }
}

/** Removes a lock that was found to be nobody's, unless another process has just replaced it by its own. */
async function removeStale(file: string, text: string, own: OwnProcess): Promise<void> {
  const aside = `${file}.${own.pid}`
  try {
    await rename(file, aside)
    if ((await readFile(aside, 'utf8')) !== text) await rename(aside, file)
  } catch (err) {
    if (codeOf(err) !== 'ENOENT') throw err // another process was faster
  } finally {
    await rm(aside, { force: true })
  }
}

/**
 * Makes this process the only one that works with a folder. A lock left by a process that was killed is taken over.
 *
 * @param file - of the lock, in that folder; says which process holds it
 * @returns gives the lock back
 * @throws {@link AppError} `STATE_LOCKED` when another process holds it
 */
export async function takeLock(
  file: string,
  { now, own, host = hostname() }: LockOptions,
): Promise<() => Promise<void>> {
  const isHeld = async ({ text, beat }: { text: string; beat: number }) => {
    const found = parseHolder(text)
    // The numbers of another container's processes say nothing here.
    if (found?.host !== host) return now() - beat < SILENCE
    return (await identifyProcess(found.pid, own)) === found.process
  }
  const mine = { pid: own.pid, host, process: await identifyProcess(own.pid, own) }
  const text = JSON.stringify(mine)
  for (;;) {
    try {
      await writeFile(file, text, { flag: 'wx' })
      break
    } catch (err) {
      if (codeOf(err) !== 'EEXIST') throw err
    }
    const lock = await readLock(file)
    if (lock === null) continue
    if (await isHeld(lock)) throw locked(file, parseHolder(lock.text))
    await removeStale(file, lock.text, own)
  }
  const beat = async () => {
    const seconds = now() / 1000
    await utimes(file, seconds, seconds).catch(() => undefined) // the next beat tries again
  }
  await beat()
  const timer = setInterval(() => void beat(), BEAT).unref()
  return async () => {
    clearInterval(timer)
    if ((await readLock(file))?.text === text) await rm(file, { force: true })
  }
}

function locked(file: string, found: Holder | null): AppError {
  const who = found ? `process ${found.pid} on ${found.host}` : 'a process that has just begun'
  return new AppError(
    'STATE_LOCKED',
    `${dirname(file)} is in use by ${who}`,
    `End that one or give this one another STATE_DIR. If it has ended already, start again in ${SILENCE / 1000} seconds.`,
  )
}
