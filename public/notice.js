// Copies and shares the clause that the address names. Without this script the clause's own link leads to its citation.

const article = /** @type {HTMLElement | null} */ (document.querySelector('main > article'))
const words = article?.dataset ?? {}

const bar = document.createElement('div')
bar.className = 'clausebar'
bar.setAttribute('role', 'region')
bar.setAttribute('aria-label', words.here ?? '')
const name = document.createElement('span')
name.lang = 'zh-CN'
const status = document.createElement('span')
status.className = 'unseen'
status.setAttribute('role', 'status')

/** @type {Promise<string>} */
let citation = Promise.resolve('')
/** Where the citation can be selected. */
let page = ''

/** Says on the button, and to whoever listens, how it went. */
async function report(/** @type {HTMLButtonElement} */ button, /** @type {Promise<void>} */ work) {
  const label = button.textContent
  const said = await work.then(
    () => words.copied,
    () => words.failed,
  )
  button.textContent = said ?? ''
  status.textContent = said ?? ''
  setTimeout(() => (button.textContent = label), 2500)
}

function button(
  /** @type {string | undefined} */ label,
  /** @type {(self: HTMLButtonElement) => void} */ act,
) {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = label ?? ''
  made.addEventListener('click', () => act(made))
  return made
}

/** The clause's address, without what the reader asked or prefers. */
function address() {
  return location.origin + location.pathname + location.hash
}

/** Where the page comes without TLS there are neither, and the reader copies by hand. */
const clipboard = /** @type {Clipboard | undefined} */ (navigator.clipboard)
const isSharing = 'share' in navigator && typeof navigator.share === 'function'

function copy(/** @type {HTMLButtonElement} */ self) {
  if (clipboard)
    void report(
      self,
      citation.then((text) => clipboard.writeText(text)),
    )
  else location.assign(page)
}

function share(/** @type {HTMLButtonElement} */ self) {
  const url = address()
  const thinksBetter = () => undefined
  if (isSharing) navigator.share({ title: document.title, url }).catch(thinksBetter)
  else if (clipboard) void report(self, clipboard.writeText(url))
  else location.assign(page)
}

const close = button('×', () => bar.remove())
close.className = 'close'
close.setAttribute('aria-label', words.close ?? '')
bar.append(name, button(words.copy, copy), button(words.share, share), close, status)

/** Shows the bar for the clause that the address names. */
function choose() {
  const id = decodeURIComponent(location.hash.slice(1))
  const clause = id === '' ? null : document.getElementById(id)
  const cite = /** @type {HTMLAnchorElement | null | undefined} */ (clause?.querySelector('.cite'))
  if (!clause || !cite || !article?.contains(clause)) {
    bar.remove()
    return
  }
  const heading = clause.querySelector(':scope > .headed > :first-child, :scope > p > b, :scope > td')
  name.textContent = heading?.textContent ?? words.here ?? ''
  page = cite.href
  const text = new URL(page)
  text.pathname += '.txt'
  citation = fetch(text).then((response) => (response.ok ? response.text() : Promise.reject(new Error())))
  citation.catch(() => undefined) // told when somebody wants to copy it
  document.body.append(bar)
}

addEventListener('hashchange', choose)
choose()
