import { sliceNodes, textOf, toHtml, toPlain, type Node } from './marked-text.js'

/** Length of one message in UTF-16 units (Bot API, sendMessage); the tags are counted too, to be on the safe side. */
export const MESSAGE_LIMIT = 4096

/** Where a text may be cut, best first: between paragraphs, lines, sentences, parts of a sentence. */
const BOUNDARIES = [/\n\n/g, /\n/g, /[。！？；][”’」』）》]*/gu, /[.!?;](?=\s)/g, /[，、：,:\s]/gu]

/** A boundary of a better kind is taken when it leaves at least this share of the message filled. */
const FILLED = 0.4

/** Finds the last boundary at or before `most`; a text without any is cut between characters. */
function findCut(text: string, most: number): number {
  for (const least of [most * FILLED, 1]) {
    for (const boundary of BOUNDARIES) {
      const ends = [...text.slice(0, most).matchAll(boundary)].map(
        ({ 0: found, index }) => index + found.length,
      )
      const last = ends.at(-1) ?? 0
      if (last >= least) return last
    }
  }
  const isInPair = /[\uD800-\uDBFF]$/.test(text.slice(0, most))
  return isInPair && most > 1 ? most - 1 : most
}

/** The longest beginning that still fits, as HTML and as plain text. */
function findMost(nodes: readonly Node[], length: number, limit: number): number {
  let [fits, tooLong] = [1, length + 1]
  while (fits + 1 < tooLong) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (isWithin(sliceNodes(nodes, 0, middle), limit)) fits = middle
    else tooLong = middle
  }
  return fits
}

function isWithin(nodes: readonly Node[], limit: number): boolean {
  return toHtml(nodes).length <= limit && toPlain(nodes).length <= limit
}

/** Takes off line breaks and spaces at both ends. */
function trim(nodes: readonly Node[]): Node[] {
  const text = textOf(nodes)
  return sliceNodes(nodes, text.length - text.trimStart().length, text.trimEnd().length)
}

/**
 * Splits what does not fit into one message. Nothing falls out but white space at the cuts, and none is inside a tag, an
 * entity, a surrogate pair, or, where the sentences are shorter than a message, a sentence.
 *
 * @returns at least one
 */
export function splitMessage(nodes: readonly Node[], limit = MESSAGE_LIMIT): (readonly Node[])[] {
  const messages: (readonly Node[])[] = []
  let rest: readonly Node[] = trim(nodes)
  while (!isWithin(rest, limit)) {
    const text = textOf(rest)
    const cut = findCut(text, findMost(rest, text.length, limit))
    const message = trim(sliceNodes(rest, 0, cut))
    if (message.length > 0) messages.push(message)
    rest = trim(sliceNodes(rest, cut, text.length))
  }
  return rest.length > 0 || messages.length === 0 ? [...messages, rest] : messages
}
