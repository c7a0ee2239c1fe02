import { badRequest } from './api-error.js'
import type { Call, UploadedFile } from './read-request.js'

/** Reads a method's parameters as the server does: each can come as JSON or as text. */
export interface Params {
  /** Absent is the empty text. */
  readonly text: (name: string) => string
  /** Absent or no number is `fallback`. */
  readonly int: (name: string, fallback?: number) => number
  readonly flag: (name: string) => boolean
  /** Absent is `undefined`. @throws {@link ApiError} 400 for broken JSON */
  readonly json: (name: string) => unknown
  /** A file that the parameter brings along, itself or by `attach://`. */
  readonly file: (name: string) => UploadedFile | undefined
}

export function createParams({ params, files }: Call): Params {
  const raw = (name: string) => (Object.hasOwn(params, name) ? params[name] : undefined)
  const text = (name: string) => {
    const value = raw(name)
    if (value === undefined || value === null) return ''
    return typeof value === 'string' ? value : JSON.stringify(value)
  }
  return {
    text,
    int: (name, fallback = 0) => {
      const value = text(name).trim()
      return /^-?\d+$/.test(value) ? Number(value) : fallback
    },
    flag: (name) => ['true', '1', 'yes'].includes(text(name).toLowerCase()),
    json: (name) => {
      const value = raw(name)
      if (typeof value !== 'string') return value
      if (value === '') return undefined
      try {
        return JSON.parse(value) as unknown
      } catch {
        throw badRequest(`can't parse ${name.replaceAll('_', ' ')} JSON object`)
      }
    },
    file: (name) => files.get(/^attach:\/\/(.+)$/.exec(text(name))?.[1] ?? name),
  }
}
