import { createOrder } from '../src/in-order.js'

/** A promise to be settled from outside. */
function later<T>() {
  let settle: (value: T) => void = () => undefined
  let fail: (reason: Error) => void = () => undefined
  const promise = new Promise<T>((resolve, reject) => {
    settle = resolve
    fail = reject
  })
  return { promise, settle, fail }
}

describe('createOrder', () => {
  it('runs tasks of one key one after the other, whatever becomes of those before', async () => {
    const inOrder = createOrder()
    const events: string[] = []
    const first = later<string>()
    const one = inOrder('a', () => (events.push('first begins'), first.promise))
    const two = inOrder('a', async () => (events.push('second begins'), 'two'))
    const other = inOrder('b', async () => (events.push('other key'), 'three'))
    expect(await other).toBe('three')
    expect(events).toEqual(['first begins', 'other key'])
    first.fail(new Error('broken'))
    await expect(one).rejects.toThrow('broken')
    expect(await two).toBe('two')
    expect(events).toEqual(['first begins', 'other key', 'second begins'])
  })
})
