import { get as getHttp, type Agent } from 'node:http'
import { get as getHttps } from 'node:https'
import type { Call } from './call.js'
import type { ReadFile } from './to-message.js'

/** What a bot may fetch at most, in bytes (Bot API, getFile). */
const FILE_LIMIT = 20 * 1024 * 1024
const TIMEOUT = 60_000

/** @throws when the server does not give it, or gives more than Telegram would */
function download(url: string, agent: Agent | undefined): Promise<Uint8Array> {
  const get = url.startsWith('https:') ? getHttps : getHttp
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, signal: AbortSignal.timeout(TIMEOUT) }, (response) => {
      const chunks: Buffer[] = []
      let size = 0
      if (response.statusCode !== 200)
        request.destroy(new Error(`the file server answered ${response.statusCode}`))
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > FILE_LIMIT) request.destroy(new Error('the file is larger than Telegram allows'))
        else chunks.push(chunk)
      })
      response.on('end', () => resolve(Buffer.concat(chunks)))
      response.on('error', reject)
    })
    request.on('error', reject)
  })
}

/** Fetches files that were sent to the bot. @param root of the Bot API server, without a slash at the end */
export function createReadFile(call: Call, root: string, token: string, agent: Agent | undefined): ReadFile {
  return async (fileId) => {
    const { file_path } = await call('getFile', { file_id: fileId }, { patience: 30_000 })
    if (file_path === undefined) throw new Error('Telegram does not say where the file is')
    return download(`${root}/file/bot${token}/${file_path}`, agent)
  }
}
