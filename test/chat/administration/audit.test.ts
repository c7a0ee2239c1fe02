import { createAuditRecorder } from '../../../src/chat/administration/audit-recorder.js'
import type { ActionEvent } from '../../../src/chat/chat-events.js'
import { sayProgress } from '../../../src/chat/progress.js'
import { createAdministeredChat } from '../../fixture/administered-chat.js'
import { createLog } from '../../fixture/log.js'

it('lists who did what when, and what came of it, newest first', async () => {
  const { admin, clock } = await createAdministeredChat()
  expect(await admin('/audit')).toBe('还没有管理操作。')
  clock.now += 5 * 3_600_000
  await admin('/block telegram:2')
  clock.now += 10 * 3_600_000 // the next day in China, still the same in UTC
  await admin('/block telegram:1')
  await admin('/start')
  expect(await admin('/audit 2')).toBe(
    [
      '最近 2 次管理操作，从新到旧（北京时间）：',
      '2026年11月26日 03:00 telegram:1 /block telegram:1 — 未办 · telegram:1 是管理员，不能屏蔽。请先用 /admins remove 移除。',
      '2026年11月25日 17:00 telegram:1 /block telegram:2 — 完成 · 已屏蔽 telegram:2，以后不再回复。',
    ].join('\n'),
  )
  expect(await admin('/audit 1')).toContain('/audit 2 — 完成 · 最近 2 次管理操作')
})

it.each(['0', '-1', '51', '1.5', 'x', '1e9', '２ ３'])(
  '/audit %s is answered with how to use it',
  async (count) => {
    const { admin } = await createAdministeredChat()
    expect(await admin(`/audit ${count}`)).toBe('请写要看几条，1 到 50，例如：/audit 20')
  },
)

it('keeps what failed, also work that went on behind the reply', async () => {
  const { admin, state, audit } = await createAdministeredChat({
    commands: [
      {
        ...{ name: 'reload', role: 'admin', takesArgument: true },
        run: (argument, { session }) => {
          if (argument === 'bug') throw new Error('a bug')
          const last = { text: '没有办成\n细节', buttons: [], result: 'failed' } as const
          return sayProgress(session, '正在…', () => Promise.resolve(last))
        },
      },
    ],
  })
  expect(await admin('/reload bug')).toContain('抱歉')
  await admin('/reload force')
  await audit.settle()
  expect(await state.audit.latest(9)).toEqual([
    {
      ...{ at: '2026-11-25T04:00:00.000Z', by: 'telegram:1', action: 'reload' },
      ...{ subject: 'force', result: 'failed', detail: '没有办成' },
    },
    {
      ...{ at: '2026-11-25T04:00:00.000Z', by: 'telegram:1', action: 'reload' },
      ...{ subject: 'bug', result: 'failed', detail: '' },
    },
  ])
})

it('cuts what is too long, and stays under the length of a message', async () => {
  const { admin, state } = await createAdministeredChat()
  for (let index = 0; index < 50; index++) await admin(`/block ${'💥'.repeat(900)}`)
  const reply = await admin('/audit 50')
  expect(reply.length).toBeLessThan(4096)
  expect(reply).toMatch(/^最近 \d\d 次管理操作/)
  const [entry] = await state.audit.latest(1)
  expect(entry!.subject.isWellFormed()).toBe(true)
})

it('logs what cannot be written, and goes on', async () => {
  const { log, lines } = createLog()
  const fails = { append: () => Promise.reject(new Error('full')), latest: () => Promise.resolve([]) }
  const recorder = createAuditRecorder(fails, log)
  const event: ActionEvent = {
    message: { conversation: 'telegram:1', text: '', asker: { channel: 'telegram', user: '1' } },
    ...{ command: 'reload', argument: 'x', result: 'done', detail: 'y' },
  }
  recorder.record(event)
  expect(await recorder.latest(5)).toEqual([])
  expect(lines).toMatchObject([
    { level: 50, by: 'telegram:1', action: 'reload', result: 'done', msg: 'the audit could not be written' },
  ])
})
