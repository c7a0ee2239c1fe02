import { moveChat } from '../../src/chat/move-chat.js'
import { createMemoryState } from '../../src/store/memory-state.js'

const FROM = 'telegram:-5'
const TO = 'telegram:-1000000000777'
const AT = '2026-11-25T00:00:00.000Z'

it('takes along everything that is kept of a chat, and nothing of others', async () => {
  const state = await createMemoryState(() => 1)
  const known = (conversation: string, lastSeen = '2026-11-25') => ({
    ...{ conversation, kind: 'group' as const, lastSeen, gone: false },
  })
  await state.knownChats.update(() => ({
    chats: [known('telegram:1'), known(FROM), known(TO, '2026-11-24')],
  }))
  await state.chatSettings.update(() => ({
    chats: [{ conversation: FROM, region: '中阳县', language: 'en' }],
  }))
  await state.access.update(() => ({
    allowed: [{ key: FROM, by: 'telegram:1', at: AT }],
    blocked: [{ key: 'telegram:-6', by: 'telegram:1', at: AT }],
  }))
  await state.watches.update((value) => ({
    ...value,
    watches: [{ id: 'w1', conversation: FROM, since: AT, kind: 'keyword', value: '宅基地' }],
  }))
  await state.broadcasts.update(() => ({
    broadcasts: [
      {
        ...{
          id: 'b1',
          text: '停水',
          by: 'telegram:1',
          at: AT,
          sent: 0,
          failed: 0,
          state: 'running' as const,
        },
        ...{ pending: ['telegram:1', FROM], sending: null, again: [FROM], rounds: 1, gone: 0 },
      },
    ],
  }))
  await moveChat(state, FROM, TO)
  expect(state.knownChats.get().chats).toEqual([known('telegram:1'), known(TO)])
  expect(state.chatSettings.get().chats).toEqual([{ conversation: TO, region: '中阳县', language: 'en' }])
  expect(state.access.get().allowed.map(({ key }) => key)).toEqual([TO])
  expect(state.access.get().blocked.map(({ key }) => key)).toEqual(['telegram:-6'])
  expect(state.watches.get().watches.map(({ conversation }) => conversation)).toEqual([TO])
  expect(state.broadcasts.get().broadcasts[0]).toMatchObject({ pending: ['telegram:1', TO], again: [TO] })
})
