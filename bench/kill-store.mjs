// Kills a process that changes the state, at random moments, and looks each time whether the next start has everything
// that was acknowledged.
//
//   node bench/kill-store.mjs [TIMES=100] [COMPILED=dist]     after `npm run build`
//
// Prints one line; exit code 1 when something was lost, damaged or left behind.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

const [times = '100', compiled = join(import.meta.dirname, '..', 'dist')] = process.argv.slice(2)
const { openState } = await import(pathToFileURL(resolve(compiled, 'store/open-state.js')).href)
const stateDir = mkdtempSync(join(tmpdir(), 'gazette-bot-kill-'))
const LONGEST = 250 // milliseconds of writing
const KEPT = 2_000 // votes; older ones fall out by design

/** @returns {Promise<string[]>} what the writer acknowledged before it was killed */
async function writeUntilKilled() {
  const writer = spawn(
    process.execPath,
    [join(import.meta.dirname, 'store-writer.mjs'), compiled, stateDir],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const acknowledged = text(writer.stdout)
  const exit = once(writer, 'exit')
  await Promise.race([once(writer.stdout, 'readable'), exit])
  await setTimeout(Math.random() * LONGEST)
  writer.kill('SIGKILL')
  const [, signal] = await exit
  if (signal !== 'SIGKILL') throw new Error('the writer ended by itself; the reason stands above')
  return (await acknowledged).split('\n').filter(Boolean)
}

/** @param {string[]} acknowledged @returns {Promise<{faults: string[], leftovers: number}>} */
async function look(acknowledged) {
  const leftovers = readdirSync(join(stateDir, 'state'), { recursive: true }).filter(isTemporary).length
  const faults = []
  const onTrouble = (trouble) => faults.push(JSON.stringify(trouble))
  const state = await openState(stateDir, { now: Date.now, onTrouble, own: process })
  const kept = new Set([
    ...state.feedback.get().votes.map((vote) => `feedback ${vote.text}`),
    ...(await state.audit.latest(Infinity)).map(({ subject }) => `audit ${subject}`),
  ])
  await state.close()
  faults.push(
    ...acknowledged
      .slice(-KEPT)
      .filter((line) => !kept.has(line))
      .map((line) => `lost: ${line}`),
  )
  const left = readdirSync(join(stateDir, 'state'), { recursive: true }).filter(isTemporary)
  return { faults: [...faults, ...left.map((name) => `left behind: ${name}`)], leftovers }
}

/** @param {string} name */
function isTemporary(name) {
  return !name.endsWith('.json') && name !== 'audit' && name !== '.lock'
}

let total = 0
let interrupted = 0
const all = []
try {
  for (let round = 0; round < Number(times); round++) {
    const acknowledged = await writeUntilKilled()
    const { faults, leftovers } = await look(acknowledged)
    total += acknowledged.length
    interrupted += leftovers > 0 ? 1 : 0
    all.push(...faults)
  }
} finally {
  rmSync(stateDir, { recursive: true, force: true })
}
for (const fault of all) console.error(fault)
console.log(
  `killed ${times} times, ${interrupted} of them inside a write; ${total} changes acknowledged, ${all.length} faults`,
)
process.exitCode = all.length > 0 ? 1 : 0
