import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * Signs as WeChat does: the parts sorted, put together, SHA-1 in hexadecimal digits.
 *
 * @param parts token, timestamp and nonce; of an encrypted message its content as well
 */
export function sign(parts: readonly string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')
}

/** Tells whether the signature is that of the parts, in a time that says nothing of how much of it is right. */
export function isSignatureOf(signature: string, parts: readonly string[]): boolean {
  const given = Buffer.from(signature)
  const right = Buffer.from(sign(parts))
  return given.length === right.length && timingSafeEqual(given, right)
}
