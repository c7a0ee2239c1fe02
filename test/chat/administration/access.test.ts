import { parseParty } from '../../../src/chat/administration/party.js'
import { MAX_ADMINS } from '../../../src/store/concern/admins.js'
import { createAdministeredChat } from '../../fixture/administered-chat.js'

const unknown = (command: string) => `没有“${command}”这个命令。回复“帮助”看看可以怎么用。`
const group = { conversation: 'telegram:-9', isGroup: true }
const asker = (user: string) => ({ asker: { channel: 'telegram', user } as const })

describe('/admins', () => {
  it('adds, lists and removes, and rights follow at once', async () => {
    const { admin, from } = await createAdministeredChat()
    expect(await from('2', '/admins')).toBe(unknown('/admins'))
    expect(await admin('/admins add telegram:2')).toBe('telegram:2 现在是管理员了。')
    expect(await from('2', '/admins')).toBe(
      [
        '管理员：',
        'telegram:1（由 ADMINS 设定）',
        'telegram:2（telegram:1 于 2026年11月25日 12:00 添加）',
        '坐在服务器终端前的人',
      ].join('\n'),
    )
    expect(await from('2', '/admins remove telegram:2')).toBe('telegram:2 不再是管理员。')
    expect(await from('2', '/admins')).toBe(unknown('/admins'))
  })

  it.each([
    ['/admins add telegram:1', 'telegram:1 本来就是管理员。'],
    ['/admins remove telegram:1', 'telegram:1 由环境变量 ADMINS 设定，不能用命令移除。'],
    ['/admins remove telegram:3', 'telegram:3 不是管理员，不用移除。'],
    ['/admins ADD　wechat：wxid_abc', 'wechat:wxid_abc 现在是管理员了。'],
    ['/admins 添加 telegram:3', 'telegram:3 现在是管理员了。'],
  ])('%s: %s', async (command, expected) => {
    expect(await (await createAdministeredChat()).admin(command)).toBe(expected)
  })

  it.each([
    '/admins add',
    '/admins add @somebody',
    '/admins add telegram:somebody',
    '/admins add telegram:-100123',
    '/admins add web:1',
    '/admins add terminal:owner',
    '/admins add wechat:a,telegram:2',
    '/admins add telegram:1002 telegram:1003',
    '/admins add constructor',
    `/admins add wechat:${'x'.repeat(300)}`,
    '/admins frobnicate',
  ])('%s is answered with how to use it', async (command) => {
    expect(await (await createAdministeredChat()).admin(command)).toMatch(/^用法：\/admins 查看；/)
  })

  it('keeps the last one, however many at once want it gone', async () => {
    const { send, state } = await createAdministeredChat({ configured: [] })
    const terminal = {
      conversation: 'terminal:owner',
      asker: { channel: 'terminal', user: 'owner' },
    } as const
    await send('/admins add telegram:7', terminal)
    await send('/admins add telegram:8', terminal)
    const removals = await Promise.all([
      send('/admins remove telegram:7', { conversation: 'telegram:7', ...asker('7') }),
      send('/admins remove telegram:8', { conversation: 'telegram:8', ...asker('8') }),
    ])
    expect(removals.map(([reply]) => reply!.text)).toEqual([
      'telegram:7 不再是管理员。',
      'telegram:8 是最后一位管理员，不能移除。请先添加另一位。',
    ])
    expect(state.admins.get().admins.map(({ user }) => user)).toEqual(['8'])
  })

  it('says when no more fit', async () => {
    const { admin, state } = await createAdministeredChat()
    const at = '2026-11-25T04:00:00.000Z'
    const admins = Array.from({ length: MAX_ADMINS }, (_, index) => ({
      ...{ channel: 'telegram', user: String(100 + index), addedBy: 'telegram:1', at },
    }))
    await state.admins.update(() => ({ admins }))
    expect(await admin('/admins add telegram:2')).toBe('管理员已有 100 位，不能再加了。请先移除一位。')
  })
})

