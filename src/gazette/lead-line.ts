import type { Block } from './block.js'
import { isAttachmentReference } from './line-kind.js'

/** A line that only announces the numbered clause below it: 整改措施： */
const LEAD_LINE = /^(?![\u4e00-\u9fff]*如下)[\u4e00-\u9fff]{2,10}[：:]$/u

/** A line that names the list of people below it: 第一组：, 工信局（商务局）联系人： */
const LIST_HEAD = /^(?!.*如下)[^，。；、\n]{2,20}[：:]$/u

/** Tells whether a block is a line that only announces the numbered clause or the list of people below it. */
export function announcesBelow({ kind, marker, text }: Block, next: Block | undefined): boolean {
  if (kind !== 'text' || marker || isAttachmentReference(text)) return false
  return LEAD_LINE.test(text) || (LIST_HEAD.test(text) && next?.kind === 'roster')
}

/** Puts the line that names a list of people above the list: who belongs to 第一组 is asked by its name. */
export function joinListHead(head: Block, list: Block): Block {
  const startLine = Math.min(head.startLine, list.startLine)
  const endLine = Math.max(head.endLine, list.endLine)
  return { ...list, text: `${head.text}\n${list.text}`, startLine, endLine }
}
