import { PassThrough } from 'node:stream'
import { createLogger } from '../src/logger.js'

function collect(options: { pretty: boolean }) {
  const destination = new PassThrough()
  const log = createLogger({ level: 'info', secrets: ['1001:AbC', 'a"b'], destination, ...options })
  return { log, written: () => String(destination.read() ?? '') }
}

describe.each([{ pretty: false }, { pretty: true }])('createLogger with %j', (options) => {
  it('masks secrets in texts, members and errors', () => {
    const { log, written } = collect(options)
    log.error(
      { url: 'https://host/bot1001:AbC/getMe', quoted: 'a"b', err: new Error('1001:AbC') },
      '1001:AbC',
    )
    const text = written()
    expect(text).toContain('https://host/bot[secret]/getMe')
    expect(text).not.toMatch(/1001:AbC|a\\?"b/)
  })

  it('leaves out what is below its level', () => {
    const { log, written } = collect(options)
    log.debug('unseen')
    expect(written()).toBe('')
  })
})

it('writes one JSON object a line', () => {
  const { log, written } = collect({ pretty: false })
  log.info({ notices: 3 }, 'loaded')
  log.warn('slow')
  const lines = written().trimEnd().split('\n')
  const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(entries).toEqual([
    { level: 30, time: expect.any(String) as string, notices: 3, msg: 'loaded' },
    { level: 40, time: expect.any(String) as string, msg: 'slow' },
  ])
})
