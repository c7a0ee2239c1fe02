import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The bot as `npm start` runs it, with a state folder of its own. */
export interface ServedProcess {
  readonly url: string
  /** Lines of the log. */
  readonly lines: readonly Record<string, unknown>[]
  /** Signals the processes that search, e.g. `STOP` holds every answer until `CONT`. */
  readonly signalSearch: (signal: 'STOP' | 'CONT') => void
  /** Ends it. @returns its exit code */
  readonly stop: () => Promise<number | null>
}

/**
 * Starts what was compiled into `dist/` and waits until it answers questions.
 *
 * @param env variables of the configuration; nothing else is taken from this process but where Node is
 * @param options of Node itself
 */
export async function startProcess(
  env: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): Promise<ServedProcess> {
  const stateDir = await mkdtemp(join(tmpdir(), 'state-'))
  const child = spawn(process.execPath, [...options, 'dist/main.js'], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', STATE_DIR: stateDir, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const lines: Record<string, unknown>[] = []
  const find = (msg: string) => lines.find((line) => line.msg === msg)
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      lines.push(line.startsWith('{') ? (JSON.parse(line) as Record<string, unknown>) : { msg: line })
      if (find('ready')) resolve()
    })
    void ended.then((code) => {
      reject(new Error(`ended with ${code}: ${lines.map(({ msg }) => String(msg)).join(' | ')}`))
    })
  })
  return {
    url: String(find('listening')?.url),
    lines,
    signalSearch: (signal) => {
      const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(child.pid)], { encoding: 'utf8' })
      for (const pid of stdout.split(/\s+/).filter((each) => each !== ''))
        process.kill(Number(pid), `SIG${signal}`)
    },
    stop: async () => {
      child.kill('SIGTERM')
      const code = await ended
      await rm(stateDir, { recursive: true })
      return code
    },
  }
}
