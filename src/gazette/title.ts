import { compact } from './compact.js'
import type { SourceLine } from './source-line.js'

const BODY =
  '(?:人民政府(?:办公室|办公厅)?|政府办公室|政府办公厅|委员会(?:办公室)?|管委会|领导小组(?:办公室)?|指挥部(?:办公室)?|办公室|办公厅|武装部|[局厅])'
const AUTHORITY = new RegExp(
  `^[\\u4e00-\\u9fff]{2,20}?${BODY}(?:[ 、]+[\\u4e00-\\u9fff]{2,20}?${BODY}){0,4}$`,
  'u',
)
const KINDS =
  '通知|决定|决议|命令|令|公告|通告|意见|通报|报告|请示|批复|议案|函|纪要|答复|办法|规定|细则|条例|规则|方案|规划|计划|预案|名单|目录|公报|措施|要点'
const ENDS_WITH_KIND = new RegExp(`(${KINDS})(?:[（(][^（）()]{1,12}[）)])?$`, 'u')
const VERB = '(?:关于|印发|转发|批转|公布|发布)'
const TITLE = new RegExp(`^([\\u4e00-\\u9fff 、]{2,60}?${BODY}) ?(?=${VERB})`, 'u')
/** Longest title seen in five gazettes: 66 characters; the longest wrap: 4 lines. */
const MAX_LINES = 5
const MAX_LENGTH = 140

/** A notice's title as found in the text. `first` and `last` are indices into the lines it was read from. */
export interface Title {
  readonly text: string
  /** The authority the title begins with; `null` when it begins with 关于. */
  readonly authority: string | null
  readonly first: number
  readonly last: number
}

/** Tells whether a line names one or several issuing authorities and nothing else, as a signature does. */
export function isAuthorityLine(text: string): boolean {
  return AUTHORITY.test(text.trim())
}

/** The document kind (文种) a title ends with, e.g. `通知`; `null` when it ends with none. */
export function titleKind(title: string): string | null {
  return ENDS_WITH_KIND.exec(compact(title))?.[1] ?? null
}

/** Joins the printed lines of a title; the space between joint issuers stays. */
export function formatTitle(lines: readonly string[]): Pick<Title, 'text' | 'authority'> {
  const spaced = lines
    .map((line) => line.trim())
    .join(' ')
    .replace(/\s+/gu, ' ')
  const authority = TITLE.exec(spaced)?.[1]?.trim() ?? null
  if (authority === null) return { text: compact(spaced), authority: null }
  const issuers = authority.split(' ').reduce<string[]>((parts, part) => {
    // a space inside one issuer's name is a wrap; one between two complete names separates joint issuers
    const previous = parts.at(-1)
    if (previous !== undefined && !isAuthorityLine(previous)) parts[parts.length - 1] = previous + part
    else parts.push(part)
    return parts
  }, [])
  const names = issuers.join(' ')
  return { text: names + compact(spaced.slice(authority.length)), authority: names }
}

/**
 * Reads a title that begins at a line with its issuing authority: 中阳县人民政府 / 关于…的 / 通 知.
 *
 * @returns `null` when the lines from `first` on are no such title
 */
export function readTitle(lines: readonly SourceLine[], first: number): Title | null {
  const parts: string[] = []
  for (let at = first; at < Math.min(lines.length, first + MAX_LINES); at++) {
    const text = lines[at]?.text.trim() ?? ''
    if (/[。；;：:\t|…]|\.{3,}/u.test(text)) return null
    if (at === first && !isAuthorityLine(text) && !TITLE.test(text)) return null
    parts.push(text)
    const { text: title, authority } = formatTitle(parts)
    if (title.length > MAX_LENGTH) return null
    if (authority !== null && parts.length === 1 && isAuthorityLine(text)) return null
    if (authority !== null && ENDS_WITH_KIND.test(title) && !unbalanced(title)) {
      return { text: title, authority, first, last: at }
    }
    if (at > first && authority === null && !parts.every(isAuthorityLine)) return null
  }
  return null
}

function unbalanced(title: string): boolean {
  return (title.match(/[《〈“（(]/gu) ?? []).length !== (title.match(/[》〉”）)]/gu) ?? []).length
}
