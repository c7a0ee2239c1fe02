// How long reading takes, and that it grows with the length of the text and no faster.
//
//   node bench/reading.mjs [FOLDER]     after `npm run build`
//
// Prints the five gazettes together (best of five), one gazette of 1, 10 and 50 copies of its text, and, with a
// FOLDER of text files, all of them once.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseGazette } from '../dist/gazette/parse-gazette.js'

const GAZETTES = join(import.meta.dirname, '..', 'data', 'gazettes')
const COPIES = [1, 10, 50]

/** @param {() => void} run @returns {number} milliseconds */
function time(run) {
  const started = performance.now()
  run()
  return performance.now() - started
}

/** @param {string} folder @returns {[file: string, text: string][]} */
function readTexts(folder) {
  return readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')])
}

/** @param {[file: string, text: string][]} texts @returns {number} how many could not be read */
function parseAll(texts) {
  let failed = 0
  for (const [file, text] of texts) {
    try {
      parseGazette(file, text)
    } catch (err) {
      failed++
      console.error(String(err))
    }
  }
  return failed
}

const gazettes = readTexts(GAZETTES)
const runs = Array.from({ length: 5 }, () => time(() => parseAll(gazettes)))
const size = gazettes.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0)
console.log(`${gazettes.length} gazettes, ${(size / 1e6).toFixed(2)} MB: ${Math.min(...runs).toFixed(0)} ms`)

for (const [file, text] of gazettes) {
  const times = COPIES.map((copies) => time(() => parseGazette(file, text.repeat(copies))) / copies)
  const columns = times.map((ms, index) => `${COPIES[index]} copies ${ms.toFixed(0)} ms each`)
  console.log(`${file.padEnd(26)} ${columns.join('   ')}`)
}

const [folder] = process.argv.slice(2)
if (folder !== undefined) {
  const texts = readTexts(folder)
  let failed = 0
  const ms = time(() => (failed = parseAll(texts)))
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0)
  console.log(
    `${texts.length} files of ${folder}: ${(ms / 1000).toFixed(1)} s, ${failed} not read, peak ${peak} MB`,
  )
}
