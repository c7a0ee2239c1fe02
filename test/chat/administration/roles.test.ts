import { createRoles } from '../../../src/chat/administration/roles.js'
import type { Asker } from '../../../src/chat/message.js'

const roleOf = createRoles([{ channel: 'telegram', user: '1001' }], {
  admins: { get: () => ({ admins: [] }) },
  access: { get: () => ({ allowed: [], blocked: [] }) },
})
const of = (asker?: Asker, conversation = 'web:a') => roleOf({ conversation, asker, text: '/status' })

it.each<[string, Asker | undefined, string]>([
  ['whoever sits at the terminal', { channel: 'terminal', user: 'owner' }, 'admin'],
  ['whoever is let to the admin page', { channel: 'web', user: 'admin' }, 'admin'],
  ['an admin of the configuration', { channel: 'telegram', user: '1001' }, 'admin'],
  ['another one of the same channel', { channel: 'telegram', user: '1002' }, 'everybody'],
  ['somebody of that number elsewhere', { channel: 'wechat', user: '1001' }, 'everybody'],
  ['nobody known', undefined, 'everybody'],
])('%s', (_who, asker, role) => {
  expect(of(asker)).toBe(role)
})

it('is not given for what a conversation calls itself', () => {
  for (const conversation of ['web:admin', 'admin:page', 'terminal:owner', 'telegram:1001'])
    expect(of(undefined, conversation)).toBe('everybody')
})
