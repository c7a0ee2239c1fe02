import { AppError } from '../../errors.js'

/**
 * Creates the error with which a file is refused.
 *
 * @param file - the file's name; control characters in it are shown as `?`
 * @param what - what is wrong with it, without the name
 * @param hint - what to do about it, a sentence
 */
export function refusal(file: string, what: string, hint: string, cause?: unknown): AppError {
  const options = cause === undefined ? undefined : { cause }
  return new AppError('GAZETTE_UNREADABLE', `${printableName(file)}: ${what}`, hint, options)
}

/** A file's name as it can be shown in a line: control and direction marks as `?`, 120 characters at most. */
export function printableName(file: string): string {
  const name = file.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?')
  return name.length > 120 ? `${name.slice(0, 119)}…` : name
}
