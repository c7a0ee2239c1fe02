// Large type is remembered in the browser. Without this script the switch is a link, and addresses carry the choice.

const root = document.documentElement
const type = /** @type {HTMLAnchorElement | null} */ (document.querySelector('.switches .type'))

/** Says what a tap on the switch would do. */
function name() {
  if (type)
    type.textContent = (root.classList.contains('large') ? type.dataset.normal : type.dataset.large) ?? ''
}

/** Reads from the browser's memory, which it may refuse. */
function recall() {
  try {
    return localStorage.getItem('type')
  } catch {
    return null
  }
}

root.classList.add('scripted')
if (recall() === 'large') root.classList.add('large')
if (matchMedia('(min-width: 60rem)').matches)
  for (const details of document.querySelectorAll('details.unfolds')) details.setAttribute('open', '')
document.querySelector(':target')?.scrollIntoView() // what stands above it has grown
name()

type?.addEventListener('click', (event) => {
  event.preventDefault()
  const isLarge = root.classList.toggle('large')
  name()
  try {
    localStorage.setItem('type', isLarge ? 'large' : 'normal')
  } catch {
    return // then it holds for this page
  }
})
