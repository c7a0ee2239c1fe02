/** Lets some go first. */
export interface Gate {
  /** Runs a task of those that go first. */
  pass<T>(task: () => Promise<T>): Promise<T>
  /** Resolves when no such task is running. */
  gone(): Promise<void>
}

/** A gate that nobody is passing. */
export function createGate(): Gate {
  const waiting: (() => void)[] = []
  let passing = 0
  const open = (): void => {
    if (passing === 0) waiting.splice(0).forEach((resume) => resume())
  }
  return {
    async pass(task) {
      passing += 1
      try {
        return await task()
      } finally {
        passing -= 1
        open()
      }
    },
    async gone() {
      while (passing > 0) await new Promise<void>((resume) => waiting.push(resume))
    },
  }
}
