// Asks a serving bot at a steady rate while its gazettes are reloaded, refused and rolled back, and says what askers
// noticed of it.
//
//   node bench/reload-under-load.mjs [RATE=50] [COMPILED=dist]     after `npm run build`
//
// Prints a line a phase: questions, failures, other first hits than at the beginning, p50 and p99 in milliseconds.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const [rate = '50', compiled = join(import.meta.dirname, '..', 'dist')] = process.argv.slice(2)
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'gazette-bot-load-'))
const dataDir = join(folder, 'data')
cpSync(join(root, 'data'), dataDir, { recursive: true })
const questions = readFileSync(join(root, 'test/relevance/queries.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line).query)

const bot = fork(join(import.meta.dirname, 'served-bot.mjs'), [compiled, dataDir, join(folder, 'state')])
const [{ url }] = await once(bot, 'message')
const say = async (text) => {
  bot.send(text)
  const [{ said }] = await once(bot, 'message')
  return said
}

const first = new Map()
async function ask(question) {
  const started = performance.now()
  try {
    const response = await fetch(`${url}/api/search?limit=1&q=${encodeURIComponent(question)}`)
    const { hits, answered } = await response.json()
    const found = JSON.stringify([answered, hits?.[0]?.noticeId, hits?.[0]?.clauseId])
    if (!first.has(question)) first.set(question, found)
    return {
      ms: performance.now() - started,
      failed: response.status !== 200,
      other: first.get(question) !== found,
    }
  } catch {
    return { ms: performance.now() - started, failed: true, other: false }
  }
}

/** Asks at the rate until the work is done. */
async function measure(name, work) {
  const asked = []
  let isOver = false
  const done = work().then((said) => {
    isOver = true
    return said
  })
  const began = performance.now()
  for (let number = 0; !isOver; number++) {
    asked.push(ask(questions[number % questions.length]))
    await setTimeout(Math.max(0, began + (1000 * (number + 1)) / Number(rate) - performance.now()))
  }
  const said = await done
  const all = await Promise.all(asked)
  const times = all.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (share) => times[Math.floor(share * times.length)]?.toFixed(0)
  const count = (what) => all.filter((one) => one[what]).length
  const figures = `${all.length} questions in ${((performance.now() - began) / 1000).toFixed(1)} s, ${count('failed')} failed, ${count('other')} with another first hit, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`
  console.log(`${name}: ${figures}${said ? `\n  ${said.split('\n')[0]}` : ''}`)
}

const NOTICE = `某县人民政府关于第7项工作的通知\n\n某政发〔2022〕7号\n\n各乡镇人民政府：\n\n一、各乡镇要落实河道清淤责任，做到守土有责。\n\n某县人民政府\n\n2022年3月7日\n`
await measure('warming up', () => setTimeout(8_000))
await measure('usual', () => setTimeout(30_000))
writeFileSync(join(dataDir, 'gazettes', 'new.txt'), NOTICE)
await measure('reload of a new gazette', () => say('/reload'))
await measure('usual again', () => setTimeout(15_000))
writeFileSync(
  join(dataDir, 'gazettes', 'bad.txt'),
  Uint8Array.from({ length: 500 }, (_, at) => (at * 7919) % 256),
)
await measure('reload that is refused', () => say('/reload'))
await setTimeout(6_000)
await measure('rollback', () => say('/rollback'))
bot.disconnect()
rmSync(folder, { recursive: true })
