import { parseDate } from '../date.js'

/**
 * What a publication says of itself outside its text, e.g. in a web page's information table (信息公开目录).
 * A field it lacks is `null`, never guessed.
 */
export interface SourceMetadata {
  readonly title: string | null
  /** 发文字号, as printed. */
  readonly documentNumber: string | null
  /** 发文机关 or 发布机构. */
  readonly issuingAuthority: string | null
  /** 成文日期, `YYYY-MM-DD`. */
  readonly dateOfIssue: string | null
  /** 发布日期, `YYYY-MM-DD`. */
  readonly dateOfPublication: string | null
  /** The place whose government publishes it, e.g. `中阳县`. */
  readonly region: string | null
  /** The gazette's issue (期), as printed. */
  readonly issue: string | null
  /** 有效性, as printed: `有效`, `失效`, `废止` … */
  readonly validity: string | null
  /** 索引号. */
  readonly indexNumber: string | null
  /** 主题分类. */
  readonly subject: string | null
  /** Address of the official page (原件). */
  readonly officialUrl: string | null
}

/** The metadata of a source that has none, such as a text file. */
export const NO_METADATA: SourceMetadata = {
  title: null,
  documentNumber: null,
  issuingAuthority: null,
  dateOfIssue: null,
  dateOfPublication: null,
  region: null,
  issue: null,
  validity: null,
  indexNumber: null,
  subject: null,
  officialUrl: null,
}

const WITH_DASHES = /((?:19|20)\d{2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/u

/**
 * Reads the date of an information table: 2022年2月10日, 2022-02-10 09:30, 2022/2/10.
 *
 * @returns `YYYY-MM-DD`, or `null` when there is none or the day does not exist
 */
export function readDate(text: string): string | null {
  const match = WITH_DASHES.exec(text)
  return parseDate(match ? `${match[1]!}年${match[2]!}月${match[3]!}日` : text)
}

/**
 * Reads the place from a government's or its site's name.
 *
 * @example readRegion('中阳县人民政府门户网站') // => '中阳县'
 */
export function readRegion(name: string): string | null {
  return /^[\u4e00-\u9fff]{1,12}?(?:省|市|县|区|旗|州|盟)(?=人民政府|政府)/u.exec(name.trim())?.[0] ?? null
}
