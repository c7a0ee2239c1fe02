// Compiles at every change and starts the bot anew whenever the outcome changed.
import { spawn } from 'node:child_process'

const programs = [
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'],
  ['--watch', '--watch-preserve-output', 'dist/main.js'],
].map((args) => spawn(process.execPath, args, { stdio: 'inherit' }))

/** @param {NodeJS.Signals} [signal] */
function stop(signal) {
  for (const program of programs) program.kill(signal)
}

process.once('SIGINT', stop).once('SIGTERM', stop)
for (const program of programs) {
  program.once('exit', (code) => {
    stop() // one is of no use without the other
    process.exitCode = code ?? 0
  })
}
