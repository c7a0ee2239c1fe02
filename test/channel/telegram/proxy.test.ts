import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { createTelegram, reply } from '../../fixture/telegram.js'

/** A proxy that leads every host to one port of this machine, and keeps what it was asked for. */
async function startProxy(port: number) {
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer()
  server.on('connect', (request, socket: Socket) => {
    asked.push(request.url ?? '')
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.pipe(socket)
      socket.pipe(upstream)
    })
    for (const each of [socket, upstream]) {
      sockets.add(each)
      each.on('error', () => each.destroy())
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = () => {
    sockets.forEach((socket) => socket.destroy())
    server.close()
  }
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop }
}

it('reaches Telegram through a proxy, files too', async () => {
  const { api, createChannel, asked } = await createTelegram(() => [reply('好')])
  const proxy = await startProxy(Number(new URL(api.root).port))
  const settings = {
    ...{ token: api.token, apiRoot: 'http://bot-api.example.org', webhook: null },
    proxies: { HTTP_PROXY: proxy.url },
  }
  const channel = createChannel({ settings })
  await channel.start()
  const person = api.person()
  person.sendDocument({ name: '公报.txt', bytes: Buffer.from('甲') })
  expect((await person.private.nextMessage()).text).toBe('好')
  expect(Buffer.from(await asked[0]!.attachment!.read()).toString()).toBe('甲')
  expect(new Set(proxy.asked)).toEqual(new Set(['bot-api.example.org:80']))
  await channel.stop()
  proxy.stop()
  await api.stop()
})
