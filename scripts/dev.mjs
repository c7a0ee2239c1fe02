// Compiles at every change and starts the bot anew whenever the outcome changed.
import { spawn } from 'node:child_process'

const programs = [
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'],
  ['--watch', '--watch-preserve-output', 'dist/main.js'],
].map((args) => spawn(process.execPath, args, { stdio: 'inherit' }))

for (const program of programs) {
  program.once('exit', (code) => {
    for (const other of programs) other.kill()
    process.exitCode = code ?? 0
  })
}
