import { existsSync } from 'node:fs'
import { runCommand } from './command/run-command.js'
import { readConfig, secretsOf } from './config.js'
import { AppError } from './errors.js'
import { loadTranslations } from './locale/translations.js'
import { createLogger } from './logger.js'

/** Runs one command with this process's environment and streams. @returns the exit code */
async function run(): Promise<number> {
  const { argv, stdin: input, stdout: output, stderr: errorOutput } = process
  if (existsSync('.env')) process.loadEnvFile()
  const config = readConfig(process.env)
  const createLog = (level: typeof config.LOG_LEVEL) =>
    createLogger({ level, secrets: secretsOf(config), destination: errorOutput, pretty: errorOutput.isTTY })
  const end = new AbortController()
  // Not `once`: write-file-atomic ends the process at a signal, in the middle of a write, when nobody else listens to it.
  const stop = () => (end.signal.aborted ? process.exit(1) : end.abort()) // asked twice, it does not wait
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, stop)
  return runCommand(argv.slice(2), {
    config,
    log: createLog(config.LOG_LEVEL),
    quietLog: createLog(process.env.LOG_LEVEL ? config.LOG_LEVEL : 'warn'),
    t: loadTranslations()[config.LOCALE],
    input,
    output,
    errorOutput,
    own: process,
    signal: end.signal,
  })
}

try {
  process.exitCode = await run()
} catch (err) {
  if (!(err instanceof AppError)) throw err
  process.stderr.write(`${err.message}. ${err.hint}\n`)
  process.exitCode = 2
}
