import type { Gazette } from '../../gazette/notice.js'
import { choosePlace, listPresent, notePlace } from './present.js'
import type { ReadFile, RefusedFile } from './upload.js'

/** What would become of a file of an import. */
export type PlannedFile =
  | {
      readonly status: 'new'
      readonly file: ReadFile
      /** Its name among the imported gazettes. */
      readonly as: string
      /** Document numbers that are loaded already with another text; the new one would stand beside the old. */
      readonly versions: readonly string[]
    }
  | {
      readonly status: 'known'
      readonly name: string
      /** The file that has the same content. */ readonly as: string
    }
  | RefusedFile

/**
 * Compares the files of an import with what is there, in their order: each minds those before it.
 *
 * @param folders of sources, the last that of the imported ones
 * @param gazettes those that are loaded
 */
export async function planImport(
  files: readonly (ReadFile | RefusedFile)[],
  folders: readonly string[],
  gazettes: readonly Gazette[],
): Promise<PlannedFile[]> {
  const present = await listPresent(folders, gazettes)
  return files.map((file): PlannedFile => {
    if (file.status === 'refused') return file
    const known = present.contents.get(file.hash)
    if (known !== undefined) return { status: 'known', name: file.name, as: known }
    const place = choosePlace(file.name, file.notices, present)
    notePlace(present, place.as, file)
    return { status: 'new', file, ...place }
  })
}
