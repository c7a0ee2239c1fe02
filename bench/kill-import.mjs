// Kills a serving bot at random moments of an import, and looks each time whether it starts again with every import that
// was acknowledged, and with all or nothing of the one that was under way.
//
//   node bench/kill-import.mjs [TIMES=100] [COMPILED=dist]     after `npm run build`
//
// Prints a line; exit code 1 when a start failed, something acknowledged was gone, or half an import was left.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { crc32 } from 'node:zlib'

const [times = '100', compiled = join(import.meta.dirname, '..', 'dist')] = process.argv.slice(2)
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'gazette-bot-kill-'))
const [dataDir, stateDir] = [join(folder, 'data'), join(folder, 'state')]
mkdirSync(join(dataDir, 'gazettes'), { recursive: true })
for (const words of ['dictionary', 'glossary'])
  cpSync(join(root, 'data', words), join(dataDir, words), { recursive: true })
mkdirSync(join(dataDir, 'thesaurus')) // a small one: every start loads it
writeFileSync(join(dataDir, 'thesaurus', 'words.txt'), '烧秸秆 = 秸秆禁烧\n')

const SHIPPED = 2
const BEYOND = 1.2 // times the first import's time, which nothing interrupts: until then it is killed
const number = (at) => `某政发〔2022〕${at}号`
const notice = (at) =>
  `某县人民政府关于第${at}项工作的通知\n\n${number(at)}\n\n各乡镇人民政府：\n\n一、各乡镇要落实第${at}项河道清淤责任，做到守土有责。\n\n某县人民政府\n\n2022年3月7日\n`
for (let at = 1; at <= SHIPPED; at++) writeFileSync(join(dataDir, 'gazettes', `g${at}.txt`), notice(at))

/** A zip of files that are stored as they are. */
function zip(files) {
  const parts = []
  const directory = []
  let offset = 0
  for (const [name, content] of files) {
    const [title, bytes] = [Buffer.from(name), Buffer.from(content)]
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0) // version; stored, no flags, no time
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(bytes.length, 14)
    fields.writeUInt32LE(bytes.length, 18)
    fields.writeUInt16LE(title.length, 22)
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), fields, title, bytes)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, title)
    offset += 4 + fields.length + title.length + bytes.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}

/** What is sent next: a file with one notice, every third time a zip of two. */
let next = SHIPPED
function prepare(time) {
  const numbers = time % 3 === 2 ? [++next, ++next] : [++next]
  const path = join(folder, numbers.length > 1 ? `i${next}.zip` : `i${next}.txt`)
  const files = numbers.map((at) => [`i${at}.txt`, notice(at)])
  writeFileSync(path, files.length > 1 ? zip(files) : files[0][1])
  return { path, numbers }
}

const list = (path) => {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
const faults = []
const sent = []
const acknowledged = new Set()
const moments = {
  'before the preview': 0,
  'before it was confirmed': 0,
  'inside the confirmed import': 0,
  'after it': 0,
}

/** Looks at what a start found. */
async function look(time, { notices, url }) {
  const fault = (text) => faults.push(`start ${time}: ${text}`)
  const kept = list(join(stateDir, 'gazettes')).map((name) =>
    readFileSync(join(stateDir, 'gazettes', name), 'utf8'),
  )
  const isKept = (at) => kept.includes(notice(at))
  if (list(join(stateDir, 'imports')).length > 0) fault('an import is left over')
  if (kept.length !== sent.flat().filter(isKept).length) fault('a file is there that was not sent like that')
  if (notices !== SHIPPED + kept.length) fault(`${notices} notices, ${kept.length} files kept`)
  for (const numbers of sent) {
    const there = numbers.filter(isKept)
    if (there.length > 0 && there.length < numbers.length) fault(`half of ${numbers}`)
    if (there.length === 0 && acknowledged.has(numbers)) fault(`${numbers} was acknowledged`)
  }
  for (const at of [1, ...([...acknowledged].at(-1) ?? [])]) {
    const answer = await (await fetch(`${url}/api/search?q=${encodeURIComponent(number(at))}`)).json()
    if (answer.hits?.[0]?.documentNumber !== number(at)) fault(`no answer to ${number(at)}`)
  }
}

/** Sends a file and confirms it. @returns the moment it is at, and when it is over */
function importFile(bot, { path, numbers }) {
  const moment = { now: 'before the preview' }
  const over = new Promise((resolve) => {
    bot.on('message', ({ said, sends }) => {
      const confirm = sends.find((text) => text.includes('confirm'))
      if (confirm) {
        moment.now = 'before it was confirmed'
        bot.send(confirm, () => (moment.now = 'inside the confirmed import'))
        return
      }
      moment.now = 'after it'
      if (said.includes('已存为')) acknowledged.add(numbers)
      else faults.push(`not imported: ${said}`)
      resolve()
    })
  })
  bot.send(`/import ${path}`)
  return { moment, over }
}

let usual = 0 // milliseconds of an import
for (let time = 0; time <= Number(times); time++) {
  const bot = fork(join(import.meta.dirname, 'served-bot.mjs'), [compiled, dataDir, stateDir], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(bot, 'exit')
  const ready = await Promise.race([once(bot, 'message').then(([value]) => value), ended.then(() => null)])
  if (ready === null) {
    faults.push(`start ${time} failed`)
    continue
  }
  await look(time, ready)
  const upload = prepare(time)
  sent.push(upload.numbers)
  const started = performance.now()
  const { moment, over } = importFile(bot, upload)
  if (time === 0) {
    await over
    usual = performance.now() - started
  } else {
    await setTimeout(Math.random() * usual * BEYOND)
    moments[moment.now]++
  }
  bot.kill('SIGKILL')
  await ended
}
rmSync(folder, { recursive: true })
const spread = Object.entries(moments).map(([moment, count]) => `${count} ${moment}`)
console.log(
  `${times} kills (${spread.join(', ')}), ${acknowledged.size} imports acknowledged, ${faults.length} faults`,
)
faults.forEach((fault) => console.log(fault))
process.exitCode = faults.length === 0 ? 0 : 1
