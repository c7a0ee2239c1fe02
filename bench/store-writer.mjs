// Changes the state for ever and prints what was acknowledged; `kill-store.mjs` kills it.
//
//   node store-writer.mjs COMPILED STATE_DIR
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [compiled, stateDir] = process.argv.slice(2)
const { openState } = await import(pathToFileURL(join(compiled, 'store/open-state.js')).href)
const onTrouble = (trouble) => console.error(JSON.stringify(trouble))
const state = await openState(stateDir, { now: Date.now, onTrouble, own: process })

const at = new Date().toISOString()
let number = 0

/** One after the other; several of them together make changes that are written together. */
async function work() {
  for (;;) {
    const text = `${process.pid}-${number++}`
    const vote = { text, answer: null, vote: 'up', channel: 'web', at }
    await state.feedback.update((value) => ({ ...value, votes: [...value.votes, vote] }))
    writeSync(1, `feedback ${text}\n`) // not buffered: what is printed is acknowledged
    if (number % 5 === 0) {
      await state.audit.append({ by: 'web:1', action: 'bench', subject: text, result: 'done', detail: '' })
      writeSync(1, `audit ${text}\n`)
    }
  }
}

await Promise.all(Array.from({ length: 4 }, work))
