import type { Reply } from '../../chat/message.js'
import type { Link, NoticeHead, Part, Quotation } from '../../chat/parts.js'
import { isReachable } from './is-reachable.js'
import { cleanText, type Node } from './marked-text.js'

/** Marks the words of the question in the quoted text. */
function renderQuoted({ text, highlights }: Quotation): Node[] {
  const nodes: Node[] = []
  let at = 0
  for (const [from, to] of highlights) {
    nodes.push(cleanText(text.slice(at, from)))
    nodes.push({ kind: 'match', children: [cleanText(text.slice(from, to))] })
    at = to
  }
  return [...nodes, cleanText(text.slice(at))].filter((node) => node !== '')
}

/** A link each, in a line; where a reader's device could not open it, the address is written out. */
function renderLinks(links: readonly Link[]): Node[] {
  return links.flatMap(({ label, url, line }): Node[] => [
    '\n',
    isReachable(url) ? { kind: 'link', children: [cleanText(label)], url } : cleanText(line),
  ])
}

function renderQuotation(part: Quotation): Node[] {
  const { title, source, path, notes, paging, links } = part
  const lines = [source, path, ...notes].filter((line) => line !== '').map((line) => `\n${cleanText(line)}`)
  return [
    { kind: 'bold', children: [cleanText(title)] },
    ...lines,
    '\n\n',
    { kind: 'quote', children: renderQuoted(part) },
    ...(paging === null ? [] : [`\n${cleanText(paging)}`]),
    ...renderLinks(links),
  ]
}

function renderNotice({ title, lines, contents, links }: NoticeHead): Node[] {
  return [
    { kind: 'bold', children: [cleanText(title)] },
    ...lines.map((line) => `\n${cleanText(line)}`),
    ...(contents === '' ? [] : [`\n\n${cleanText(contents)}`]),
    ...(links.length === 0 ? [] : ['\n', ...renderLinks(links)]),
  ]
}

function renderPart(part: Part): Node[] {
  switch (part.kind) {
    case 'words':
      return [cleanText(part.text)]
    case 'list':
      return [cleanText([part.heading, ...part.lines].filter((line) => line !== '').join('\n'))]
    case 'notice':
      return renderNotice(part)
    case 'quotation':
      return renderQuotation(part)
  }
}

/** Marks up what a reply says: titles bold, the clause as a quotation, the words of the question in it, links. */
export function renderReply({ text, parts = [{ kind: 'words', text }] }: Reply): Node[] {
  return parts.flatMap((part, index) => [...(index === 0 ? [] : ['\n\n']), ...renderPart(part)])
}

/** The way to the whole text of the first clause or notice shown, where a reader can go it. */
export function findFullText({ parts = [] }: Reply): { readonly label: string; readonly url: string } | null {
  const links = parts.flatMap((part) => ('links' in part ? part.links.slice(0, 1) : []))
  const [link] = links
  return link && isReachable(link.url) ? { label: link.label, url: link.url } : null
}
