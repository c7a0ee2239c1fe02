import type { ApiDocument } from './api-types.js'
import { badRequest } from './api-error.js'
import type { World } from './world.js'

/** What the hosted server lets a bot download. */
const MAX_DOWNLOAD = 20 * 1024 * 1024

interface StoredFile {
  readonly bytes: Buffer
  readonly size: number
  readonly path: string
}

/** Files that people or the bot have sent. */
export interface FileStore {
  /** @param size in bytes, when it is to be said to be more than there is */
  readonly keep: (file: { name: string; type: string; bytes: Buffer; size?: number }) => ApiDocument
  /** @throws {@link ApiError} 400 for an unknown id and beyond 20 MB */
  readonly describe: (fileId: string) => {
    file_id: string
    file_unique_id: string
    file_size: number
    file_path: string
  }
  /** By the path that {@link describe} has told. */
  readonly read: (path: string) => Buffer | undefined
}

export function createFileStore(world: World): FileStore {
  const files = new Map<string, StoredFile>()
  return {
    keep: ({ name, type, bytes, size = bytes.length }) => {
      const id = world.nextId()
      const fileId = `BQACAgQAAxkBAAI${id}`
      files.set(fileId, { bytes, size, path: `documents/file_${id}${/\.\w+$/.exec(name)?.[0] ?? ''}` })
      return {
        ...{ file_id: fileId, file_unique_id: `AgAD${id}`, file_name: name },
        ...{ mime_type: type, file_size: size },
      }
    },
    describe: (fileId) => {
      const file = files.get(fileId)
      if (!file) throw badRequest('invalid file_id')
      if (file.size > MAX_DOWNLOAD) throw badRequest('file is too big')
      const unique = fileId.replace('BQACAgQAAxkBAAI', 'AgAD')
      return { file_id: fileId, file_unique_id: unique, file_size: file.size, file_path: file.path }
    },
    read: (path) => [...files.values()].find((file) => file.path === path)?.bytes,
  }
}
