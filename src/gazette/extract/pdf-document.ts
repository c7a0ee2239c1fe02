import { fileURLToPath } from 'node:url'
import { getDocument } from 'unpdf/pdfjs'
import { LIMITS } from './limits.js'
import { repairCharacters } from './pdf-characters.js'
import type { PdfPage, Run } from './pdf-page.js'
import { multiply, readRules, type OperatorList } from './pdf-rules.js'
import { refusal } from './refusal.js'

/** Tables for Chinese fonts that are not embedded; the same place seen from `src/` and from `dist/`. */
const CMAPS = fileURLToPath(new URL('../../../data/cmaps/', import.meta.url))
/** Milliseconds more for each page that has text: the limit is for files that have none. */
const TIME_PER_PAGE = 50

type Matrix = readonly [number, number, number, number, number, number]

/** What of pdf.js's page is used here. */
interface Proxy {
  readonly view: readonly number[]
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] }
  getTextContent(): Promise<{ items: readonly object[] }>
  getOperatorList(): Promise<OperatorList>
  cleanup(): unknown
}

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}

/**
 * Reads what each page of a PDF draws: text with its place, and lines. Pictures are not decoded, nothing outside the file
 * is loaded.
 *
 * @param now - milliseconds, of a clock that only goes forward
 * @throws {@link AppError} `GAZETTE_UNREADABLE` when it is encrypted, damaged, has too many pages or takes too long
 */
export async function loadPdf(
  file: string,
  bytes: Uint8Array,
  now = () => performance.now(),
): Promise<PdfPage[]> {
  const task = getDocument({
    data: new Uint8Array(bytes), // pdf.js takes what it is given away
    cMapUrl: CMAPS,
    cMapPacked: true,
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    enableXfa: false,
    maxImageSize: 1,
  })
  let deadline = now() + LIMITS.pdfTime
  const inTime = async <T>(work: Promise<T>): Promise<T> => {
    const left = deadline - now()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => {
          reject(tooSlow(file))
        },
        Math.max(0, left),
      )
    })
    try {
      return await Promise.race([work, late])
    } finally {
      clearTimeout(timer)
    }
  }
  try {
    const document = await inTime(task.promise)
    if (document.numPages > LIMITS.pages) throw tooManyPages(file, document.numPages)
    const pages: PdfPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await inTime(
        readPage((await inTime(document.getPage(number))) as unknown as Proxy, number),
      )
      if (page.runs.length > 0) deadline += TIME_PER_PAGE
      pages.push(page)
    }
    return pages
  } catch (err) {
    throw describe(file, err)
  } finally {
    await task.destroy()
  }
}

async function readPage(proxy: Proxy, number: number): Promise<PdfPage> {
  const { width, height, transform } = proxy.getViewport({ scale: 1 })
  const { items } = await proxy.getTextContent()
  const placed = items.flatMap((item) =>
    'str' in item ? place(item as TextItem, transform as unknown as Matrix) : [],
  )
  const turn = mostTurned(placed)
  const upright = turnMatrix(turn, width, height)
  const runs = placed.filter((item) => item.turn === turn).map((item) => toRun(item, upright))
  const rules =
    runs.length === 0
      ? []
      : readRules(await proxy.getOperatorList(), multiply(upright, transform as unknown as Matrix))
  proxy.cleanup()
  const isLying = turn % 180 !== 0
  return {
    number,
    width: isLying ? height : width,
    height: isLying ? width : height,
    runs,
    rules,
    sideways: placed.flatMap((item) => (item.turn !== turn && item.turn !== null ? item.text : [])),
  }
}

/** Text at its place; `turn` in degrees clockwise, `null` for a slant: a watermark. */
interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly width: number
  readonly turn: 0 | 90 | 180 | 270 | null
}

function place({ str, transform, width }: TextItem, viewport: Matrix): Placed[] {
  const text = repairCharacters(str)
  if (text.trim() === '') return []
  const [a, b, c, d, x, y] = multiply(viewport, transform as unknown as Matrix)
  const angle = (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360
  const turn = ([0, 90, 180, 270] as const).find(
    (right) => Math.min(Math.abs(angle - right), 360 - Math.abs(angle - right)) <= 2,
  )
  return [{ text, x, y, size: Math.hypot(c, d), width, turn: turn ?? null }]
}

function mostTurned(placed: readonly Placed[]): 0 | 90 | 180 | 270 {
  const counts = new Map<0 | 90 | 180 | 270, number>([[0, 0]])
  for (const { turn, text } of placed)
    if (turn !== null) counts.set(turn, (counts.get(turn) ?? 0) + text.length)
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0]
}

function turnMatrix(turn: number, width: number, height: number): Matrix {
  if (turn === 90) return [0, -1, 1, 0, 0, width]
  if (turn === 180) return [-1, 0, 0, -1, width, height]
  if (turn === 270) return [0, 1, -1, 0, height, 0]
  return [1, 0, 0, 1, 0, 0]
}

function toRun({ text, x, y, size, width }: Placed, upright: Matrix): Run {
  const left = upright[0] * x + upright[2] * y + upright[4]
  return { text, x: left, right: left + width, y: upright[1] * x + upright[3] * y + upright[5], size }
}

function tooManyPages(file: string, pages: number): Error {
  const what = `${String(pages)} pages, more than ${String(LIMITS.pages)}`
  return refusal(file, what, 'Split it: one file for each gazette or notice.')
}

function tooSlow(file: string): Error {
  return refusal(file, 'reading it takes too long', 'Split it, or print it to a new PDF and give that.')
}

function describe(file: string, err: unknown): unknown {
  const name = err instanceof Error ? err.name : ''
  if (name === 'PasswordException')
    return refusal(file, 'protected by a password', 'Save it without the password.', err)
  if (/^(?:InvalidPDF|MissingPDF|Format|UnknownError|Response)\w*/u.test(name))
    return refusal(file, 'a damaged PDF', 'Copy or download it again.', err)
  return err
}
