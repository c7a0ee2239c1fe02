import { isDateLine } from './date.js'
import { isDisclosureMark } from './line-kind.js'
import type { SourceLine } from './source-line.js'

/** What a promulgation ends with: 请认真遵照执行 */
const FORMULA = /(?:执行|落实|实施|办理|遵照|[。！])$/u

function split(line: SourceLine, first: string, second: string): SourceLine[] {
  return [
    { ...line, text: first.trim() },
    { ...line, text: second, emphasised: false, afterBlank: false, startsPage: false },
  ]
}

/** Parts a line from the disclosure mark that stood beside it: …副局长(试用 / (此件公开发布). */
function splitMark(line: SourceLine): SourceLine[] {
  const text = line.text.trim()
  const at = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('))
  const mark = text.slice(at)
  const isMark = /^.(?:此件|本件)/u.test(mark) && isDisclosureMark(mark) // （依申请公开） may end a heading
  return at > 0 && isMark ? split(line, text.slice(0, at), mark) : [line]
}

/** Parts the last sentence from the signature behind it, where the date stands below: 请认真遵照执行 / 阳泉市人民政府办公室. */
function splitSignature(line: SourceLine, next: SourceLine | undefined, authority: string): SourceLine[] {
  const text = line.text.trim()
  const sentence = text.slice(0, -authority.length)
  if (!next || !isDateLine(next.text) || !text.endsWith(authority) || !FORMULA.test(sentence)) return [line]
  return split(line, sentence, authority)
}

/**
 * Parts lines that extraction glued together: text and disclosure mark, text and signature.
 *
 * @param authority - who issues the notice, as the signature names it; `null` when the title does not say
 */
export function splitGlued(lines: readonly SourceLine[], authority: string | null): SourceLine[] {
  const parted = lines.flatMap(splitMark)
  if (authority === null) return parted
  return parted.flatMap((line, index) => splitSignature(line, parted[index + 1], authority))
}
