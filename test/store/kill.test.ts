import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'
import { createFolder } from '../fixture/folder.js'

/** Compiles what a process of its own needs of `src`, as it is now; `dist` may be older. */
function compileStore(): string {
  const folder = createFolder()
  const sources = readdirSync('src/store', { recursive: true, encoding: 'utf8' }).map(
    (name) => `store/${name}`,
  )
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true }
  for (const name of [...sources, 'errors.ts', 'durable-file.ts'].filter((name) =>
    /(?<!\.d)\.ts$/.test(name),
  )) {
    const file = join(folder, name.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(file), { recursive: true })
    const text = readFileSync(join('src', name), 'utf8')
    writeFileSync(file, ts.transpileModule(text, { compilerOptions: options }).outputText)
  }
  cpSync('package.json', join(folder, 'package.json'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  return folder
}

it('a process killed at random moments loses nothing it acknowledged', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bench/kill-store.mjs', '10', compileStore()],
    { encoding: 'utf8', env: { PATH: process.env.PATH } },
  )
  expect(stderr).toBe('')
  expect(stdout).toMatch(
    /^killed 10 times, \d+ of them inside a write; [1-9]\d+ changes acknowledged, 0 faults\n$/,
  )
  expect(status).toBe(0)
}, 120_000) // each of its processes takes a second to begin on a busy machine
