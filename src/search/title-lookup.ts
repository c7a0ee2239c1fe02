import { titleKey } from '../gazette/compact.js'
import type { Gazette, Notice } from '../gazette/notice.js'
import { characterPairs } from './character-pairs.js'
import { fold } from './fold.js'

/** Notices that a question names by title. */
export interface TitleLookup {
  /** In corpus order; to each the line at which the named document begins, 0 for the notice itself. */
  readonly notices: ReadonlyMap<Notice, number>
  /** What the question says beyond the title; `''` when nothing. */
  readonly rest: string
}

interface Name {
  readonly key: string
  readonly pairs: ReadonlySet<string>
  readonly digits: string
  readonly notice: Notice
  /** First line of the attachment so named; 0 when it is the notice or its instrument. */
  readonly line: number
}

/** Shorter names (职责分工, 工作要求) stand in many questions that mean no title. */
const MIN_LENGTH = 8
/** Part of a name that a question must hold to name it: 农村不动产登记工作 is a subject, not yet a title. */
const MIN_SHARE = 0.6
/** Share of character pairs in common: one wrong character of twelve leaves 0.82. */
const MIN_LIKENESS = 0.75
const WRAPPED = /^.*?(?:关于)?(?:印发|转发|批转|公布|发布)(?:关于)?(.+?)的(?:通知|决定|公告|通告)$/u
const TRIAL = /(?:试行|暂行|草案)$/u
const BEFORE = /^(?:请问|想问|我想|想|要|帮我|麻烦|查一下|查找|查询|查看|查|找一下|找|看一下|看)+/u
const AFTER =
  /(?:的?(?:全文|原文|文件|内容|主要内容)|讲[了的]?(?:什么|啥)|是什么|说[了的]?(?:什么|啥)|在哪里?|在哪儿)+$/u

/** A name prepared for the comparison with what was typed. */
function prepare(key: string): Pick<Name, 'key' | 'pairs' | 'digits'> {
  return { key, pairs: new Set(characterPairs(key)), digits: key.replace(/\D/gu, '') }
}

/** Whether two titles differ by a wrong character or two; another year is another document. */
function resembles(a: Pick<Name, 'pairs' | 'digits'>, b: Pick<Name, 'pairs' | 'digits'>): boolean {
  const enough = MIN_LIKENESS * Math.max(a.pairs.size, b.pairs.size)
  if (Math.min(a.pairs.size, b.pairs.size) < enough || a.digits !== b.digits) return false
  return [...a.pairs].filter((pair) => b.pairs.has(pair)).length >= enough
}

/** Where one notice goes by several names, the main one counts: its names come first. */
function pick(names: readonly Name[]): ReadonlyMap<Notice, number> {
  const found = new Map<Notice, number>()
  for (const { notice, line } of names) if (!found.has(notice)) found.set(notice, line)
  return found
}

/** A title and the shorter forms in which people use it. */
function variants(title: string, authority: string, region: string): string[] {
  const key = titleKey(fold(title))
  const bare = key.startsWith(authority) ? key.slice(authority.length) : key
  const inner = WRAPPED.exec(bare)?.[1] ?? bare
  const all = [key, bare, inner].flatMap((form) => {
    const subject = form.replace(/^关于/u, '')
    const local = subject.startsWith(region) ? subject.slice(region.length) : subject
    return [form, subject, local]
  })
  return [...new Set(all.flatMap((form) => [form, form.replace(TRIAL, '')]))]
}

/**
 * Builds the register of titles: of notices, of what they print, of attachments.
 *
 * A title is found exactly, without 《》, 关于印发…的通知, place or （试行）, inside a longer question, as the
 * greater part of a name, or with a character wrong; spaces and marks are ignored.
 */
export function buildTitleLookup(gazettes: readonly Gazette[]): (folded: string) => TitleLookup {
  const names: Name[] = gazettes.flatMap(({ region, notices }) =>
    notices.flatMap((notice) => {
      const place = fold(region ?? '')
      const authority = titleKey(fold(notice.issuingAuthority ?? ''))
      const own = [notice.title, notice.instrument ?? ''].flatMap((title) =>
        variants(title, authority, place),
      )
      const known = new Set(own)
      const attached = notice.attachments.flatMap(({ title, startLine }) =>
        variants(title, authority, place).map((key) => ({ key, notice, line: startLine })),
      )
      return [...known]
        .map((key) => ({ key, notice, line: 0 }))
        .concat(attached.filter(({ key }) => !known.has(key)))
        .filter(({ key }) => key.length >= MIN_LENGTH)
        .map((name) => ({ ...name, ...prepare(name.key) }))
    }),
  )
  return (folded) => {
    const key = titleKey(folded).replace(BEFORE, '').replace(AFTER, '')
    if (key.length < MIN_LENGTH) return { notices: new Map(), rest: folded }
    const exact = names.filter((name) => name.key === key)
    if (exact.length > 0) return { notices: pick(exact), rest: '' }
    // an attachment's title (领导小组成员名单) is too general to be read out of a longer question
    const inside = names.filter(({ line, key: name }) => line === 0 && key.includes(name))
    const longest = Math.max(...inside.map((name) => name.key.length))
    const named = inside.filter((name) => name.key.length === longest)
    if (named[0]) return { notices: pick(named), rest: key.replace(named[0].key, ' ').trim() }
    const part = names.filter((name) => name.key.includes(key) && key.length >= name.key.length * MIN_SHARE)
    if (part.length > 0) return { notices: pick(part), rest: '' }
    const typed = prepare(key)
    const similar = names.filter((name) => resembles(name, typed))
    return { notices: pick(similar), rest: similar.length > 0 ? '' : folded }
  }
}
