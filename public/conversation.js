/** Names the conversation where the browser keeps no cookie. */
let conversation = ''

function nameConversation() {
  const bytes = crypto.getRandomValues(new Uint8Array(16)) // `randomUUID` is missing where the page comes without TLS
  conversation = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Says something in this browser's conversation, which a cookie names that no script can read. */
export async function post(/** @type {string} */ text) {
  const send = () =>
    fetch('/api/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ text, lang: document.documentElement.lang },
        ...(conversation === '' ? {} : { conversation }),
      }),
    })
  let response = await send()
  if (response.status === 400 && conversation === '') {
    nameConversation() // the browser keeps no cookie
    response = await send()
  }
  /** @type {{ replies?: { text: string, buttons: { label: string, send: string }[] }[], error?: { message: string } }} */
  const answer = await response.json()
  return answer.replies ?? [{ text: answer.error?.message ?? '', buttons: [] }]
}
