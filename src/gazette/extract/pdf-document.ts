import { on } from 'node:events'
import { availableParallelism, loadavg } from 'node:os'
import { LIMITS } from './limits.js'
import type { PdfPage } from './pdf-page.js'
import { placePage } from './pdf-placing.js'
import { refusePdfBomb } from './pdf-streams.js'
import { startPdfWorker, type PdfMessage } from './pdf-worker.js'
import { refusal } from './refusal.js'

/** Milliseconds more for each page that has text: the limit is for files that have none. */
const TIME_PER_PAGE = 50
/** So many times slower than alone a busy machine may be. */
const BUSIEST = 4
const SPLIT = 'Split it: one file for each gazette or notice.'
const REPRINT = 'Split it, or print it to a new PDF and give that.'

/**
 * Reads what each page of a PDF draws: text with its place, and lines. Pictures are not unpacked, nothing outside the
 * file is loaded.
 *
 * @throws {@link AppError} `GAZETTE_UNREADABLE` when it is encrypted, damaged, a bomb, has too many pages, or takes too
 *   long or too much memory
 */
export async function loadPdf(file: string, bytes: Uint8Array): Promise<PdfPage[]> {
  refusePdfBomb(file, bytes)
  const worker = startPdfWorker(bytes, LIMITS.pages)
  const end = new AbortController()
  const started = performance.now()
  const perPage = TIME_PER_PAGE * readBusyness()
  const deadline = (pages: number): NodeJS.Timeout => {
    const left = started + LIMITS.pdfTime + pages * perPage - performance.now()
    return setTimeout(() => end.abort(), Math.max(0, left))
  }
  let timer = deadline(0)
  const pages: PdfPage[] = []
  try {
    let expected = Infinity
    for await (const [message] of on(worker, 'message', { signal: end.signal })) {
      const next = readMessage(file, message as PdfMessage)
      if (typeof next === 'number') expected = next
      else pages.push(next)
      if (pages.length >= expected) break
      clearTimeout(timer)
      timer = deadline(pages.filter(({ runs }) => runs.length > 0).length)
    }
    return pages
  } catch (err) {
    throw end.signal.aborted ? refusal(file, 'reading it takes too long', REPRINT) : describe(file, err)
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

/**
 * How many programs want each processor, 1 to {@link BUSIEST}: what has text is given more time then. What has none is
 * refused as soon as ever.
 */
function readBusyness(): number {
  const [load = 0] = loadavg()
  return Math.min(BUSIEST, Math.max(1, load / availableParallelism()))
}

/** The number of pages, or a page. */
function readMessage(file: string, message: PdfMessage): number | PdfPage {
  if ('pages' in message) {
    if (message.pages <= LIMITS.pages) return message.pages
    const what = `${String(message.pages)} pages, more than ${String(LIMITS.pages)}`
    throw refusal(file, what, SPLIT)
  }
  if ('number' in message) return placePage(message)
  if (message.name === 'PasswordException')
    throw refusal(file, 'protected by a password', 'Save it without the password.')
  throw refusal(file, 'a damaged PDF', 'Copy or download it again.', message)
}

function describe(file: string, err: unknown): unknown {
  const { code } = err as { readonly code?: unknown }
  if (code !== 'ERR_WORKER_OUT_OF_MEMORY') return err
  return refusal(file, 'reading it takes too much memory', REPRINT, err)
}
