import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** What 安全模式 encrypts messages with. */
export interface Cipher {
  /** @returns Base64 */
  readonly encrypt: (text: string) => string
  /** @returns `null` when it cannot be read, or was not meant for this account */
  readonly decrypt: (encrypted: string) => string | null
}

const ALGORITHM = 'aes-256-cbc'
/** WeChat pads to blocks of 32 bytes, twice those of AES. */
const BLOCK = 32
/** Random bytes at the beginning, then four for the length. */
const RANDOM = 16
const HEAD = RANDOM + 4

function pad(content: Buffer): Buffer {
  const missing = BLOCK - (content.length % BLOCK)
  return Buffer.concat([content, Buffer.alloc(missing, missing)])
}

function unpad(content: Buffer): Buffer {
  return content.subarray(0, content.length - (content.at(-1) ?? 0))
}

/**
 * Builds the cipher of an account (消息加解密): AES-256-CBC over 16 random bytes, the length in four bytes, the text
 * and the AppID; the initialisation vector is the first half of the key.
 *
 * @param encodingKey the EncodingAESKey, 43 characters of Base64
 */
export function createCipher(encodingKey: string, appId: string): Cipher {
  const key = Buffer.from(`${encodingKey}=`, 'base64')
  const vector = key.subarray(0, 16)
  return {
    encrypt: (text) => {
      const content = Buffer.from(text)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(content.length)
      const cipher = createCipheriv(ALGORITHM, key, vector).setAutoPadding(false)
      const padded = pad(Buffer.concat([randomBytes(RANDOM), length, content, Buffer.from(appId)]))
      return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
    },
    decrypt: (encrypted) => {
      const bytes = Buffer.from(encrypted, 'base64')
      if (bytes.length === 0 || bytes.length % 16 !== 0) return null
      const decipher = createDecipheriv(ALGORITHM, key, vector).setAutoPadding(false)
      const content = unpad(Buffer.concat([decipher.update(bytes), decipher.final()]))
      if (content.length < HEAD) return null
      const end = HEAD + content.readUInt32BE(RANDOM)
      const isForUs = end <= content.length && content.subarray(end).toString() === appId
      return isForUs ? content.subarray(HEAD, end).toString() : null
    },
  }
}
