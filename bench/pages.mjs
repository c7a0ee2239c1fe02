// Opens pages of notices at a steady rate on a bot that has one core, and says how long readers wait.
//
//   node bench/pages.mjs [RATE=300] [SECONDS=20] [COMPILED=dist]     after `npm run build`; on Linux, for taskset
//
// Prints a line a phase: requests, failures, p50, p99 and the longest wait in milliseconds, the share of its core that the
// bot used. A wait is counted from when the request was due, so that one that is late makes the others behind it late too.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const [rate = '300', seconds = '20', compiled = join(import.meta.dirname, '..', 'dist')] =
  process.argv.slice(2)
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'gazette-bot-pages-'))
const served = [join(import.meta.dirname, 'served-bot.mjs'), compiled, join(root, 'data'), folder]
const bot = spawn('taskset', ['--cpu-list', '0', process.execPath, ...served], {
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
})
const [{ url }] = await once(bot, 'message')
const { notices } = await (await fetch(`${url}/api/notices?limit=1000`)).json()
const agent = new Agent({ keepAlive: true, maxSockets: 200 })

/** Seconds of processor time that the bot has used, without its workers. */
function usedTime() {
  const fields = readFileSync(`/proc/${bot.pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

function open(address, headers) {
  return new Promise((resolve) => {
    get(address, { agent, headers: { 'accept-encoding': 'gzip', ...headers } }, (response) => {
      response.resume()
      response.on('end', () => resolve({ status: response.statusCode, etag: response.headers.etag }))
    }).on('error', () => resolve({ status: 0 }))
  })
}

async function measure(name, headersOf, expected) {
  const waits = []
  let failed = 0
  const began = performance.now()
  const usedBefore = usedTime()
  const pending = []
  for (let count = 0; count < rate * seconds; count++) {
    const due = began + (count * 1000) / rate
    const early = due - performance.now()
    if (early > 1) await setTimeout(early)
    const address = notices[count % notices.length].url
    pending.push(
      open(address, headersOf(address)).then(({ status }) => {
        waits.push(performance.now() - due)
        if (status !== expected) failed++
      }),
    )
  }
  await Promise.all(pending)
  const share = (usedTime() - usedBefore) / ((performance.now() - began) / 1000)
  waits.sort((a, b) => a - b)
  const at = (part) => waits[Math.floor(part * (waits.length - 1))].toFixed(1)
  console.log(
    `${name}: ${waits.length} requests, ${failed} failed, p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}, ` +
      `${Math.round(share * 100)} % of a core`,
  )
}

const tags = new Map()
const firstOpenings = performance.now()
for (const { url: address } of notices) tags.set(address, (await open(address, {})).etag)
console.log(`${notices.length} pages opened once, ${Math.round(performance.now() - firstOpenings)} ms`)
await measure('pages', () => ({}), 200)
await measure('pages that the browser has', (address) => ({ 'if-none-match': tags.get(address) }), 304)
agent.destroy()
bot.disconnect()
await once(bot, 'exit')
rmSync(folder, { recursive: true })
