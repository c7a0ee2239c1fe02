// Carries on the conversation without loading the page again. Without this script the form does its work.

import { post } from './conversation.js'

/** @typedef {{ label: string, send: string }} Button */
/** @typedef {{ who: 'you' | 'bot', text: string, buttons: Button[], question?: string }} Bubble */

const KEPT = 30 // bubbles that outlast a visit to another page
const log = document.querySelector('ol.log')
/** @type {HTMLFormElement | null} */
const form = document.querySelector('form.ask')
const input = form?.querySelector('input')

/** Reads from the tab's memory, which a browser may refuse. */
function recall(/** @type {string} */ key) {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function remember(/** @type {string} */ key, /** @type {string} */ value) {
  try {
    sessionStorage.setItem(key, value)
  } catch {
    return // the conversation is then forgotten with the page
  }
}

/** @type {<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...children: (Node | string)[]) => HTMLElementTagNameMap[K]} */
function element(tag, className, ...children) {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...children)
  return made
}

/** A button that sends a text. */
function sender(/** @type {string} */ className, /** @type {string} */ label, /** @type {string} */ text) {
  const button = element('button', className, label)
  button.type = 'button'
  button.addEventListener('click', () => void ask(text, text.startsWith('/') ? label : text))
  return button
}

/** Adds to a notice's address what was asked, so that its words are marked there, and what the reader prefers. */
function leadTo(/** @type {string} */ url, /** @type {string | undefined} */ question) {
  const target = new URL(url)
  if (!target.pathname.startsWith('/notices/')) return url
  if (question) target.searchParams.set('q', question)
  for (const name of ['lang', 'type']) {
    const preferred = new URLSearchParams(location.search).get(name)
    if (preferred) target.searchParams.set(name, preferred)
  }
  return target.href
}

function link(/** @type {string} */ url, /** @type {string | undefined} */ question) {
  const anchor = element('a', 'open', form?.dataset.open ?? url)
  anchor.href = leadTo(url, question)
  return anchor
}

/** A line of text; tabs part the cells of a table's row. */
function renderText(/** @type {string} */ line) {
  const cells = line.split('\t').filter((cell) => cell.trim() !== '')
  if (cells.length < 2) return element('span', 'line', line)
  return element('span', 'line cells', ...cells.map((cell) => element('span', '', cell)))
}

const LINK = /^(?:.{0,20}[:：]\s*)?(https?:\/\/\S+)$/u

/**
 * One line of a reply: a link, a list item to tap, or text. A list item with its address on the next line
 * leads there instead of being sent.
 */
function renderLine(
  /** @type {string} */ line,
  /** @type {string | undefined} */ next,
  /** @type {Set<string>} */ numbers,
  /** @type {string | undefined} */ question,
) {
  const url = LINK.exec(line)?.[1]
  if (url) return link(url, question)
  const item = /^(\d{1,2})\. (.+)$/u.exec(line)
  if (!item?.[1] || !item[2] || !numbers.has(item[1])) return renderText(line)
  const row = LINK.test(next ?? '') ? element('a', 'item') : sender('item', '', item[1])
  if (row instanceof HTMLAnchorElement) row.href = leadTo(next ?? '', question)
  row.append(element('b', '', item[1]), element('span', '', item[2]))
  return row
}

/** The lines of a paragraph. */
function renderLines(
  /** @type {string} */ paragraph,
  /** @type {Set<string>} */ numbers,
  /** @type {string | undefined} */ question,
) {
  const lines = paragraph.split('\n')
  return lines
    .map((line, index) => renderLine(line, lines[index + 1], numbers, question))
    .filter((made, index, all) => !(made.matches('a.open') && all[index - 1]?.matches('a.item')))
}

/**
 * The place of a reply's head among its paragraphs, -1 when there is none: the first that has several lines, when more
 * than one paragraph follows. Behind lines said before an answer it is known by its source, `文号 · 机关`.
 */
function findHead(/** @type {string[]} */ paragraphs) {
  const at = paragraphs.findIndex((paragraph) => paragraph.includes('\n'))
  const source = paragraphs[at]?.split('\n')[1] ?? ''
  const isHead = at === 0 || (!/^\d+\. /u.test(source) && source.includes(' · '))
  return isHead && paragraphs.length > at + 2 ? at : -1
}

/** A bubble: paragraphs are parted by empty lines. */
function renderBubble(/** @type {Bubble} */ { who, text, buttons, question }) {
  const bubble = element('li', who)
  const numbers = new Set(buttons.map(({ send }) => send))
  const paragraphs = text.split('\n\n')
  const head = who === 'bot' ? findHead(paragraphs) : -1
  for (const [index, paragraph] of paragraphs.entries())
    bubble.append(
      element('div', index === head ? 'head' : 'block', ...renderLines(paragraph, numbers, question)),
    )
  const listed = new Set([...bubble.querySelectorAll('.item b')].map((number) => number.textContent))
  const chips = buttons.filter(({ send }) => !listed.has(send))
  if (chips.length > 0)
    bubble.append(element('div', 'chips', ...chips.map(({ label, send }) => sender('chip', label, send))))
  return bubble
}

/** @type {Bubble[]} */
const bubbles = []

function append(/** @type {Bubble} */ bubble) {
  const isList = bubble.buttons.some(({ send }) => /^\d+$/.test(send))
  // Numbers mean the newest list, so those of older ones must not be tapped any more.
  if (isList) for (const old of log?.querySelectorAll('button') ?? []) old.disabled = true
  const rendered = renderBubble(bubble)
  log?.append(rendered)
  bubbles.push(bubble)
  remember('bubbles', JSON.stringify(bubbles.slice(-KEPT)))
  document.querySelector('.examples')?.remove()
  return rendered
}

/** What was asked last, numbers and commands apart. */
let question = ''

/** Sends a text and shows what comes back; what was tapped may be shown under another name. */
async function ask(/** @type {string} */ text, shown = text) {
  if (!/^(?:\d{1,2}$|\/)/u.test(text)) question = text
  const asked = question
  const mine = append({ who: 'you', text: shown, buttons: [] })
  const waiting = element('li', 'bot waiting', form?.dataset.waiting ?? '')
  log?.append(waiting)
  waiting.scrollIntoView({ block: 'end' })
  /** @type {Omit<Bubble, 'who'>[]} */
  let replies
  try {
    replies = await post(text)
  } catch {
    replies = [{ text: form?.dataset.offline ?? '', buttons: [] }]
  }
  waiting.remove()
  for (const reply of replies) append({ who: 'bot', ...reply, question: asked })
  mine.scrollIntoView({ block: 'start' })
}

form?.addEventListener('submit', (event) => {
  event.preventDefault()
  const text = input?.value.trim()
  if (!input || !text) return
  input.value = ''
  if (matchMedia('(pointer: coarse)').matches) input.blur() // makes room for the answer
  void ask(text)
})

document.querySelector('.examples')?.addEventListener('click', (event) => {
  const chip = event.target instanceof HTMLAnchorElement ? event.target : null
  if (!chip) return
  event.preventDefault()
  void ask(chip.textContent)
})

const isFresh = !new URLSearchParams(location.search).has('q')
if (isFresh) {
  /** @type {Bubble[]} */
  const earlier = JSON.parse(recall('bubbles') ?? '[]')
  for (const bubble of earlier) append(bubble)
  if (earlier.length > 0) window.scrollTo(0, document.body.scrollHeight)
}
