import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type * as pdf from 'unpdf/pdfjs'

/** Tables for Chinese fonts that are not embedded; the same place seen from `src/` and from `dist/`. */
const CMAPS = fileURLToPath(new URL('../../../data/cmaps/', import.meta.url))
/** Megabytes of objects; what a gazette of 400 pages takes is under 200. */
const MAX_MEMORY = 768

/** What the worker tells, in this order: how many pages, then each page, or at any time what went wrong. */
export type PdfMessage =
  { readonly pages: number } | RawPage | { readonly name: string; readonly message: string }

/** A page as pdf.js gives it. */
export interface RawPage {
  /** 1-based. */
  readonly number: number
  /** Points, as a reader sees the page. */
  readonly width: number
  readonly height: number
  /** From the file's coordinates to those of the page as seen. */
  readonly transform: readonly number[]
  readonly items: readonly {
    readonly str: string
    readonly transform: readonly number[]
    readonly width: number
  }[]
  /** Operators that draw or place lines, and what they are given; empty on a page without text. */
  readonly operators: readonly number[]
  readonly operands: readonly unknown[]
}

interface Task {
  readonly pdfjs: string
  readonly cMapUrl: string
  readonly bytes: Uint8Array
  readonly maxPages: number
}

/**
 * Starts reading a PDF in a thread of its own: pdf.js cannot be stopped in the middle of a page, a thread can, and its
 * memory is bounded.
 *
 * @param maxPages - of a longer file only the number of pages is told
 * @returns tells a {@link PdfMessage} at a time; whoever starts it ends it
 */
export function startPdfWorker(bytes: Uint8Array, maxPages: number): Worker {
  const pdfjs = import.meta.resolve('unpdf/pdfjs') // the thread has no place of its own to resolve from
  const workerData: Task = { pdfjs, cMapUrl: CMAPS, bytes, maxPages }
  return new Worker(`(${work.toString()})()`, {
    eval: true,
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY },
  })
}

/** Runs in the thread, from its own source text: it may not refer to anything that stands outside of it. */
async function work(): Promise<void> {
  const thread = await import('node:worker_threads')
  const { pdfjs, cMapUrl, bytes, maxPages } = thread.workerData as Task
  const tell = (message: PdfMessage): void => thread.parentPort?.postMessage(message)
  // Node 20 lacks this; without it pdf.js drops all that pages with a font that is not embedded draw.
  const buffers = ArrayBuffer.prototype as { transferToFixedLength?: (length?: number) => ArrayBuffer }
  buffers.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    const copy = new Uint8Array(length)
    copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
    return copy.buffer
  }
  try {
    const { getDocument, OPS } = (await import(pdfjs)) as typeof pdf
    const drawing = new Set([
      ...[OPS.save, OPS.restore, OPS.transform, OPS.constructPath],
      ...[OPS.paintFormXObjectBegin, OPS.paintFormXObjectEnd],
    ])
    const document = await getDocument({
      ...{ data: bytes, cMapUrl, cMapPacked: true, verbosity: 0, isEvalSupported: false },
      ...{ useSystemFonts: false, disableFontFace: true, enableXfa: false },
      maxImageSize: 1, // pictures are not unpacked
    }).promise
    tell({ pages: document.numPages })
    for (let number = 1; number <= Math.min(document.numPages, maxPages); number++) {
      const page = await document.getPage(number)
      const { width, height, transform } = page.getViewport({ scale: 1 })
      const { items: all } = await page.getTextContent()
      const items = all.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [{ str: item.str, transform: item.transform as number[], width: item.width }]
          : [],
      )
      const operators: number[] = []
      const operands: unknown[] = []
      const list = items.length === 0 ? null : await page.getOperatorList()
      for (const [index, operator] of (list?.fnArray ?? []).entries()) {
        if (!drawing.has(operator) || operators.length > 100_000) continue
        operators.push(operator)
        operands.push(list?.argsArray[index])
      }
      tell({ number, width, height, transform, items, operators, operands })
      page.cleanup()
    }
  } catch (err) {
    const { name, message } = err as Error
    tell({ name, message })
  }
}
