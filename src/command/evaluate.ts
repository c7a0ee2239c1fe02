import { join } from 'node:path'
import { runEvaluate, type EvaluateOptions } from '../evaluate/run-evaluate.js'
import { loadTerms } from '../search/terms.js'
import { loadForCommand, type Environment } from './environment.js'

/** Measures the search with the rated questions. @returns the exit code */
export async function evaluate(environment: Environment, options: EvaluateOptions): Promise<number> {
  const { config, output } = environment
  const corpus = await loadForCommand(environment)
  return runEvaluate(options, {
    corpus,
    loadWords: () => {
      const terms = loadTerms({ dictionaryDir: join(config.DATA_DIR, 'dictionary') })
      return (text) => terms.words(text)
    },
    write: (line) => void output.write(`${line}\n`),
  })
}
