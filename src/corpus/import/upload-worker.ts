import { parentPort, workerData } from 'node:worker_threads'
import { readUpload } from './read-upload.js'
import type { Upload } from './upload.js'

// A thread of its own: reads what was sent and tells what it found.

parentPort?.postMessage(await readUpload(workerData as Upload))
