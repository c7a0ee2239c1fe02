import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { runCommand } from '../../src/command/run-command.js'
import { readConfig } from '../../src/config.js'
import { loadTranslations } from '../../src/locale/translations.js'
import { createLog } from '../fixture/log.js'
import { createOutput } from '../fixture/output.js'

const stateDir = mkdtempSync(join(tmpdir(), 'state-'))
afterAll(() => rmSync(stateDir, { recursive: true }))

async function run(args: readonly string[], { env = {}, signal = new AbortController().signal } = {}) {
  const output = createOutput()
  const errorOutput = createOutput()
  const { log } = createLog()
  const code = await runCommand(args, {
    config: readConfig({ PORT: '0', STATE_DIR: stateDir, ...env }),
    log,
    quietLog: log,
    t: loadTranslations()['zh-CN'],
    input: Readable.from([]),
    output: output.stream,
    errorOutput: errorOutput.stream,
    own: process,
    signal,
  })
  return { code, out: output.text(), err: errorOutput.text() }
}

it.each([
  ['nothing asked', ['ask'], '用法：npm run ask'],
  ['white space asked', ['ask', ' ', ''], '用法：npm run ask'],
  ['an unknown option', ['ask', '--yaml', 'x'], "unknown option '--yaml'"],
  ['an option of no measurement', ['evaluate', '--lst'], "unknown option '--lst'"],
  ['an unknown command', ['answer'], 'too many arguments'],
])('ends with 2 for %s', async (_case, args, message) => {
  const { code, out, err } = await run(args)
  expect([code, out, err.includes(message)]).toEqual([2, '', true])
})

it('explains itself', async () => {
  const { code, out } = await run(['--help'])
  expect(code).toBe(0)
  for (const command of ['serve', 'chat', 'ask', 'evaluate']) expect(out).toContain(command)
})

it('answers what is asked in several words', async () => {
  const { code, out } = await run(['ask', '宅基地', '申请条件'])
  expect([code, out.includes('中政办发〔2022〕2号'), out.includes('因结婚等原因确需分户')]).toEqual([
    0,
    true,
    true,
  ])
})

describe('evaluate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-bot-'))
  const [first, second] = [join(folder, 'first.jsonl'), join(folder, 'second.jsonl')]
  const query = {
    ...{
      id: 'q1',
      query: '中政办发〔2022〕2号',
      style: 'docnumber',
      gazette: 'zhongyang-2022-1',
      hard: false,
    },
    relevant: [{ docNumber: '中政办发〔2022〕2号', title: '', quote: '不在任何条款里的话', grade: 3 }],
    answer_terms: [],
  }
  writeFileSync(first, JSON.stringify(query))
  writeFileSync(second, JSON.stringify({ ...query, id: 'q2', query: '火星移民', style: 'keyword' }))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('measures the files it is given, each apart and against no floor', async () => {
    const { code, out } = await run(['evaluate', '--list', '--queries', first, '--queries', second])
    const blocks = out.split(/^== /mu).slice(1)
    expect([code, blocks.length]).toEqual([0, 2])
    expect(blocks[0]).toMatch(/^all +1 +1\.000 /mu)
    expect(blocks[1]).toMatch(/^MISSED q2 \[keyword\] 火星移民$/mu)
  })

  it('wants the file to be there', async () => {
    await expect(run(['evaluate', '--queries', join(folder, 'none.jsonl')])).rejects.toMatchObject({
      code: 'DATA_UNREADABLE',
    })
  })
})

it('serves until it is asked to end', async () => {
  expect(await run([], { signal: AbortSignal.abort() })).toEqual({ code: 0, out: '', err: '' })
})

it('leaves an operator’s mistake to the caller', async () => {
  await expect(run(['ask', 'x'], { env: { DATA_DIR: 'test/no-such-folder' } })).rejects.toMatchObject({
    code: 'DATA_UNREADABLE',
  })
})
