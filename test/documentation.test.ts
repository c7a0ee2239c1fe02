import { readFileSync } from 'node:fs'
import { VARIABLES } from '../src/config.js'

const PUPPET_SETTING = 'WECHATY_PUPPET_' // of the puppet chosen, hence never known here

function namesIn(file: string, pattern: RegExp): string[] {
  const names = [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name]) => name!)
  return names.filter((name) => !name.startsWith(PUPPET_SETTING))
}

it('.env.example shows every variable that is read, in the same order, and no other', () => {
  expect(namesIn('.env.example', /^#?([A-Z_]+)=/gm)).toEqual(VARIABLES)
})

it("the README's table explains every variable that is read, in the same order, and no other", () => {
  expect(namesIn('README.md', /^\| `([A-Z_]+)` +\|/gm)).toEqual(VARIABLES)
})
