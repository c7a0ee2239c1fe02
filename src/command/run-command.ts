import { Command, CommanderError } from 'commander'
import type { EvaluateOptions } from '../evaluate/run-evaluate.js'
import type { Environment } from './environment.js'

/**
 * Runs the command of the command line; without one, `serve`.
 *
 * Commands are imported when they run: `ask` needs no web server.
 *
 * @param args what stands behind the program's name
 * @returns the exit code; 2 for a command line that cannot be understood
 */
export async function runCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { t, output, errorOutput } = environment
  let code = 0
  const program = new Command('gazette-bot')
    .description(t('command.bot'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void output.write(text),
      writeErr: (text) => void errorOutput.write(text),
    })
  program
    .command('serve', { isDefault: true })
    .description(t('command.serve'))
    .action(async () => {
      code = await (await import('./serve.js')).serve(environment)
    })
  program
    .command('chat')
    .description(t('command.chat'))
    .action(async () => {
      code = await (await import('./chat.js')).chat(environment)
    })
  program
    .command('ask [words...]')
    .description(t('command.ask'))
    .option('--json', t('command.json'), false)
    .action(async (words: string[], { json }: { json: boolean }) => {
      code = await (await import('./ask.js')).ask(environment, words, json)
    })
  program
    .command('evaluate')
    .description(t('command.evaluate'))
    .option('--list', t('command.list'), false)
    .option('--queries <file...>', t('command.queries'), [])
    .option('--compare', t('command.compare'), false)
    .action(async (options: EvaluateOptions) => {
      code = await (await import('./evaluate.js')).evaluate(environment, options)
    })
  program
    .command('import [files...]')
    .description(t('command.import'))
    .action(async (files: string[]) => {
      code = await (await import('./import-files.js')).importFiles(environment, files)
    })
  program
    .command('check')
    .description(t('command.check'))
    .action(async () => {
      code = await (await import('./check-corpus.js')).checkCorpus(environment)
    })
  program
    .command('wechat-menu')
    .description(t('command.wechatMenu'))
    .action(async () => {
      code = await (await import('./wechat-menu.js')).wechatMenu(environment)
    })
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (err) {
    if (err instanceof CommanderError) return err.exitCode === 0 ? 0 : 2
    throw err
  }
}
