import { flattenClauses } from './clause-tree.js'
import type { Clause, Contact } from './notice.js'

const EMAIL = /[A-Za-z0-9][\w.+-]*@[\w-]+(?:\.[\w-]+)+/gu
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/gu
const LANDLINE = /(?<!\d)(?:[（(]?0\d{2,3}[）)]?\s?[-—]?\s?)?[2-9]\d{6,7}(?!\d)/gu
const PHONE_WORD = /电\s*话|手\s*机|传\s*真|热\s*线|联系方式|联\s*系\s*人|联络员/u
const HAN_NAME = '[\\u4e00-\\u9fff](?: ?[\\u4e00-\\u9fff]){1,2}'
const LABELLED = new RegExp(
  `(?:联\\s*系\\s*人|联络员)[ ：:]*((?:[\\u4e00-\\u9fff（）()]{4,24} )?${HAN_NAME})(?=[ ，。；;：:、\\d]|$)`,
  'u',
)
/** A line that begins with a name and ends with a number, or goes on with a number in the next line. */
const LINE = new RegExp(`^(${HAN_NAME})(?= |[：:]|1[3-9]\\d{9})`, 'u')
const LABEL = /电话|手机|邮箱|地址|传真|联系|负责|办公/u
const ADDRESS = /(?:联系)?地\s*址\s*[：:]\s*([^。；;\n]{4,50})/u

function all(text: string, pattern: RegExp): string[] {
  return [
    ...new Set(
      [...text.matchAll(pattern)].map((match) => (match[1] ?? match[0]).replace(/\s+/gu, ' ').trim()),
    ),
  ]
}

function readContact({ id, text }: Clause): Contact | null {
  const emails = all(text, EMAIL)
  const rest = text.replace(EMAIL, ' ')
  const mobiles = all(rest, MOBILE)
  const landlines = PHONE_WORD.test(rest) ? all(rest.replace(MOBILE, ' '), LANDLINE) : []
  const address = ADDRESS.exec(rest)?.[1]?.trim() ?? null
  const phones = [...mobiles, ...landlines]
  if (emails.length === 0 && phones.length === 0 && address === null) return null
  return { clauseId: id, names: readNames(rest.split('\n')), phones, emails, address }
}

function readNames(lines: readonly string[]): string[] {
  const names = lines.flatMap((line, index) => {
    const labelled = LABELLED.exec(line)?.[1]
    if (labelled !== undefined) return labelled
    const numbered = /1[3-9]\d{9}/u.test(line) || /^1[3-9]\d{9}$/u.test(lines[index + 1]?.trim() ?? '')
    const name = numbered ? LINE.exec(line)?.[1] : undefined
    return name === undefined || LABEL.test(name) ? [] : name
  })
  return [...new Set(names.map((name) => name.replace(/^(\p{L}) (\p{L})$/u, '$1$2')))]
}

/** Reads the contacts a notice names (联系人, 电话, 邮箱, 地址), one entry a clause. Rows of tables are left out. */
export function readContacts(clauses: readonly Clause[]): Contact[] {
  return flattenClauses(clauses).flatMap((clause) => {
    if (clause.kind === 'row' || clause.kind === 'table' || clause.kind === 'head') return []
    return readContact(clause) ?? []
  })
}
