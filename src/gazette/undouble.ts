const PUNCTUATION = /^[（）()。，、；：:;,.“”‘’《》—-]+$/u

/** A line after undoubling; `open` when a doubled run reached its end and may go on in the next line. */
export interface Undoubled {
  readonly text: string
  readonly open: boolean
}

interface Run {
  readonly text: string
  readonly end: number
  readonly units: number
  readonly punctuated: boolean
}

const DOUBLED_PUNCTUATION = /([（）()。，、；：;,“”‘’《》—.])\s*\1/u

/** A word in quotation marks does not begin with itself: “互联网互联网+”. */
const DOUBLED_QUOTE = /“([\u4e00-\u9fff]{3,20})\1(?=[^”]{0,4}”)/gu

/** What one character of a heading that broke over the line looks like when doubled: 染染 below …土壤污土壤污. */
const DOUBLED_CHARACTER = /^([\u4e00-\u9fff])\1$/u

/** Follows units that are printed twice in a row (`（（一一））经费经费`) from `start` as far as they go. */
function readRun(line: string, start: number): Run {
  let at = start
  let text = ''
  let units = 0
  let punctuated = false
  for (;;) {
    let length = Math.min(60, Math.floor((line.length - at) / 2))
    while (length > 0 && line.slice(at, at + length) !== line.slice(at + length, at + 2 * length)) length--
    if (length === 0) return { text, end: at, units, punctuated }
    const unit = line.slice(at, at + length)
    text += unit
    units++
    punctuated ||= PUNCTUATION.test(unit)
    at += 2 * length
  }
}

/**
 * Undoes bold type that the extraction printed twice, unit by unit: `（（二二））组长负责制组长负责制。。每个`
 * becomes `（二）组长负责制。每个`.
 *
 * Only a run of at least two doubled units with doubled punctuation among them, or a word doubled behind its opening
 * quotation mark, is taken for bold type; anything else (`资格预审资格预审`, a telephone number, `12.22`) is a real
 * repetition and stays.
 *
 * @param continued - whether the line before ended inside a doubled run: then one doubled unit over the whole line is enough
 */
export function undouble(line: string, continued = false): Undoubled {
  if (!continued && !DOUBLED_PUNCTUATION.test(line)) return { text: undoubleQuote(line), open: false }
  const compact = line.replace(/(?<=\S)\s+(?=\S)/gu, '')
  let out = ''
  let at = 0
  let changed = false
  let open = false
  while (at < compact.length) {
    const run = readRun(compact, at)
    const whole =
      continued &&
      at === 0 &&
      run.end === compact.length &&
      run.units > 0 &&
      (compact.length >= 4 || DOUBLED_CHARACTER.test(compact))
    if ((run.units >= 2 && run.punctuated) || whole) {
      out += run.text
      at = run.end
      changed = true
      open = at === compact.length
    } else {
      out += compact.charAt(at)
      at++
      open = false
    }
  }
  return changed ? { text: out, open } : { text: undoubleQuote(line), open: false }
}

function undoubleQuote(line: string): string {
  return line.replace(DOUBLED_QUOTE, '“$1')
}
