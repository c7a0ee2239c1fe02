import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { printableName } from '../../gazette/extract/refusal.js'
import type { ReadFile, RefusedFile, Upload } from './upload.js'

/** The compiled worker; the same place seen from `src/` and from `dist/`, because a worker runs compiled code only. */
const WORKER = fileURLToPath(new URL('../../../dist/corpus/import/upload-worker.js', import.meta.url))
/** Megabytes of objects. */
const MAX_MEMORY = 1024
/** Milliseconds for all that is in one upload; a gazette takes one second, a long PDF twenty. */
const MAX_TIME = 120_000

/**
 * Reads what was sent in a thread of its own, so that answering goes on meanwhile and whatever is in it can be given up:
 * it ends after two minutes, with a gigabyte of objects, or with the process.
 */
export async function readUploadApart(upload: Upload): Promise<readonly (ReadFile | RefusedFile)[]> {
  const worker = new Worker(WORKER, {
    workerData: upload,
    env: {}, // no secret has to be known there
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY },
  })
  const limit = AbortSignal.timeout(MAX_TIME)
  try {
    const [files] = (await once(worker, 'message', { signal: limit })) as [
      readonly (ReadFile | RefusedFile)[],
    ]
    return files
  } catch (err) {
    const { code } = err as NodeJS.ErrnoException
    if (!limit.aborted && code !== 'ERR_WORKER_OUT_OF_MEMORY') throw err
    return [{ status: 'refused', name: printableName(upload.name), refusal: { kind: 'too slow' } }]
  } finally {
    await worker.terminate()
  }
}
