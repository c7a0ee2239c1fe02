import {
  KEPT_VERSIONS,
  NO_VERSIONS,
  versionBefore,
  versionId,
  withHeld,
  withVersion,
} from '../../src/corpus/versions.js'

const version = (number: number) => ({
  id: `v${number}`,
  fingerprint: `f${number}`,
  createdAt: '2026-11-25T16:30:12.000Z',
  notices: number,
  by: null,
  note: '',
})
const listOf = (...numbers: number[]) =>
  numbers.reduce((list, number) => withVersion(list, version(number)), NO_VERSIONS)

it('keeps the newest first, and lets the oldest fall out', () => {
  const { live, versions } = listOf(1, 2, 3, 4, 5, 6)
  expect(live).toBe('v6')
  expect(versions.map(({ id }) => id)).toEqual(['v6', 'v5', 'v4', 'v3', 'v2'])
  expect(versions).toHaveLength(KEPT_VERSIONS)
})

it('goes back from a new version to what answered before it, not to what was rolled back from', () => {
  const rolledBack = { ...listOf(1, 2, 3), live: 'v2' }
  const { live, versions } = withVersion(rolledBack, version(4))
  expect([live, ...versions.map(({ id }) => id)]).toEqual(['v4', 'v4', 'v2', 'v1'])
})

it('counts steps back from the live one, which need not be the newest', () => {
  const list = { ...listOf(1, 2, 3), live: 'v2' }
  expect([1, 2].map((steps) => versionBefore(list, steps)?.id)).toEqual(['v1', undefined])
  expect(versionBefore(NO_VERSIONS, 1)).toBeUndefined()
})

it('remembers held sources once, the latest last, and forgets them when they are loaded after all', () => {
  const held = ['f1', 'f2', 'f1'].reduce(withHeld, NO_VERSIONS)
  expect(held.held).toEqual(['f2', 'f1'])
  expect(withVersion(held, version(2)).held).toEqual(['f1'])
  const many = Array.from({ length: 50 }, (_, number) => `x${number}`).reduce(withHeld, NO_VERSIONS)
  expect([many.held.length, many.held.at(-1)]).toEqual([20, 'x49'])
})

it('names a version by its time and its sources', () => {
  expect(versionId(new Date('2026-11-25T16:30:12.345Z'), '0123abcd89')).toBe('20261125T163012-0123abcd')
})
