import { compact } from './compact.js'
import { parseDate } from './date.js'
import { readMarker } from './marker.js'
import type { SourceLine } from './source-line.js'
import type { NoticeLines } from './split-notices.js'
import { titleKind } from './title.js'

const ADOPTION = /通过|批准|修正|修订|公布|施行|发布|废止|令第|公告/u
const DATED = /^[（(]?\s*(?:根据)?\s*(?:19|20)\d{2}\s*年/u
const BODY =
  /([\u4e00-\u9fff]{2,16}?)第[一二三四五六七八九十百\d]{1,4}届(人民代表大会常务委员会|人民代表大会|人大常委会)/u
const FILE_DATE = /[（(]((?:19|20)\d{2}-\d{2}-\d{2})[）)]/u
const END_OF_INFORMATION = /<!--\s*INFO END\s*-->/u

/**
 * Finds the mark that collections of laws put behind the information block.
 *
 * @returns its 1-based line, `null` when there is none
 */
export function findInformationEnd(text: string): number | null {
  const match = END_OF_INFORMATION.exec(text)
  return match ? text.slice(0, match.index).split('\n').length : null
}

/** How many lines from `from` on tell of adoption and amendment, as they stand under the title of a law. */
function measureInformation(lines: readonly SourceLine[], from: number, end: number | null): number {
  let at = from
  while (at < lines.length) {
    const line = lines[at]
    if (!line || readMarker(line.text.trim())) break
    const text = compact(line.text)
    if (end === null ? !(DATED.test(text) && ADOPTION.test(text) && text.length < 200) : line.number >= end)
      break
    at++
  }
  return at - from
}

/** The body that adopted the text first: `河南省人民代表大会常务委员会`; `null` when the block names none. */
function readAuthority(information: readonly string[]): string | null {
  const match = BODY.exec(information.join(''))
  if (!match) return null
  const place = (match[1] ?? '').replace(/^.*[日月年]/u, '')
  return place === '' ? null : place + (match[2] ?? '').replace('人大常委会', '人民代表大会常务委员会')
}

/** The last date on which the text was adopted, approved or amended: the date of the wording that is printed. */
function readDate(information: readonly string[]): string | null {
  const dates = information.flatMap((line) => [
    ...line.matchAll(/\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/gu),
  ])
  return (
    dates
      .map(([text]) => parseDate(text))
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? null
  )
}

/**
 * Reads a file that holds one document and no gazette: a law or a regulation with its title in the first line and
 * perhaps an information block (adopted, amended) below it.
 *
 * @param file - the file's name: laws are published as `title(YYYY-MM-DD).md`, and that date counts where the text
 *   has none
 * @param informationEnd - line of the mark behind the information block, `null` when there is none
 * @returns `null` when the first line is no title
 */
export function readSingleDocument(
  lines: readonly SourceLine[],
  informationEnd: number | null,
  file: string,
): NoticeLines | null {
  const [first] = lines
  if (!first || /公报|目录/u.test(compact(first.text)) || /[。；：]$/u.test(first.text.trim())) return null
  const text = compact(first.text)
  if (text.length > 100 || (!first.emphasised && titleKind(text) === null)) return null
  const length = measureInformation(lines, 1, informationEnd)
  const information = lines.slice(1, 1 + length)
  const body = lines.slice(1 + length)
  if (body.length === 0 && information.length === 0) return null
  const texts = information.map((line) => compact(line.text))
  return {
    title: { text, authority: null, first: 0, last: 0 },
    documentNumber: null,
    head: [first, ...information],
    body,
    early: 0,
    issued: { authority: readAuthority(texts), date: readDate(texts) ?? FILE_DATE.exec(file)?.[1] ?? null },
  }
}
