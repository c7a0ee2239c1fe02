// Fills a small file system with changes of the state, and looks whether everything acknowledged is there afterwards.
//
//   mount -t tmpfs -o size=96k tmpfs FOLDER && node bench/full-disk.mjs FOLDER     after `npm run build`
//
// Prints one line; exit code 1 when something acknowledged was lost or damaged, or the disk was never full.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openState } from '../dist/store/open-state.js'

const [folder] = process.argv.slice(2)
const told = []
const open = () =>
  openState(folder, { now: Date.now, onTrouble: (trouble) => told.push(trouble), own: process })
const at = new Date().toISOString()
const MOST = 2_000 // beyond it the oldest fall out by design

/** @param {Awaited<ReturnType<typeof open>>} state @param {number} number */
function addVote(state, number) {
  const vote = { text: `${'字'.repeat(300)}${number}`, answer: null, vote: 'up', channel: 'web', at }
  return state.feedback.update(({ votes }) => ({ votes: [...votes, vote] }))
}

let state = await open()
let acknowledged = 0
let refusal = null
while (refusal === null && acknowledged < MOST) {
  await addVote(state, acknowledged).then(
    () => acknowledged++,
    (err) => (refusal = err),
  )
}
const live = state.feedback.get().votes.length
await state.close()
state = await open()
const reopened = state.feedback.get().votes.length
rmSync(join(folder, 'state', 'feedback.previous.json'), { force: true }) // makes room
const after = (await addVote(state, acknowledged)).votes.length
await state.close()

console.log(
  `${acknowledged} changes acknowledged, then ${refusal?.code}: ${refusal?.message}; told ${told.length}; ` +
    `kept ${live}, after a restart ${reopened}, with room again ${after}`,
)
const isRight =
  refusal?.code === 'STORE_UNWRITABLE' && told.length === 1 && live === acknowledged && reopened === live
process.exitCode = isRight && after === reopened + 1 ? 0 : 1
