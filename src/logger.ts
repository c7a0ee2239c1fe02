import { pino, type LevelWithSilent, type Logger } from 'pino'
import pretty from 'pino-pretty'

/** What the log is made of. */
export interface LoggerOptions {
  readonly level: LevelWithSilent
  /** Values that are masked wherever they occur: libraries put tokens into addresses and error messages. */
  readonly secrets: readonly string[]
  /** Where to; the standard error in production, because the standard output belongs to the terminal chat. */
  readonly destination: NodeJS.WritableStream
  /** Whether a person reads along: one coloured line an entry instead of JSON. */
  readonly pretty: boolean
}

/** Creates the one logger of the process. */
export function createLogger({ level, secrets, destination, pretty: forPeople }: LoggerOptions): Logger {
  const format = forPeople
    ? pretty.prettyFactory({ colorize: true, translateTime: 'SYS:HH:MM:ss', singleLine: true })
    : (line: string) => line
  const write = (line: string) => destination.write(format(mask(line, secrets)))
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write })
}

function mask(line: string, secrets: readonly string[]): string {
  // In the log a value stands as a part of a JSON string, so it has to be looked for as such.
  const written = secrets.map((secret) => JSON.stringify(secret).slice(1, -1))
  return written.reduce((masked, secret) => masked.replaceAll(secret, '[secret]'), line)
}
