import { compact } from './compact.js'
import { isDateLine } from './date.js'
import type { SourceLine } from './source-line.js'
import { isAuthorityLine } from './title.js'

const DISCLOSURE = '(?:公开属性：|公开属性:)?(?:此件|本件|主动公开|依申请公开|不予公开)'
/** In brackets, or without them a line that is no piece of a sentence. */
const MARK = new RegExp(`^(?:[（(]${DISCLOSURE}[^。]{0,16}[）)]|${DISCLOSURE}[^，、；。]{0,14})$`, 'u')
const RECORD = /^抄\s*送[：:]|^(?:主题词|分送|印数)[：:]|印发$/u
const LABEL = /^附\s*([件表图])\s*([一二三四五六七八九十]{1,3}|\d{1,2})?\s*[:：]?$/u
const REFERENCE = /^附\s*[件表图]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})?\s*[:：]/u

/** Tells whether a line is the disclosure mark below a signature: （此件公开发布）. */
export function isDisclosureMark(text: string): boolean {
  return text.length <= 24 && MARK.test(compact(text)) && text.includes('公开')
}

/** Tells whether a line belongs to the print record (版记): 抄送, 印发 with its date. */
export function isPrintRecord(text: string): boolean {
  const bare = compact(text)
  return (
    /^抄送[：:]/u.test(bare) ||
    (RECORD.test(bare) && bare.length <= 60 && /\d{4}年\d{1,2}月\d{1,2}日/u.test(bare))
  )
}

/** Reads a line that holds nothing but an attachment's label, e.g. `附件 2：` → `附件2`; `null` otherwise. */
export function readAttachmentLabel(text: string): string | null {
  const match = LABEL.exec(text.trim())
  return match ? `附${match[1] ?? '件'}${match[2] ?? ''}` : null
}

/** Tells whether a line begins the list of attachments below the text: 附件：1.…  */
export function isAttachmentReference(text: string): boolean {
  return REFERENCE.test(text.trim())
}

/**
 * Measures a signature: one to three lines of authorities and the date below them, or the date alone.
 *
 * @returns the number of lines it takes from `at`, 0 when there is none
 */
export function measureSignature(lines: readonly SourceLine[], at: number): number {
  for (let length = 0; length <= 3; length++) {
    const line = lines[at + length]
    if (!line) return 0
    if (isDateLine(line.text)) return length + 1
    if (!isAuthorityLine(line.text)) return 0
  }
  return 0
}

const ROLE =
  '(?:第一)?(?:总)?(?:组\\s*长|副\\s*组\\s*长|组\\s*员|成\\s*员|主\\s*任|副\\s*主\\s*任|指\\s*挥\\s*长|副\\s*指\\s*挥\\s*长|联\\s*络\\s*员|委\\s*员|编\\s*委)'
const ROLED = new RegExp(`^${ROLE}\\s*[:：]`, 'u')
const NAMED =
  /^[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,2}\s+[\u4e00-\u9fffA-Za-z（()）、]{2,40}$|^[\u4e00-\u9fff]{2,3}\s+\S+.*\d{7,11}$|^1\d{10}$/u

/** A label with a short value: 联系电话：2296519, 技术负责人：胡晓东. */
const VALUED =
  /^[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff()（）]){1,12}\s?[：:]\s*[^\s，。；;：:][^，。；;：:]{0,34}(?<!、)$/u

const DUTY =
  /^[^，。；：:]{2,24}[：:]\s*(?:负责|承担|协助|配合|牵头|组织|指导|统筹|做好|落实|提供|制定|加强|保障)/u
const CONTACT = /电\s*话|手\s*机|传\s*真|邮\s*箱|地\s*址|联\s*系\s*人|联\s*络/u
/** Longest value with a full stop that is still no sentence: a name, a number. */
const SHORT_VALUE = 6

/** Tells whether a line begins to say what an authority does: 市统计局：负责统计参与活动企业的销售数据。 */
export function tellsDuties(text: string): boolean {
  return DUTY.test(compact(text))
}

/** Tells whether a labelled line is a sentence of the text: it tells of duties or ends with a full stop. */
export function isLabelledSentence(text: string): boolean {
  const line = compact(text)
  const label = /^[^：:]*[：:]/u.exec(line)?.[0]
  if (label === undefined || CONTACT.test(label)) return false
  const han = line.slice(label.length).match(/\p{Script=Han}/gu)?.length ?? 0
  return tellsDuties(line) || (line.endsWith('。') && han > SHORT_VALUE)
}

/**
 * Tells whether a line is one entry of a list that is set line by line: role, name and post; a name and a telephone
 * number; a label and its value.
 */
export function isRosterLine(text: string): boolean {
  const line = text.trim()
  if (line.length > 48 || /[。；;]/u.test(line.replace(/。$/u, '')) || isAttachmentReference(line))
    return false
  if (isLabelledSentence(line)) return false
  return ROLED.test(line) || NAMED.test(line) || VALUED.test(line.replace(/。$/u, ''))
}

const PERSON =
  /^(?:[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,11}\s?[：:]\s*)?[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,2}\s+[\u4e00-\u9fffA-Za-z（()）、]{2,40}$/u
/** What the name of a post ends with. */
const POST = /(?:长|任|书记|主席|总编|员|干部|经理|负责人|师|教授|督学|主管)$/u

/** Tells whether a text ends with a person's post: 市科技局局长, not 市科技局. */
export function endsWithPost(text: string): boolean {
  return POST.test(text.trim())
}

/** Tells whether a line names a person and the whole of the post: 技术指导团队：王国宏 生态环境局开发区分局局长. */
export function isPersonEntry(text: string): boolean {
  return PERSON.test(text.trim()) && endsWithPost(text)
}
