import { styleText } from 'node:util'

/**
 * Sets off title, source and link of a reply for a terminal: only a reply with a head has more than two
 * paragraphs and a first one of several lines.
 *
 * @param isTerminal whether a person reads it; else the text stays as it is
 */
export function styleReply(text: string, isTerminal: boolean): string {
  const [head = '', ...paragraphs] = text.split('\n\n')
  if (!isTerminal || paragraphs.length < 2 || !head.includes('\n')) return text
  const [title = '', ...source] = head.split('\n')
  // Without validation: the stream is the caller's business, and it was asked already.
  const style = (format: 'bold' | 'dim', line: string) => styleText(format, line, { validateStream: false })
  const styled = [style('bold', title), ...source.map((line) => style('dim', line))].join('\n')
  return [styled, ...paragraphs].join('\n\n')
}
