import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMemoryState } from '../../src/store/memory-state.js'
import { openState } from '../../src/store/open-state.js'
import type { State } from '../../src/store/state.js'
import { createFolder } from '../fixture/folder.js'
import { createAccess, NOW } from '../fixture/notes.js'

/** The clock of a test that turns it. */
function createClock() {
  const clock = { at: NOW }
  return { clock, now: () => clock.at }
}

const reload = {
  by: 'telegram:1001',
  action: 'reload',
  subject: '',
  result: 'done',
  detail: '＋3 notices',
} as const

const KINDS: Record<string, (now: () => number) => Promise<State>> = {
  memory: createMemoryState,
  files: (now) => openState(createFolder(), { now, onTrouble: () => undefined, own: process }),
}

describe.each(Object.keys(KINDS))('a state in %s', (kind) => {
  it('keeps the audit over months, newest first', async () => {
    const { clock, now } = createClock()
    const state = await KINDS[kind]!(now)
    expect(await state.audit.latest(5)).toEqual([])
    await state.audit.append({ ...reload, detail: '1' })
    clock.at = Date.UTC(2026, 11, 1)
    await Promise.all([
      state.audit.append({ ...reload, detail: '2' }),
      state.audit.append({ ...reload, detail: '3' }),
    ])
    expect((await state.audit.latest(5)).map(({ at, detail }) => [at, detail])).toEqual([
      ['2026-12-01T00:00:00.000Z', '3'],
      ['2026-12-01T00:00:00.000Z', '2'],
      ['2026-11-25T13:05:09.123Z', '1'],
    ])
    expect((await state.audit.latest(2)).map(({ detail }) => detail)).toEqual(['3', '2'])
    expect(await state.audit.latest(0)).toEqual([])
    await state.close()
  })

  it('has no way to take an entry of the audit back', async () => {
    const state = await KINDS[kind]!(() => NOW)
    await state.audit.append(reload)
    expect(Object.keys(state.audit)).toEqual(['append', 'latest'])
    const [entry] = await state.audit.latest(1)
    expect(() => Object.assign(entry!, { by: 'nobody' })).toThrow(TypeError)
    await state.close()
  })

  it('takes nothing after it was closed', async () => {
    const state = await KINDS[kind]!(() => NOW)
    await state.audit.append(reload)
    await state.close()
    await expect(state.admins.update((value) => ({ ...value }))).rejects.toThrow('admins is closed')
    await expect(state.audit.append(reload)).rejects.toThrow('audit/2026-11 is closed')
  })

  it.each(['constructor', '__proto__', 'toString', 'x'.repeat(200), '\u200B‮', '"\\\n'])(
    'takes the key %j as any other',
    async (key) => {
      const state = await KINDS[kind]!(() => NOW)
      const entry = { key, by: key, at: new Date(NOW).toISOString() }
      const value = await state.access.update((value) => ({ ...value, blocked: [...value.blocked, entry] }))
      expect(value).toEqual({ allowed: [], blocked: [entry] })
      await state.close()
    },
  )

  it('refuses a key that is too long, and goes on', async () => {
    const state = await KINDS[kind]!(() => NOW)
    const entry = { key: 'x'.repeat(10_000), by: 'telegram:1', at: new Date(NOW).toISOString() }
    const update = state.access.update(() => ({ allowed: [], blocked: [entry] }))
    await expect(update).rejects.toThrow('access: too_big at blocked.0.key')
    expect(state.access.get()).toEqual({ allowed: [], blocked: [] })
    await state.close()
  })
})

describe('openState', () => {
  const admin = { channel: 'telegram', user: '7', addedBy: 'telegram:1001', at: '2026-11-25T13:05:09.123Z' }
  const addAdmin = (state: State) => state.admins.update(({ admins }) => ({ admins: [...admins, admin] }))

  it('gives at the next start what was kept, in a folder that others cannot look into', async () => {
    const folder = join(createFolder(), 'var')
    const { now, onTrouble, told } = createAccess()
    const first = await openState(folder, { now, onTrouble, own: process })
    await addAdmin(first)
    await first.audit.append(reload)
    await first.close()
    const second = await openState(folder, { now, onTrouble, own: process })
    expect(second.admins.get()).toEqual({ admins: [admin] })
    expect(await second.audit.latest(9)).toEqual([{ at: '2026-11-25T13:05:09.123Z', ...reload }])
    await second.close()
    expect(told).toEqual([])
    expect(readdirSync(join(folder, 'state')).sort()).toEqual(['admins.json', 'audit'])
    expect(statSync(join(folder, 'state')).mode & 0o777).toBe(0o700)
  })

  it('waits at closing for what was asked for', async () => {
    const folder = createFolder()
    const { now, onTrouble } = createAccess()
    const state = await openState(folder, { now, onTrouble, own: process })
    void addAdmin(state)
    await state.close()
    expect(readFileSync(join(folder, 'state', 'admins.json'), 'utf8')).toContain('"user": "7"')
  })

  it('lets no second process in, and is free again after an error', async () => {
    const folder = createFolder()
    const { now, onTrouble } = createAccess()
    const open = () => openState(folder, { now, onTrouble, own: process })
    const state = await open()
    await expect(open()).rejects.toMatchObject({ code: 'STATE_LOCKED' })
    await state.close()
    writeFileSync(join(folder, 'state', 'watches.json'), '{"schema":99,"data":{}}')
    await expect(open()).rejects.toMatchObject({ code: 'STORE_NEWER' })
    writeFileSync(join(folder, 'state', 'watches.json'), '{"schema":1,"data":{"watches":[],"deliveries":[]}}')
    await (await open()).close()
  })

  it('removes what writers left that were killed, and nothing else', async () => {
    const folder = createFolder()
    mkdirSync(join(folder, 'state', 'audit'), { recursive: true })
    const leftovers = ['admins.json.123456789', 'admins.previous.json.0', 'audit/2026-11.json.4294967295']
    const others = ['admins.damaged-2026-11-25T13-05-09Z.json', 'notes.txt', 'backup.json.gz']
    for (const name of [...leftovers, ...others]) writeFileSync(join(folder, 'state', name), '')
    const { now, onTrouble } = createAccess()
    await (await openState(folder, { now, onTrouble, own: process })).close()
    expect(readdirSync(join(folder, 'state')).sort()).toEqual([...others, 'audit'].sort())
    expect(readdirSync(join(folder, 'state', 'audit'))).toEqual([])
  })

  it('says that its folder cannot be made', async () => {
    const folder = join(createFolder(), 'file')
    writeFileSync(folder, '')
    const { now, onTrouble } = createAccess()
    await expect(openState(folder, { now, onTrouble, own: process })).rejects.toMatchObject({
      code: 'STORE_UNWRITABLE',
      message: `${join(folder, 'state')} cannot be written (ENOTDIR)`,
    })
  })
})
