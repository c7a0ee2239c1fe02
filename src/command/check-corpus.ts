import { checkGazette, type GazetteCheck } from '../corpus/check-gazette.js'
import { COVERAGE_FLOOR } from '../corpus/judge-corpus.js'
import { sourceFolders } from '../corpus/source-files.js'
import { readSources } from '../corpus/read-sources.js'
import type { Environment } from './environment.js'

function describe(check: GazetteCheck): string[] {
  const { certain, uncertain } = check.tables
  const list = (name: string, entries: readonly string[]): string[] =>
    entries.length === 0 ? [] : [`  ${name}:`, ...entries.map((entry) => `    ${entry}`)]
  return [
    check.file,
    `  notices ${check.notices}  clauses ${check.clauses}  tables certain ${certain} uncertain ${uncertain}` +
      `  coverage ${(check.coverage * 100).toFixed(2)} %`,
    ...list('lines in no clause', check.lost),
    ...list('gaps in numbering', check.gaps),
    ...list('numbers used twice', check.duplicates),
    ...list('attachments listed but not printed', check.absentAttachments),
  ]
}

/**
 * Prints for each source file what was read and what is missing.
 *
 * @returns the exit code: 1 when a file cannot be read or less than 99.5 % of one stands in its clauses
 */
export async function checkCorpus({ config, output }: Environment): Promise<number> {
  const folders = sourceFolders({ dataDir: config.DATA_DIR, stateDir: config.STATE_DIR })
  const { read, skipped } = await readSources(folders)
  const checks = read.map(({ gazette, text }) => checkGazette(gazette, text))
  const lines = [
    ...checks.flatMap(describe),
    ...skipped.map(({ file, reason }) => `${file}\n  not read: ${reason}`),
  ]
  output.write(`${lines.join('\n')}\n`)
  return skipped.length > 0 || checks.some(({ coverage }) => coverage < COVERAGE_FLOOR) ? 1 : 0
}
