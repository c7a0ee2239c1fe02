import type { After } from '../../chat/timer.js'

/** Waits for work no longer than that many milliseconds. @returns `null` when it was not done by then; it goes on */
export async function inTime<T>(
  work: Promise<T>,
  milliseconds: number,
  after: After,
): Promise<{ readonly value: T } | null> {
  let callOff: () => void = () => undefined
  const late = new Promise<null>((resolve) => (callOff = after(milliseconds, () => resolve(null))))
  try {
    return await Promise.race([work.then((value) => ({ value })), late])
  } finally {
    callOff()
  }
}
