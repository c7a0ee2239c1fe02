// Runs every check, goes on after one that failed, and ends with one line: "N passed, N failed".
// `npm test -- --only unit,lint` runs the named checks alone.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

/** @typedef {{passed: number, failed: number}} Count */

const bin = (/** @type {string} */ path) => join('node_modules', path)

/** In running order: what is quick and says most comes first. */
const checks = {
  format: () => countCheck(bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'),
  types: () => countCheck(bin('typescript/bin/tsc')),
  'public-types': () => countCheck(bin('typescript/bin/tsc'), '-p', 'public'),
  lint: () => countCheck(bin('eslint/bin/eslint.js'), '.'),
  build: () => countCheck('scripts/setup.mjs'),
  unit: () => countTests('unit'),
  scenario: () => countTests('scenario', '--runInBand'),
  evaluate: () => countCheck('dist/main.js', 'evaluate'),
  browser: () => countTests('browser'),
}

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const wanted = values.only?.split(',') ?? Object.keys(checks)
const unknown = wanted.filter((name) => !(name in checks))
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${Object.keys(checks).join(', ')}.`)
  process.exit(2)
}

const total = { passed: 0, failed: 0 }
/** @type {string[]} */
const failing = []
for (const [name, check] of Object.entries(checks)) {
  if (!wanted.includes(name)) continue
  console.log(`\n== ${name}`)
  const { passed, failed } = check()
  total.passed += passed
  total.failed += failed
  if (failed > 0) failing.push(name)
}
if (failing.length > 0) console.log(`\nFailing: ${failing.join(', ')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

/**
 * Runs a program that counts as one check.
 *
 * @param {string[]} args
 * @returns {Count}
 */
function countCheck(...args) {
  const passed = spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0
  return { passed: Number(passed), failed: Number(!passed) }
}

/**
 * Runs one of jest's projects and counts its tests; a file that cannot be loaded is one failure.
 *
 * @param {string} project
 * @param {string[]} options of jest
 * @returns {Count}
 */
function countTests(project, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-bot-test-'))
  const report = join(folder, 'report.json')
  const jest = [
    bin('jest/bin/jest.js'),
    '--selectProjects',
    project,
    '--json',
    `--outputFile=${report}`,
    ...options,
  ]
  const NODE_OPTIONS = '--experimental-vm-modules --disable-warning=ExperimentalWarning'
  const { status } = spawnSync(process.execPath, jest, {
    stdio: ['ignore', 'ignore', 'inherit'], // jest repeats the report on its standard output
    env: { ...process.env, NODE_OPTIONS },
  })
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } =
      /** @type {Record<'numPassedTests' | 'numFailedTests' | 'numRuntimeErrorTestSuites', number>} */ (
        JSON.parse(readFileSync(report, 'utf8'))
      )
    const failed = numFailedTests + numRuntimeErrorTestSuites
    return { passed: numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed }
  } catch (error) {
    console.error(`jest left no report: ${String(error)}`)
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
