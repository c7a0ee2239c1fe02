import type { Message } from '../../src/chat/message.js'
import { createAdminDesk } from '../../src/web/admin/create-admin-desk.js'

const live = { versions: () => ({ live: null, held: [], versions: [] }), compareVersion: async () => null }

it('says things as the admin of the page, and gives what a reply becomes at last', async () => {
  const heard: Message[] = []
  async function* progress() {
    yield { text: '正在载入', buttons: [] }
    yield { text: '载入完成', buttons: [] }
  }
  const desk = createAdminDesk({
    ...{ token: undefined, live, channels: [] },
    chat: async (message) => {
      heard.push(message)
      return { replies: [{ text: '开始', buttons: [], updates: progress() }] }
    },
  })
  expect(await desk.say({ text: '/reload', locale: 'en' })).toEqual([{ text: '载入完成', buttons: [] }])
  expect(heard).toEqual([
    { text: '/reload', locale: 'en', conversation: 'admin:page', asker: { channel: 'web', user: 'admin' } },
  ])
})

it('shows what the channel that waits for it wants scanned', () => {
  const codeOf = (...channels: { loginCode?: () => string | null }[]) =>
    createAdminDesk({ token: undefined, live, channels, chat: async () => ({ replies: [] }) }).loginCode()
  expect(codeOf({}, { loginCode: () => null })).toBeNull()
  expect(codeOf({}, { loginCode: () => 'https://login' })).toBe('https://login')
})
