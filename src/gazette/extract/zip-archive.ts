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

  /** @throws {@link AppError} `GAZETTE_UNREADABLE` when it is damaged or a zip bomb */
  constructor(
    private readonly file: string,
    bytes: Uint8Array,
  ) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    try {
      this.readDirectory()
    } catch (err) {
      if (err instanceof RangeError) throw this.damaged(err) // an offset outside of the file
      throw err
    }
    const total = [...this.entries.values()].reduce((sum, { unpacked }) => sum + unpacked, 0)
    if (total > LIMITS.unpacked) throw this.bomb()
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
    try {
      return this.unpack(entry)
    } catch (err) {
      throw this.damaged(err)
    }
  }

  private unpack({ offset, packed, unpacked, method }: Entry): Buffer {
    if (this.bytes.readUInt32LE(offset) !== LOCAL) throw new RangeError('no local header')
    const start = offset + 30 + this.bytes.readUInt16LE(offset + 26) + this.bytes.readUInt16LE(offset + 28)
    const data = this.bytes.subarray(start, start + packed)
    if (method === 0 && packed === unpacked) return data
    if (method !== 8) throw new RangeError('unknown compression')
    return unpacked === 0 ? Buffer.alloc(0) : inflateRawSync(data, { maxOutputLength: unpacked })
  }

  private readDirectory(): void {
    const end = this.findEnd()
    const count = this.bytes.readUInt16LE(end + 10)
    let at = this.bytes.readUInt32LE(end + 16)
    for (let index = 0; index < count; index++) {
      if (this.bytes.readUInt32LE(at) !== DIRECTORY) throw new RangeError('no directory entry')
      const [name, extra, comment] = [28, 30, 32].map((field) => this.bytes.readUInt16LE(at + field))
      this.entries.set(this.bytes.toString('utf8', at + 46, at + 46 + name!), {
        encrypted: (this.bytes.readUInt16LE(at + 8) & 1) === 1,
        method: this.bytes.readUInt16LE(at + 10),
        packed: this.bytes.readUInt32LE(at + 20),
        unpacked: this.bytes.readUInt32LE(at + 24),
        offset: this.bytes.readUInt32LE(at + 42),
      })
      at += 46 + name! + extra! + comment!
    }
  }

  private findEnd(): number {
    const from = Math.max(0, this.bytes.length - END_SPAN)
    for (let at = this.bytes.length - 22; at >= from; at--) if (this.bytes.readUInt32LE(at) === END) return at
    throw new RangeError('no end record')
  }

  private damaged(cause: unknown): Error {
    return refusal(this.file, 'a damaged file: it cannot be unpacked', 'Copy or download it again.', cause)
  }

  private bomb(): Error {
    const limit = (LIMITS.unpacked / 1024 / 1024).toFixed(0)
    return refusal(
      this.file,
      `it unpacks to far more than any document (limit ${limit} MB)`,
      'Do not open it: ask the publisher for the document.',
    )
  }
}