describe('/allow', () => {
  it('makes members of a group staff there, and only there', async () => {
    const roles: string[] = []
    const { send, admin, from } = await createAdministeredChat({
      commands: [
        {
          ...{ name: 'latest', aliases: ['work'], role: 'staff', takesArgument: false },
          run: (_argument, { session, role }) => {
            roles.push(role)
            return { session, replies: [] }
          },
        },
      ],
    })
    expect(await admin('/allow telegram:-9')).toBe('telegram:-9 现在有工作人员的权限。')
    await send('/work', { ...group, ...asker('5') })
    expect(roles).toEqual(['staff'])
    expect(await from('5', '/work')).toBe(unknown('/work'))
    expect((await send('/work', { conversation: 'telegram:-9' }))[0]!.text).toBe(unknown('/work'))
    expect(await admin('/allow')).toBe(
      '有工作人员权限的群和用户：\ntelegram:-9（telegram:1，2026年11月25日 12:00）',
    )
    expect(await admin('/allow remove telegram:-9')).toBe('telegram:-9 不再有工作人员的权限。')
    expect((await send('/work', { ...group, ...asker('5') }))[0]!.text).toBe(unknown('/work'))
  })

  it.each([
    ['/allow', '还没有哪个群或用户有工作人员的权限。'],
    ['/allow remove telegram:-9', 'telegram:-9 不在名单里，不用取消。'],
    ['/allow add telegram:2', 'telegram:2 现在有工作人员的权限。'],
  ])('%s: %s', async (command, expected) => {
    expect(await (await createAdministeredChat()).admin(command)).toBe(expected)
  })

  it.each(['/allow remove', '/allow 本群', '/allow 某群', '/allow telegram:', '/allow __proto__'])(
    '%s is answered with how to use it',
    async (command) => {
      expect(await (await createAdministeredChat()).admin(command)).toMatch(/^用法：\/allow 查看；/)
    },
  )

  it('means the group itself by “本群”', async () => {
    const { send } = await createAdministeredChat()
    expect((await send('/allow 本群', { ...group, ...asker('1') }))[0]!.text).toBe(
      'telegram:-9 现在有工作人员的权限。',
    )
  })
})

describe('/block', () => {
  it('keeps a user out, everywhere and without a word', async () => {
    const asked: string[] = []
    const { admin, send, from } = await createAdministeredChat({
      events: { onAsked: ({ text }) => asked.push(text) },
    })
    expect(await admin('/block telegram:2')).toBe('已屏蔽 telegram:2，以后不再回复。')
    expect(await send('宅基地', { conversation: 'telegram:2', ...asker('2') })).toEqual([])
    expect(await send('/help', { ...group, ...asker('2') })).toEqual([])
    expect(asked).toEqual([])
    expect(await from('3', '/start')).toContain('您好')
    expect(await admin('/block')).toBe('不回复的群和用户：\ntelegram:2（telegram:1，2026年11月25日 12:00）')
    expect(await admin('/block remove telegram:2')).toBe('已解除对 telegram:2 的屏蔽。')
    expect(await from('2', '/start')).toContain('您好')
  })

  it('keeps a group out, but for admins', async () => {
    const { send } = await createAdministeredChat()
    await send('/block 本群', { ...group, ...asker('1') })
    expect(await send('/start', { ...group, ...asker('5') })).toEqual([])
    expect(await send('/block remove 本群', { ...group, ...asker('1') })).toMatchObject([
      { text: '已解除对 telegram:-9 的屏蔽。' },
    ])
  })

  it('keeps no admin out', async () => {
    const { admin } = await createAdministeredChat()
    await admin('/admins add telegram:2')
    const refused = (who: string) => `${who} 是管理员，不能屏蔽。请先用 /admins remove 移除。`
    expect(await admin('/block telegram:1')).toBe(refused('telegram:1'))
    expect(await admin('/block telegram:2')).toBe(refused('telegram:2'))
  })

  it('takes off the other list what is put on one', async () => {
    const { admin, state } = await createAdministeredChat()
    await admin('/allow telegram:-9')
    await admin('/block telegram:-9')
    expect(state.access.get()).toMatchObject({ allowed: [], blocked: [{ key: 'telegram:-9' }] })
    await admin('/allow telegram:-9')
    expect(state.access.get()).toMatchObject({ allowed: [{ key: 'telegram:-9' }], blocked: [] })
  })
})

it.each(['/admins', '/allow', '/block', '/audit', '/help admins'])(
  '%s does not exist for a resident',
  async (text) => {
    const { from, lines } = await createAdministeredChat()
    const [command = '', name] = text.split(' ')
    expect(await from('2', text)).toContain(unknown(name ?? command))
    expect(JSON.stringify(lines)).not.toContain('telegram')
  },
)

it('logs a denied command by its name, without what was written behind it', async () => {
  const { from, lines } = await createAdministeredChat()
  await from('2', '/ADMINS add telegram:2')
  await from('2', '/nothing')
  expect(lines).toMatchObject([{ level: 30, command: 'admins', role: 'everybody', msg: 'command denied' }])
  expect(JSON.stringify(lines)).not.toContain('telegram')
})

it.each([
  ['telegram:1001', { channel: 'telegram', id: '1001', key: 'telegram:1001' }],
  ['Telegram：-100123', { channel: 'telegram', id: '-100123', key: 'telegram:-100123' }],
  ['wechat:Wxid_aB', { channel: 'wechat', id: 'Wxid_aB', key: 'wechat:Wxid_aB' }],
  ['telegram:12a', null],
  ['1001', null],
  ['', null],
])('reads %j as a party', (text, expected) => {
  expect(parseParty(text)).toEqual(expected)
})
