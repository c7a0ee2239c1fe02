import { readFileSync } from 'node:fs'

/** Three folders up both from `src/` and from `dist/`. */
const PACKAGE = new URL('../../../package.json', import.meta.url)

/** Reads the version of the program, e.g. `0.1.0`. */
export function readProgramVersion(): string {
  return (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string }).version
}
