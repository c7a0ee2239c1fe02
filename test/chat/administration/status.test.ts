import { readFileSync } from 'node:fs'
import { readProgramVersion } from '../../../src/chat/administration/program-version.js'
import { createStatusCommand } from '../../../src/chat/administration/status-command.js'
import { createChannelHealth } from '../../../src/chat/channel-health.js'
import { NO_VERSIONS, type Version } from '../../../src/corpus/versions.js'
import { createAdministeredChat, NOON } from '../../fixture/administered-chat.js'

const MEGABYTE = 1_048_576
const version = (id: string, createdAt: string, notices: number): Version => ({
  ...{ id, createdAt, notices, fingerprint: id, by: null, note: '' },
})

async function setUp(versions = NO_VERSIONS) {
  const clock = { now: NOON }
  const health = createChannelHealth(() => clock.now)
  const command = createStatusCommand({
    ...{ version: '0.1.0', versions: () => versions, health, begun: NOON, now: () => clock.now },
    ...{ memory: () => 120 * MEGABYTE, searchMemory: () => Promise.resolve(null) },
  })
  const chat = await createAdministeredChat({ commands: [command] })
  return { ...chat, clock, health }
}

it('tells how program, corpus and channels are, and what can be rolled back to', async () => {
  const { admin, clock, health } = await setUp({
    live: 'c',
    versions: [
      version('d', '2026-11-25T03:00:00.000Z', 9),
      version('c', '2026-11-24T03:00:00.000Z', 3),
      version('b', '2026-11-23T03:00:00.000Z', 2),
      version('a', '2026-11-22T03:00:00.000Z', 1),
    ],
    held: [],
  })
  clock.now += 60_000
  health.report('web', 'ok')
  clock.now += 60_000
  health.report('web', 'ok')
  health.report('telegram', 'trouble')
  clock.now += (26 * 60 + 3) * 60_000
  const status = await admin('状态')
  expect(status).toBe(
    [
      '程序 0.1.0，已运行 1 天 2 小时 5 分。',
      '内存：120 MB，检索进程 —。',
      '',
      '收录 2 期公报、3 件公文、8 个检索单元。',
      '公报版本：c（2026年11月24日 11:00 载入）',
      '',
      '读不出来的文件：',
      'broken.txt: not UTF-8',
      '',
      '各渠道：',
      'Telegram：有故障，请看日志（自 2026年11月25日 12:02）',
      '微信：没有开启（自 2026年11月25日 12:00）',
      '网页：正常（自 2026年11月25日 12:01）',
      '终端：没有开启（自 2026年11月25日 12:00）',
      '',
      '可以退回的版本：',
      '/rollback 1 — 2026年11月23日 11:00，2 件公文',
      '/rollback 2 — 2026年11月22日 11:00，1 件公文',
    ].join('\n'),
  )
  expect(await admin('/status')).toBe(status)
})

it('says when the corpus is not kept and nothing can be rolled back to', async () => {
  const { admin, from } = await setUp()
  const status = await admin('/status')
  expect(status).toContain('\n公报版本：fixture-1（没有保存，不能退回到它）\n')
  expect(status).toMatch(/\n\n没有更早的版本可以退回。$/)
  expect(await from('2', '/status')).toBe('没有“/status”这个命令。回复“帮助”看看可以怎么用。')
})

it('reads the version of package.json', () => {
  const { version: expected } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(readProgramVersion()).toBe(expected)
})
