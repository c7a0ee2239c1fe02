import { runEvaluate } from '../evaluate/run-evaluate.js'
import { loadBot, type Environment } from './environment.js'

/** Measures the search with the rated questions. @returns the exit code */
export async function evaluate(environment: Environment, args: readonly string[]): Promise<number> {
  const { output } = environment
  const { corpus } = await loadBot(environment)
  return runEvaluate(args, { corpus, write: (line) => void output.write(`${line}\n`) })
}
