import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeLock } from '../../src/store/lock.js'
import { createFolder } from '../fixture/folder.js'
import { NOW } from '../fixture/notes.js'

const options = { now: () => NOW, own: process, host: 'here' }

function place(lock?: unknown, age = 0): string {
  const file = join(createFolder(), '.lock')
  if (lock === undefined) return file
  writeFileSync(file, typeof lock === 'string' ? lock : JSON.stringify(lock))
  const seconds = (NOW - age) / 1000
  utimesSync(file, seconds, seconds)
  return file
}

/** The lock as a real process leaves it. */
async function lockOf(pid: number): Promise<unknown> {
  const file = place()
  await takeLock(file, { ...options, own: { pid, kill: () => true } })
  return JSON.parse(readFileSync(file, 'utf8'))
}

it('is held by one at a time', async () => {
  const file = place()
  const release = await takeLock(file, options)
  await expect(takeLock(file, options)).rejects.toMatchObject({
    code: 'STATE_LOCKED',
    message: `${file.replace('/.lock', '')} is in use by process ${process.pid} on here`,
  })
  await release()
  expect(existsSync(file)).toBe(false)
  await (
    await takeLock(file, options)
  )()
})

it('is taken by one alone of many that begin at once', async () => {
  const stale = { pid: 999_999_999, host: 'here', process: '1' }
  for (const file of [place(), place(stale)]) {
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(file, options)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  }
})

it('is respected while another process runs, and taken over when that one was killed', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const exit = once(child, 'exit')
  await once(child, 'spawn')
  const lock = await lockOf(child.pid!)
  await expect(takeLock(place(lock), options)).rejects.toMatchObject({ code: 'STATE_LOCKED' })
  child.kill('SIGKILL')
  await exit
  const file = place(lock)
  await takeLock(file, options)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid })
})

it.each([
  ['whose number another process has got', { pid: process.pid, host: 'here', process: '1' }, 0],
  ['of another container that has been silent for long', { pid: 1, host: 'there', process: '1' }, 15_001],
  ['that was cut, long ago', '{"pid":', 15_001],
])('left by a process %s is nobody’s', async (_case, lock, age) => {
  const release = await takeLock(place(lock, age), options)
  await release()
})

it.each([
  [
    'another container that was there a moment ago',
    { pid: 1, host: 'there', process: '1' },
    'process 1 on there',
  ],
  ['a process that is writing its lock', '', 'a process that has just begun'],
])('is respected when it is of %s', async (_case, lock, who) => {
  await expect(takeLock(place(lock, 4_000), options)).rejects.toMatchObject({
    code: 'STATE_LOCKED',
    message: expect.stringContaining(who) as string,
  })
})

it('shows when it was taken, by the clock given', async () => {
  const file = place()
  const release = await takeLock(file, options)
  await expect(takeLock(file, options)).rejects.toThrow()
  expect(Math.abs(statSync(file).mtimeMs - NOW)).toBeLessThan(1)
  await release()
})

it('is not given back when it is another’s by now', async () => {
  const file = place()
  const release = await takeLock(file, options)
  writeFileSync(file, 'another')
  await release()
  expect(readFileSync(file, 'utf8')).toBe('another')
})
