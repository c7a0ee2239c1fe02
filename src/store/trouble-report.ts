import type { Trouble } from './trouble.js'

/** Hears of trouble from the first moment on, and passes it on as soon as there is somebody to tell. */
export interface TroubleReport {
  readonly report: (trouble: Trouble) => void
  /** Passes on what was reported already and whatever comes, to one listener. */
  readonly listen: (listener: (trouble: Trouble) => void) => void
}

/** Opening the state may report trouble, when nothing that could tell an admin is there yet. */
export function createTroubleReport(): TroubleReport {
  const early: Trouble[] = []
  let tell = (trouble: Trouble): void => void early.push(trouble)
  return {
    report: (trouble) => tell(trouble),
    listen: (listener) => {
      tell = listener
      for (const trouble of early.splice(0)) listener(trouble)
    },
  }
}
