import { z } from 'zod'

/** ISO 8601 in UTC, e.g. `2026-11-25T13:05:09.123Z`. */
export const instant = z.iso.datetime()

/** `YYYY-MM-DD`, UTC. */
export const day = z.iso.date()

/** A user's key, `channel:id`, e.g. `telegram:1001`; at most 200 characters. */
export const actor = z.string().min(1).max(200)

/** A conversation's key, e.g. `telegram:-100123`; at most 200 characters. */
export const conversation = z.string().min(1).max(200)

/** An id of ours, or a short word; at most 200 characters. */
export const line = z.string().min(1).max(200)

/** What a resident asked, at most {@link QUESTION_LENGTH} UTF-16 units. */
export const QUESTION_LENGTH = 1_000
export const question = z.string().min(1).max(QUESTION_LENGTH)

/** SHA-256 in hexadecimal. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** A number of times something happened. */
export const count = z.int().min(0)
