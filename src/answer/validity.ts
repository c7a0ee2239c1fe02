import type { Validity } from './answer.js'

/**
 * What is said of every notice until expiry and repeal clauses are read: a guess about the law would be
 * worse than none.
 */
export const VALIDITY_UNKNOWN: Validity = { status: 'unknown', until: null, by: null }
