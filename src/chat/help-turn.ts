import type { Translate } from '../locale/translations.js'
import type { Command } from './command.js'
import { say, type Context, type Turn } from './turn.js'

/** Writes how a command is typed, e.g. `/search 词语 (/q, 搜索)`. */
function formatUse({ name, aliases = [], word }: Command, t: Translate): string {
  const argument = t(`commands.${name}.argument`)
  const others = [...aliases.map((alias) => `/${alias}`), ...(word === undefined ? [] : [t(`word.${word}`)])]
  return [
    `/${name}`,
    ...(argument === '' ? [] : [argument]),
    ...(others.length === 0 ? [] : [t('chat.orTyped', { words: others.join(t('list.words')) })]),
  ].join(' ')
}

/** Says of one command how it is typed, what it does, and gives an example. */
export function formatCommandHelp(command: Command, t: Translate): string {
  return [
    `${formatUse(command, t)} — ${t(`commands.${command.name}.does`)}`,
    t('chat.example', { example: t(`commands.${command.name}.example`) }),
  ].join('\n')
}

/**
 * Lists the commands that the asker may use, or explains one.
 *
 * @param argument a command's name, with or without the slash, or its plain word
 */
export function helpTurn(argument: string, { session, voice: { t }, commands }: Context): Turn {
  const wanted = argument.replace(/^[/／]/u, '').toLowerCase()
  const found = commands.find(({ name, aliases = [], word }) =>
    [name, ...aliases, ...(word === undefined ? [] : [t(`word.${word}`)])].includes(wanted),
  )
  if (found) return say(session, formatCommandHelp(found, t))
  const lines = [
    ...commands.map((command) => `${formatUse(command, t)} — ${t(`commands.${command.name}.does`)}`),
    `1–9 — ${t('chat.numberHelp')}`,
  ]
  const unknown =
    wanted === '' ? [] : [t('chat.unknownCommand', { command: argument.slice(0, 40), help: t('word.help') })]
  return say(session, [...unknown, t('chat.help'), lines.join('\n'), t('chat.helpOne')].join('\n\n'))
}
