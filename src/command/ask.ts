import { createAnswerQuestion } from '../answer/answer-question.js'
import { runAsk } from '../channel/terminal/ask.js'
import { placesOf } from '../chat/welcome-turn.js'
import { loadForCommand, type Environment } from './environment.js'

/**
 * Answers one question, made of all words joined by spaces.
 *
 * @returns the exit code: 0 when it was answered, 1 when not, 2 when nothing was asked
 */
export async function ask(
  environment: Environment,
  words: readonly string[],
  json: boolean,
): Promise<number> {
  const { config, t, output, errorOutput } = environment
  const question = words.join(' ')
  if (question.trim() === '') {
    errorOutput.write(`${t('terminal.usage')}\n`)
    return 2
  }
  const corpus = await loadForCommand(environment)
  return runAsk({
    question,
    json,
    answerQuestion: createAnswerQuestion(
      () => corpus,
      () => config.PUBLIC_URL,
    ),
    region: config.REGION,
    voice: { t, withPlace: placesOf(corpus).length > 1 },
    write: (text) => void output.write(text),
    isTerminal: output.isTTY === true,
  })
}
