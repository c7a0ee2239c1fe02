// Kills a serving bot at random moments of a reload or a rollback, and looks each time whether it starts again and
// answers with everything that was acknowledged.
//
//   node bench/kill-reload.mjs [TIMES=100] [COMPILED=dist]     after `npm run build`
//
// Prints a line; exit code 1 when a start failed or something acknowledged was gone.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const [times = '100', compiled = join(import.meta.dirname, '..', 'dist')] = process.argv.slice(2)
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'gazette-bot-kill-'))
const dataDir = join(folder, 'data')
mkdirSync(join(dataDir, 'gazettes'), { recursive: true })
for (const words of ['dictionary', 'glossary'])
  cpSync(join(root, 'data', words), join(dataDir, words), { recursive: true })
mkdirSync(join(dataDir, 'thesaurus')) // a small one: every start loads it
writeFileSync(join(dataDir, 'thesaurus', 'words.txt'), '烧秸秆 = 秸秆禁烧\n')

const notice = (number) =>
  `某县人民政府关于第${number}项工作的通知\n\n某政发〔2022〕${number}号\n\n各乡镇人民政府：\n\n一、各乡镇要落实第${number}项河道清淤责任，做到守土有责。\n\n某县人民政府\n\n2022年3月7日\n`
const add = (number) => writeFileSync(join(dataDir, 'gazettes', `g${number}.txt`), notice(number))

const faults = []
let acknowledged = 2 // notices that a reload has promised to be there
let inside = 0
add(1)
add(2)
for (let time = 1; time <= Number(times); time++) {
  const bot = fork(join(import.meta.dirname, 'served-bot.mjs'), [compiled, dataDir, join(folder, 'state')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(bot, 'exit')
  const message = await Promise.race([once(bot, 'message').then(([value]) => value), ended.then(() => null)])
  if (message === null) {
    faults.push(`start ${time} failed`)
    continue
  }
  if (message.notices < acknowledged)
    faults.push(`start ${time}: ${message.notices} notices, ${acknowledged} were acknowledged`)
  const answer = await fetch(`${message.url}/api/search?q=${encodeURIComponent('某政发〔2022〕2号')}`).then(
    (response) => response.json(),
  )
  if (answer.hits?.[0]?.documentNumber !== '某政发〔2022〕2号') faults.push(`start ${time}: no answer`)
  add(time + 2)
  let isDone = false
  bot.on('message', ({ notices }) => {
    isDone = true
    acknowledged = Math.max(acknowledged, notices)
  })
  bot.send('/reload')
  await setTimeout(Math.random() * 3_000)
  if (!isDone) inside++
  bot.kill('SIGKILL')
  await ended
}
rmSync(folder, { recursive: true })
console.log(
  `${times} kills, ${inside} inside a reload, ${acknowledged} notices acknowledged, ${faults.length} faults`,
)
faults.forEach((fault) => console.log(fault))
process.exitCode = faults.length === 0 ? 0 : 1
