import { join } from 'node:path'
import { importFile, type Imported } from '../corpus/import-file.js'
import { sourceFolders } from '../corpus/source-files.js'
import { readSources } from '../corpus/read-sources.js'
import type { Environment } from './environment.js'

function describe(path: string, imported: Imported): string[] {
  if (imported.status === 'refused')
    return [`${path}: not imported`, `  ${imported.reason}. ${imported.hint}`]
  if (imported.status === 'known')
    return [`${path}: nothing new, the same content is there as ${imported.as}`]
  const { as, notices, versions, warnings } = imported
  return [
    `${path}: kept as ${as}, ${notices.length} ${notices.length === 1 ? 'notice' : 'notices'}`,
    ...notices.map(({ documentNumber, dateOfIssue, title }) =>
      ['  ' + (documentNumber ?? 'no number'), dateOfIssue ?? 'no date', title].join('  '),
    ),
    ...versions.map((number) => `  new version beside the one loaded before: ${number}`),
    ...warnings.map((warning) => `  in doubt: ${warning}`),
  ]
}

/**
 * Imports files into STATE_DIR, where the next start reads them.
 *
 * @returns the exit code: 0 when all are there, 1 when one was refused, 2 when none was named
 */
export async function importFiles(
  { config, output, errorOutput, t }: Environment,
  paths: readonly string[],
): Promise<number> {
  if (paths.length === 0) {
    errorOutput.write(`${t('command.importUsage')}\n`)
    return 2
  }
  const folders = sourceFolders({ dataDir: config.DATA_DIR, stateDir: config.STATE_DIR })
  let refused = false
  const sources = [...(await readSources(folders)).read]
  for (const path of paths) {
    const imported = await importFile(path, join(config.STATE_DIR, 'gazettes'), sources)
    if (imported.status === 'stored') sources.push(imported.source) // what one file brought counts for the next
    refused ||= imported.status === 'refused'
    output.write(`${describe(path, imported).join('\n')}\n`)
  }
  return refused ? 1 : 0
}
