import { readFile } from 'node:fs/promises'
import { codeOf } from './code-of.js'

/** This process, and how it asks whether another one runs. */
export type OwnProcess = Pick<NodeJS.Process, 'pid' | 'kill'>

/** Reads when a process began, in ticks since the machine started; `null` where there is no `/proc`. */
async function readBeginning(pid: number): Promise<string | null> {
  try {
    const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /s, '').split(' ')
    const [state, started] = [fields[0]!, fields[19]!] // proc(5): fields 3 and 22
    return /[ZX]/.test(state) ? null : started // one that was killed and is only waited for holds nothing
  } catch (err) {
    if (codeOf(err) === 'ENOENT' || codeOf(err) === 'ESRCH') return null
    throw err
  }
}

/**
 * Tells a process from every other that had or will have its number.
 *
 * @returns `null` when no such process runs; on systems without `/proc` only the number tells, hence the same text always
 */
export async function identifyProcess(pid: number, own: OwnProcess): Promise<string | null> {
  const hasProc = (await readBeginning(own.pid)) !== null
  if (hasProc) return readBeginning(pid)
  try {
    own.kill(pid, 0) // sends nothing
    return 'running'
  } catch (err) {
    return codeOf(err) === 'EPERM' ? 'running' : null // another user's, but it runs
  }
}
