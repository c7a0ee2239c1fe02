import { AppError } from '../errors.js'
import { compact } from './compact.js'
import { completeNotice, withKnownTitle, type KnownFacts } from './complete-notice.js'
import { isFurniture } from './furniture.js'
import type { Gazette, Notice } from './notice.js'
import { parseNotice } from './parse-notice.js'
import { findInformationEnd, readSingleDocument } from './single-document.js'
import { splitLines, type SourceLine } from './source-line.js'
import { splitNotices, type NoticeLines } from './split-notices.js'
import { returnStrayRows } from './stray-rows.js'
import { isHardWrapped } from './text-width.js'

const PUBLISHER = /([\u4e00-\u9fff]{2,16}?)(?:人民政府|政府)公报/u
const ISSUES: readonly RegExp[] = [
  /((?:19|20)\d{2})年?第(\d{1,2})期/u,
  /((?:19|20)\d{2})[.·](\d{1,2})(?!\d)/u,
  /(?:^|[^\d])(\d{1,2})\/((?:19|20)\d{2})/u,
]

interface Masthead {
  readonly name: string | null
  readonly region: string | null
}

/** Reads name and issue from the cover, the masthead or a running head. */
function readMasthead(lines: readonly SourceLine[]): Masthead {
  const heads = lines
    .map(({ text }) => compact(text).replace(/\s+/gu, ''))
    .filter((text) => text.length <= 60)
  const publisher = heads.map((text) => PUBLISHER.exec(text)).find((match) => match !== null)
  if (!publisher) return { name: null, region: null }
  const region = publisher[1] ?? null
  const near = heads.filter((text) => text.includes('公报')).concat(heads.slice(0, 40))
  for (const [index, pattern] of ISSUES.entries()) {
    const issue = near.map((text) => pattern.exec(text)).find((match) => match !== null)
    if (!issue) continue
    const [year, serial] = index === 2 ? [issue[2], issue[1]] : [issue[1], issue[2]]
    return { name: `${publisher[0]} ${year ?? ''}年第${String(Number(serial))}期`, region }
  }
  return { name: publisher[0], region }
}

/** Two notices may carry one number (a misprint): the later one's id gets a mark made from its title. */
function withUniqueIds(notices: readonly Notice[]): Notice[] {
  const used = new Map<string, number>()
  return notices.map((notice) => {
    const count = (used.get(notice.id) ?? 0) + 1
    used.set(notice.id, count)
    return count === 1 ? notice : { ...notice, id: `${notice.id}-${String(count)}` }
  })
}

/** Finds the notices of a text: those of a gazette, or the one document it holds. */
function findNotices(
  file: string,
  text: string,
  lines: readonly SourceLine[],
  known: KnownFacts,
): NoticeLines[] {
  const split = splitNotices(lines)
  if (split.length > 1 || split.some(({ documentNumber }) => documentNumber !== null))
    return returnStrayRows(split)
  const document =
    readSingleDocument(lines, findInformationEnd(text), file) ??
    split[0] ??
    (known.title ? withKnownTitle(lines, known.title) : null)
  return document ? [document] : []
}

/**
 * Reads one gazette from its text.
 *
 * @param file - the file's name with extension, e.g. `zhongyang-2022-1.txt`
 * @param known - what the source says beside the text; it fills what the text lacks
 * @param whole - whether each line is a whole paragraph, so that none are to be joined
 * @throws {@link AppError} `GAZETTE_UNREADABLE` when the text holds no notice
 */
export function parseGazette(file: string, text: string, known: KnownFacts = {}, whole = false): Gazette {
  const lines = splitLines(text).map((line) => (whole ? { ...line, whole } : line))
  const content = lines.filter((line) => !isFurniture(line.text))
  const hard = !whole && isHardWrapped(content.map((line) => line.text))
  const parsed = findNotices(file, text, content, known).map((notice) => parseNotice(notice, hard))
  const [only] = parsed
  const notices = only && parsed.length === 1 ? [completeNotice(only, known)] : withUniqueIds(parsed)
  if (notices.length === 0) {
    const hint = 'Check that the file holds the text of a gazette or of a notice.'
    throw new AppError('GAZETTE_UNREADABLE', `${file}: no notice found in it`, hint)
  }
  const masthead = readMasthead(lines)
  const region = known.region ?? masthead.region ?? readRegion(notices)
  const id = file.replace(/\.txt$/iu, '')
  return {
    id,
    file,
    name: known.issue ?? masthead.name ?? notices[0]?.title ?? id,
    region,
    officialUrl: known.officialUrl ?? null,
    dateOfPublication: known.dateOfPublication ?? null,
    notices,
    lines: lines.at(-1)?.number ?? 0,
  }
}

/** Without a masthead: the place in the name of the authority that issued most of the notices. */
function readRegion(notices: readonly Notice[]): string | null {
  const counts = new Map<string, number>()
  for (const { issuingAuthority } of notices) {
    const place = /^([\u4e00-\u9fff]{2,12}?)人民(?:政府|代表大会)/u.exec(issuingAuthority ?? '')?.[1]
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
