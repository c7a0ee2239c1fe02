import { styleText } from 'node:util'

/**
 * Finds the head of a reply: its first paragraph when it has several lines and more than one paragraph follows. What is
 * said before an answer takes a line each; the head behind it is known by its source, `文号 · 机关`.
 *
 * @returns the head's place among the paragraphs, 0-based; -1 when there is none
 */
function findHead(paragraphs: readonly string[]): number {
  const at = paragraphs.findIndex((paragraph) => paragraph.includes('\n'))
  const [, source = ''] = paragraphs[at]?.split('\n') ?? []
  const isHead = at === 0 || (!/^\d+\. /u.test(source) && source.includes(' · '))
  return isHead && paragraphs.length > at + 2 ? at : -1
}

/**
 * Sets off title, source and link of a reply for a terminal.
 *
 * @param isTerminal whether a person reads it; else the text stays as it is
 */
export function styleReply(text: string, isTerminal: boolean): string {
  const paragraphs = text.split('\n\n')
  const at = findHead(paragraphs)
  const head = paragraphs[at]
  if (!isTerminal || head === undefined) return text
  const [title = '', ...source] = head.split('\n')
  // Without validation: the stream is the caller's business, and it was asked already.
  const style = (format: 'bold' | 'dim', line: string) => styleText(format, line, { validateStream: false })
  const styled = [style('bold', title), ...source.map((line) => style('dim', line))].join('\n')
  return paragraphs.with(at, styled).join('\n\n')
}
