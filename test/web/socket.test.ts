import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { createTestServer } from '../fixture/server.js'

const { app } = createTestServer()
afterAll(() => app.close())

/** Sends bytes as no client library would, and reads the whole answer. */
async function send(bytes: string | Buffer): Promise<{ status: string | undefined; body: unknown }> {
  const { port } = new URL(await listening)
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(bytes)
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n')
  return { status: head.split(' ')[1], body: JSON.parse(body) }
}
const listening = app.listen({ port: 0 })

it.each([
  ['no HTTP', 'hello\r\n\r\n', '400', 'bad_request'],
  [
    'headers over 128 KB',
    `GET /?q=${'x'.repeat(140_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    '431',
    'headers_too_large',
  ],
  [
    'an address that is not encoded',
    'GET /api/search?q=宅基地 HTTP/1.1\r\nHost: a\r\n\r\n',
    '400',
    'bad_encoding',
  ],
])('answers %s in the form of all errors', async (_case, bytes, status, code) => {
  const answer = await send(bytes)
  expect(answer).toMatchObject({ status, body: { error: { code } } })
})

it('reads 10,000 Chinese characters', async () => {
  const long = `GET /api/search?q=${encodeURIComponent('字'.repeat(10_000))} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`
  expect(await send(long)).toMatchObject({ status: '400', body: { error: { code: 'question_too_long' } } })
})
