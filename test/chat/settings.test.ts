import { findPlace } from '../../src/chat/settings/region-turn.js'
import { SESSION_AGE } from '../../src/chat/sessions.js'
import { createAdministeredChat } from '../fixture/administered-chat.js'

const sends = (reply: { readonly buttons: readonly { readonly send: string }[] } | undefined) =>
  reply?.buttons.map(({ send }) => send)
const me = { conversation: 'telegram:2', asker: { channel: 'telegram', user: '2' } } as const

describe('/region', () => {
  it('offers the places loaded, sets one for the conversation and sets it back', async () => {
    const regions: (string | undefined)[] = []
    const { send, from } = await createAdministeredChat({
      answerQuestion: ({ region }) => {
        regions.push(region)
        return Promise.resolve({ status: 'question empty' })
      },
    })
    const [offer] = await send('/region', me)
    expect(offer!.text).toBe('现在各地的规定一样看待。\n可以选择：某县、乙市。也可以发送“/region 全部”。')
    expect(sends(offer)).toEqual(['/region 某县', '/region 乙市', '/region 全部'])
    expect(await from('2', '地区 乙市')).toBe('好的，以后优先看乙市的规定。要改回来，请发送“/region 全部”。')
    expect(await from('2', '地区')).toContain('现在优先看乙市的规定。\n')
    await from('2', '宅基地')
    await from('3', '宅基地')
    expect(await from('2', '/region 全部')).toBe('好的，各地的规定一样看待。')
    await from('2', '宅基地')
    expect(regions).toEqual(['乙市', undefined, undefined])
  })

  it('goes back to the configured place', async () => {
    const { from } = await createAdministeredChat({ region: '某县' })
    expect(await from('2', '/region')).toContain('现在优先看某县的规定。')
    await from('2', '/region 乙')
    expect(await from('2', '/region ALL')).toBe('好的，恢复原来的设置：优先看某县的规定。')
  })

  it.each(['火星', 'constructor', '市，或', '😀'.repeat(500)])('%s is not loaded', async (place) => {
    const { from, state } = await createAdministeredChat()
    const shown = [...place].slice(0, 40).join('')
    expect(await from('2', `/region ${place}`)).toBe(`没有收录“${shown}”的公报。可以选择：某县、乙市。`)
    expect(state.chatSettings.get().chats).toEqual([])
  })

  it('keeps nothing of conversations that anybody can name', async () => {
    const { send, state, clock } = await createAdministeredChat()
    await send('/region 乙市', {})
    expect((await send('/region', {}))[0]!.text).toContain('优先看乙市')
    expect((await send('/region', { conversation: 'web:y' }))[0]!.text).toContain('一样看待')
    expect(state.chatSettings.get().chats).toEqual([])
    clock.now += SESSION_AGE + 1
    expect((await send('/region', {}))[0]!.text).toContain('一样看待')
  })
})

it.each([
  ['孝义', '孝义市'],
  ['孝义市', '孝义市'],
  ['市', null], // two have it
  ['', null],
  ['丙县', null],
])('finds the place %j means', (wanted, expected) => {
  expect(findPlace(wanted, ['孝义市', '阳泉市', '中阳县'])).toBe(expected)
})

describe('/lang', () => {
  it('changes the language, whatever the channel supposes', async () => {
    const { send, from, state } = await createAdministeredChat()
    const [offer] = await send('/lang', me)
    expect(offer).toEqual({
      text: '现在说中文。要换一种语言，请选择：',
      buttons: [
        { label: '中文', send: '/lang zh' },
        { label: 'English', send: '/lang en' },
      ],
    })
    expect(await from('2', '/lang en')).toBe('I speak English from now on.')
    expect((await send('更多', { ...me, locale: 'zh-CN' }))[0]!.text).toBe(
      'There is nothing to go on with yet. Please ask a question first.',
    )
    await from('2', '/region 乙市')
    expect(await from('2', '/lang 中文')).toBe('好的，以后说中文。')
    expect(state.chatSettings.get().chats).toEqual([
      { conversation: 'telegram:2', region: '乙市', language: 'zh-CN' },
    ])
  })

  it.each(['fr', '__proto__', '0', 'zh en'])('/lang %s is answered with how to use it', async (language) => {
    const { from } = await createAdministeredChat()
    expect(await from('2', `/lang ${language}`)).toBe('目前会说中文和英语：/lang zh 或 /lang en')
  })
})

it('/privacy says what is kept, and names the conversation to whom the channel knows', async () => {
  const { send, from } = await createAdministeredChat()
  const known = await from('2', '/privacy')
  expect(known).toMatch(/^我尽量少存东西。/)
  expect(known).toMatch(/\n\n这个会话的编号：telegram:2（请管理员开通权限时用得着）$/)
  expect((await send('/privacy', {}))[0]!.text).not.toContain('编号：')
})

it('/forget removes everything that is kept of the conversation, and nothing else', async () => {
  const { from, state } = await createAdministeredChat()
  const since = '2026-11-25T04:00:00.000Z'
  const watch = (conversation: string) =>
    ({ id: conversation, conversation, since, kind: 'keyword', value: '宅' }) as const
  const owed = (conversation: string) => ({
    ...{
      id: conversation,
      conversation,
      texts: ['x'],
      corpusVersion: 'v',
      createdAt: since,
      attempts: 0,
      sent: 0,
      sending: false,
    },
  })
  const both = ['telegram:2', 'telegram:3']
  await state.watches.update((value) => ({ ...value, watches: both.map(watch), deliveries: both.map(owed) }))
  const seen = (conversation: string) =>
    ({ conversation, kind: 'private', lastSeen: '2026-11-25', gone: false }) as const
  await state.knownChats.update(() => ({ chats: both.map(seen) }))
  const broadcast = {
    id: 'b',
    text: 'x',
    by: 'telegram:1',
    at: since,
    ...{ sent: 0, failed: 0, gone: 0, rounds: 0 },
    state: 'running',
  } as const
  await state.broadcasts.update(() => ({
    broadcasts: [{ ...broadcast, pending: both, again: both, sending: 'telegram:2' }],
  }))
  for (const user of ['2', '3']) {
    await from(user, '/region 乙市')
    await from(user, '宅基地申请')
  }
  expect(await from('2', '/forget')).toMatch(/^已经删除为这个会话保存的一切：/)
  const { watches, knownChats, broadcasts, chatSettings } = state
  const kept = [watches.get(), knownChats.get(), broadcasts.get(), chatSettings.get()]
  expect(JSON.stringify(kept)).not.toContain('telegram:2')
  expect(JSON.stringify(kept).match(/"telegram:3"/g)).toHaveLength(8)
  expect(await from('2', '1')).toContain('现在没有可以打开的列表')
  expect(await from('3', '1')).toContain('原文：')
  expect(await from('2', '/forget')).toMatch(/^已经删除/)
})
