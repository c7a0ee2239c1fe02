import { inflateRawSync } from 'node:zlib'
import { LIMITS } from './limits.js'
import { refusal } from './refusal.js'

interface Entry {
  readonly encrypted: boolean
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  /** Of its local header. */
  readonly offset: number
}

const END = 0x06054b50
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
/** Names are UTF-8, or, as Chinese Windows writes them whatever the flags say, GBK. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The end record with the longest comment. */
const END_SPAN = 22 + 0xffff

/**
 * A zip file's directory, and its entries on demand (PKWARE APPNOTE 4.3). What an entry may unpack to is bounded before
 * anything is unpacked, by what the directory declares, and while it is unpacked, by the same number.
 */
export class ZipArchive {
  private readonly bytes: Buffer
  private readonly entries = new Map<string, Entry>()
  private left: number = LIMITS.unpackedText

  /**
   * @param limit - bytes that all entries together may unpack to
   * @throws {@link AppError} `GAZETTE_UNREADABLE` when it is damaged or a zip bomb
   */
  constructor(
    private readonly file: string,
    bytes: Uint8Array,
    private readonly limit: number = LIMITS.unpacked,
  ) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.readDirectory()
    const total = [...this.entries.values()].reduce((sum, { unpacked }) => sum + unpacked, 0)
    if (total > limit) throw this.bomb()
  }

  /** Names of all entries, in the order of the directory. */
  get names(): readonly string[] {
    return [...this.entries.keys()]
  }

  /**
   * Unpacks an entry.
   *
   * @returns `null` when there is none of that name
   * @throws {@link AppError} `GAZETTE_UNREADABLE` when it is damaged, encrypted, or all that was unpacked is too much
   */
  read(name: string): Buffer | null {
    const entry = this.entries.get(name)
    if (!entry) return null
    if (entry.encrypted) throw refusal(this.file, 'protected by a password', 'Save it without the password.')
    this.left -= entry.unpacked
    if (this.left < 0) throw this.bomb()
    const { offset, packed, unpacked, method } = entry
    if (this.number(offset, 4) !== LOCAL) throw this.damaged()
    const start = offset + 30 + this.number(offset + 26, 2) + this.number(offset + 28, 2)
    const data = this.bytes.subarray(start, start + packed)
    if (method === 0 && packed === unpacked) return data
    if (method !== 8) throw this.damaged()
    try {
      return unpacked === 0 ? Buffer.alloc(0) : inflateRawSync(data, { maxOutputLength: unpacked })
    } catch (err) {
      throw this.damaged(err)
    }
  }

  private number(at: number, length: 2 | 4): number {
    if (at + length > this.bytes.length) throw this.damaged()
    return this.bytes.readUIntLE(at, length)
  }

  private readDirectory(): void {
    const end = this.findEnd()
    const count = this.number(end + 10, 2)
    let at = this.number(end + 16, 4)
    for (let index = 0; index < count; index++) {
      if (this.number(at, 4) !== DIRECTORY) throw this.damaged()
      const [name, extra, comment] = [28, 30, 32].map((field) => this.number(at + field, 2))
      this.entries.set(decodeName(this.bytes.subarray(at + 46, at + 46 + name!)), {
        encrypted: (this.number(at + 8, 2) & 1) === 1,
        method: this.number(at + 10, 2),
        packed: this.number(at + 20, 4),
        unpacked: this.number(at + 24, 4),
        offset: this.number(at + 42, 4),
      })
      at += 46 + name! + extra! + comment!
    }
  }

  private findEnd(): number {
    const from = Math.max(0, this.bytes.length - END_SPAN)
    for (let at = this.bytes.length - 22; at >= from; at--) if (this.number(at, 4) === END) return at
    throw this.damaged()
  }

  private damaged(cause?: unknown): Error {
    return refusal(this.file, 'a damaged file: it cannot be unpacked', 'Copy or download it again.', cause)
  }

  private bomb(): Error {
    const limit = (this.limit / 1024 / 1024).toFixed(0)
    return refusal(
      this.file,
      `it unpacks to far more than any document (limit ${limit} MB)`,
      'Do not open it: ask the publisher for the document.',
    )
  }
}
