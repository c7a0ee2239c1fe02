import { refusal } from './refusal.js'

const MEGABYTE = 1024 * 1024

/**
 * How much is read of one file. Sizes in bytes. The five gazettes have 0.1 to 0.3 MB of text, the longest line of
 * 1,911 local regulations 4,000 characters.
 */
export const LIMITS = {
  /** A text file. */
  text: 64 * MEGABYTE,
  /** A web page: its tree takes ten times as much. */
  html: 16 * MEGABYTE,
  /** A DOCX or PDF. */
  container: 50 * MEGABYTE,
  /** What a DOCX may unpack to, pictures included. */
  unpacked: 200 * MEGABYTE,
  /** What its texts, styles and numbers may unpack to. */
  unpackedText: 48 * MEGABYTE,
  /** Characters of one line of text. */
  line: 1_000_000,
  /** Levels of HTML or XML elements: pages have under 60. */
  depth: 1_000,
  /** Elements and texts of HTML or XML. */
  nodes: 2_000_000,
  /** Pages of a PDF. */
  pages: 2_000,
  /** Milliseconds a PDF without text may take. */
  pdfTime: 8_000,
} as const

/**
 * Refuses a file by its size alone, so that it need not be read.
 *
 * @param size - in bytes
 * @param limit - in bytes; without it, the most that any kind of file may have
 * @throws {@link AppError} `GAZETTE_UNREADABLE` when it is empty or larger than any gazette
 */
export function refuseSize(file: string, size: number, limit: number = LIMITS.text): void {
  if (size === 0) throw refusal(file, 'empty file', 'Put the gazette there again: the copy may have failed.')
  if (size <= limit) return
  const [has, may] = [size, limit].map((bytes) => `${(bytes / MEGABYTE).toFixed(0)} MB`)
  throw refusal(
    file,
    `${has ?? ''}, more than ${may ?? ''}`,
    'Split it: one file for each gazette or notice.',
  )
}
