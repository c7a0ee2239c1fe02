// A bot with its web part, told over IPC what an admin would type; for the measurements beside it.
//
//   fork(served-bot.mjs, [COMPILED, DATA_DIR, STATE_DIR]); sends { url } when ready, { said, sends } after each text: what is said
//   last, and what its buttons would send
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import pino from 'pino'

const [compiled, DATA_DIR, STATE_DIR] = process.argv.slice(2)
const load = (path) => import(pathToFileURL(resolve(compiled, path)).href)
const { createApp } = await load('app.js')
const { readConfig } = await load('config.js')
const config = readConfig({ PORT: '0', DATA_DIR, STATE_DIR })
const app = await createApp(config, pino({ level: 'error' }, pino.destination(2)), process)
await app.start()
process.send({ url: app.publicUrl(), notices: app.bot.live.corpus().notices.size })
process.on('message', async (text) => {
  const asker = { channel: 'terminal', user: 'owner' }
  const { replies } = await app.bot.chat({ conversation: 'terminal:owner', text, asker })
  let last = replies[0]
  for await (const update of last.updates ?? []) last = update
  process.send({
    said: last.text,
    sends: last.buttons.map(({ send }) => send),
    notices: app.bot.live.corpus().notices.size,
  })
})
process.on('disconnect', () => process.exit())
