import { isSilent } from './html-noise.js'
import type { Page } from './html-page.js'
import { descendants, textOf, type Element } from './markup-tree.js'
import type { SourceMetadata } from './source-metadata.js'
import { cleanText } from './text-block.js'

/** What an information table can name. */
export type InformationField = keyof Omit<SourceMetadata, 'region' | 'officialUrl'>

/** The fields as printed, and the element that holds them all: no part of the document's text. */
export interface Information {
  readonly fields: Readonly<Partial<Record<InformationField, string>>>
  readonly element: Element | null
}

const LABELS: ReadonlyMap<string, InformationField> = new Map(
  Object.entries({
    indexNumber: '索引号 索引号码 索引编号 信息索引号',
    documentNumber: '发文字号 发文文号 文号 文件编号 文件字号 发布文号',
    issuingAuthority: '发文机关 发布机构 发布机关 发文单位 发布单位 制发机关 发布部门 公开责任部门',
    dateOfIssue: '成文日期 成文时间 发文日期 发文时间 制发日期',
    dateOfPublication: '发布日期 发布时间 公开日期 公开时间',
    validity: '有效性 时效性 时效 效力状态 有效状态 是否有效',
    title: '标题 名称 文件名称 公文名称 信息名称',
    subject: '主题分类 分类 信息分类 所属主题 主题类别',
    issue: '公报期号 期号',
  }).flatMap(([field, labels]) => labels.split(' ').map((label) => [label, field as InformationField])),
)
/** Words that also head columns of ordinary tables: they count only beside others. */
const WEAK: ReadonlySet<string> = new Set([
  '标题',
  '名称',
  '分类',
  '时效',
  '期号',
  '文号',
  '发布时间',
  '发布日期',
])
const LABEL = /^[【[〖]?([\u4e00-\u9fff]{2,8})[】\]〗]?[:：]?$/u
const PAIR = /^[【[〖]?([\u4e00-\u9fff]{2,8})[】\]〗]?[:：](.+)$/u
/** Longest value, in characters. */
const MAX_VALUE = 300
/** A page has one information table; one with more labels than this is a list of documents, or hostile. */
const MAX_LABELS = 200

interface Pair {
  readonly label: string
  readonly field: InformationField
  readonly value: string
  readonly element: Element
}

/**
 * Finds the information table (信息公开目录) of a government's page, be it a table, a list or other elements: cells
 * that hold a known label (索引号, 发文字号 …), with the value behind the colon or in what follows.
 */
export function readInformation(page: Page): Information {
  const pairs: Pair[] = []
  let labels = 0
  for (const element of descendants(page.root, isSilent)) {
    for (const [index, child] of element.children.entries()) {
      const label = typeof child === 'string' ? readLabel(child) : null
      if (label === null || labels > MAX_LABELS) continue
      labels++
      const value = label.value ?? valueBehind(page, element, index)
      if (value !== null) pairs.push({ ...label, value, element })
    }
  }
  const strong = pairs.filter(({ label }) => !WEAK.has(label))
  const element = commonAncestor(strong.map((pair) => pair.element))
  const near = pairs.filter(
    (pair) => strong.includes(pair) || (element !== null && isInside(pair.element, element)),
  )
  const fields: Partial<Record<InformationField, string>> = {}
  for (const { field, value } of near) if (value !== '') fields[field] ??= value
  return { fields, element: new Set(strong.map(({ field }) => field)).size >= 2 ? element : null }
}

/** White space inside a label is mere setting: 索 引 号. */
function bare(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** Reads a text that is a known label, or a label with its value behind a colon. */
function readLabel(text: string): (Pick<Pair, 'label' | 'field'> & { readonly value: string | null }) | null {
  if (text.length > MAX_VALUE) return null
  const clean = cleanText(text.replace(/\s+/gu, ' '))
  const pair = PAIR.exec(clean.replace(/^[^:：]{0,24}[:：]/u, bare))
  const label = pair?.[1] ?? LABEL.exec(bare(clean))?.[1] ?? ''
  const field = LABELS.get(label)
  return field === undefined ? null : { label, field, value: pair?.[2]?.trim() ?? null }
}

/** What follows a label: the next text beside it, or beside the elements in which it stands last. */
function valueBehind(page: Page, parent: Element, index: number): string | null {
  for (let [at, behind]: [Element | null, number] = [parent, index + 1]; at;) {
    for (; behind < at.children.length; behind++) {
      const next = at.children[behind]!
      if (page.length(next) > MAX_VALUE) return null
      const text = cleanText(textOf(next).replace(/\s+/gu, ' ')).replace(/^[:：]\s*/u, '')
      const isCell = typeof next !== 'string' && /^(?:td|th|dd)$/u.test(next.name)
      if (text === '' && !isCell) continue
      const isLabel = LABELS.has(LABEL.exec(bare(text))?.[1] ?? '')
      return isLabel ? null : text
    }
    if (/^(?:tr|li|dl|table)$/u.test(at.name)) return null
    behind = (at.parent?.children.indexOf(at) ?? 0) + 1
    at = at.parent
  }
  return null
}

function commonAncestor(elements: readonly Element[]): Element | null {
  const [first, ...rest] = elements
  let ancestor = first?.parent ?? null
  while (ancestor && !rest.every((element) => isInside(element, ancestor))) ancestor = ancestor.parent
  return ancestor
}

function isInside(element: Element, ancestor: Element | null): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (at === ancestor) return true
  return false
}
