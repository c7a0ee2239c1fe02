import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../errors.js'
import { auditMonth } from './audit-entry.js'
import { buildState } from './build-state.js'
import { codeOf } from './code-of.js'
import type { FileAccess } from './file-adapter.js'
import { isLeftover } from './file-names.js'
import type { OwnProcess } from './process-identity.js'
import { takeLock } from './lock.js'
import { openDocument } from './open-document.js'
import type { State } from './state.js'
import type { Trouble } from './trouble.js'
import { writeAtomically } from './write-atomically.js'

/** What the state is opened with. */
export interface StateOptions {
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number
  /** Hears of every file that was damaged, missing or cannot be written, also after opening. */
  readonly onTrouble: (trouble: Trouble) => void
  /** This process, which the lock names. */
  readonly own: OwnProcess
  /** Of a test; {@link writeAtomically} otherwise. */
  readonly write?: FileAccess['write']
}

const MONTH_FILE = /^(\d{4}-\d{2})(?:\.previous)?\.json$/

async function removeLeftovers(folder: string): Promise<void> {
  const leftovers = (await readdir(folder)).filter(isLeftover)
  await Promise.all(leftovers.map((name) => rm(join(folder, name), { force: true })))
}

/** Makes the folders and takes the lock. @returns gives the lock back */
async function takeFolder(folder: string, options: StateOptions): Promise<() => Promise<void>> {
  try {
    await mkdir(join(folder, 'audit'), { recursive: true, mode: 0o700 }) // it knows residents' ids
    return await takeLock(join(folder, '.lock'), options)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    const message = `${folder} cannot be written (${codeOf(cause) ?? String(cause)})`
    const hint = 'Make room on the disk, and give the bot the right to write in STATE_DIR.'
    throw new AppError('STORE_UNWRITABLE', message, hint, { cause })
  }
}

/**
 * Opens everything that is kept in `STATE_DIR/state/`, which from then on belongs to this process until it is closed.
 * Commands that only read gazettes have no need of it.
 *
 * @param stateDir - `STATE_DIR`; made when it is missing
 * @throws {@link AppError} `STATE_LOCKED`, and as {@link openDocument} does; the folder is then free again
 */
export async function openState(stateDir: string, options: StateOptions): Promise<State> {
  const { now, onTrouble, write = writeAtomically } = options
  const folder = join(stateDir, 'state')
  const audit = join(folder, 'audit')
  const release = await takeFolder(folder, options)
  const access = { now, onTrouble, write }
  const list = async () => (await readdir(audit)).flatMap((name) => MONTH_FILE.exec(name)?.[1] ?? [])
  try {
    await removeLeftovers(folder)
    await removeLeftovers(audit)
    return await buildState({
      open: (definition) => openDocument(definition, folder, access),
      months: { open: (month) => openDocument(auditMonth(month), folder, access), list },
      now,
      release,
    })
  } catch (err) {
    await release()
    throw err
  }
}
