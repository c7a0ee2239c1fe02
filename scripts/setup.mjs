// Makes a clone ready to run: installs packages and compiles, each only when something changed.
// Runs before every other script; when there is nothing to do, it says nothing.
// With the argument `install` it leaves compiling to the caller.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @typedef {{version?: string, optional?: boolean, peer?: boolean}} LockedPackage */

const LOCK_FILE = '.setup.lock' // holds the process id of the run that is at work
const STAMP = 'dist/.setup' // holds the hash of what dist/ was compiled from

const install = {
  isDone: isInstalled,
  announcement: 'Installing packages from the lock file (about a minute) …',
  run() {
    const npm = process.env.npm_execpath
    const ci = ['ci', '--include=dev', '--loglevel=error']
    const done = npm ? run(process.execPath, [npm, ...ci]) : run('npm', ci)
    return done && isInstalled()
  },
  complaint:
    'Installing failed; the reason stands above.\n' +
    'nodejieba is compiled here: it needs Python 3, make and a C++ compiler\n' +
    '(Debian, Ubuntu: apt-get install python3 make g++; macOS: xcode-select --install),\n' +
    'and a way to the package registry and to nodejs.org. Then run the same command again.',
}

const compile = {
  isDone: () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashSources(),
  announcement: 'Compiling …',
  run() {
    const hash = hashSources()
    const fresh = `dist.${process.pid}` // what runs from dist/ meanwhile keeps whole files
    const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', fresh]
    const done = run(process.execPath, tsc)
    if (done) {
      writeFileSync(`${fresh}/.setup`, hash)
      rmSync('dist', { recursive: true, force: true })
      renameSync(fresh, 'dist')
    }
    rmSync(fresh, { recursive: true, force: true })
    return done
  },
  complaint: 'Compiling failed; the reasons stand above.',
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const steps = process.argv[2] === 'install' ? [install] : [install, compile]
if (!steps.every(perform)) process.exitCode = 1

/** @param {typeof install} step */
function perform(step) {
  if (step.isDone()) return true
  takeLock()
  try {
    if (step.isDone()) return true // another run did it while this one waited
    say(step.announcement)
    const done = step.run()
    if (!done) say(step.complaint)
    return done
  } finally {
    rmSync(LOCK_FILE, { force: true })
  }
}

/** npm writes its hidden lock file last, and it names what is really there. */
function isInstalled() {
  const installed = readPackages('node_modules/.package-lock.json')
  const locked = Object.entries(readPackages('package-lock.json')).filter(
    ([path, { optional, peer }]) => path !== '' && !optional && !peer,
  )
  return (
    locked.every(([path, { version }]) => installed[path]?.version === version) &&
    existsSync('node_modules/nodejieba/build/Release/nodejieba.node') // not after --ignore-scripts
  )
}

/**
 * Reads what a lock file names, by path in the folder; nothing when there is no such file.
 *
 * @param {string} file
 */
function readPackages(file) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '{"packages":{}}'
  return /** @type {{packages: Record<string, LockedPackage>}} */ (JSON.parse(text)).packages
}

function hashSources() {
  const sources = ['src', 'locales'] // the keys of the bot's words are a type
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', ...sources]) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Waits until no other run is at work; a lock whose process is gone is nobody's. */
function takeLock() {
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(LOCK_FILE, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    if (tries === 1) say('Waiting for another set-up of this folder …')
    if (!isOwned()) rmSync(LOCK_FILE, { force: true })
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
}

function isOwned() {
  try {
    process.kill(Number(readFileSync(LOCK_FILE, 'utf8')), 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM' // alive, but another user's
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

/**
 * Runs a command to its end, all its output on the standard error: the standard output is the caller's.
 *
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const shell = process.platform === 'win32' && command === 'npm' // npm is a script there
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], shell }).status === 0
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`)
}
