import type { Command, PlainWord } from './command.js'

/** What a message asks for. Everything that is no command is a question. */
export type Parsed =
  | { readonly kind: 'command'; readonly command: Command; readonly argument: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'unknown command'; readonly typed: string }
  | { readonly kind: 'question'; readonly text: string }

/** In each language the word for a {@link PlainWord}. */
export type CommandWords = readonly Readonly<Record<PlainWord, string>>[]

/**
 * Reads a command, a number or a question.
 *
 * @param text trimmed, not empty
 * @param commands those that the asker may use; all others are unknown
 * @example parseMessage('/notice@gazette_bot 中政办发〔2022〕2号', commands, words) // => the command `notice`
 * @example parseMessage('２', commands, words) // => { kind: 'number', number: 2 }
 */
export function parseMessage(text: string, commands: readonly Command[], words: CommandWords): Parsed {
  const plain = text.normalize('NFKC')
  if (/^\d{1,2}$/.test(plain)) return { kind: 'number', number: Number(plain) }
  if (plain.startsWith('/')) return parseSlash(text.replace(/^／/u, '/'), plain, commands)
  return parseWord(text, commands, words) ?? { kind: 'question', text }
}

/** Finds a command by its name or an alias, typed in any case, without the slash. */
export function findCommand(typed: string, commands: readonly Command[]): Command | undefined {
  const name = typed.toLowerCase()
  return commands.find((each) => each.name === name || each.aliases?.includes(name))
}

function parseSlash(text: string, plain: string, commands: readonly Command[]): Parsed {
  const slash = /^\/([a-z_]*)(?:@\w+)?(?:\s+(.*))?$/isu.exec(text)
  const typed = slash ? `/${slash[1] ?? ''}` : (plain.split(/\s/u)[0] ?? '/')
  const command = findCommand(slash?.[1] ?? '', commands)
  if (!command) return { kind: 'unknown command', typed }
  return { kind: 'command', command, argument: (slash?.[2] ?? '').trim() }
}

function isPlainWord(name: string, words: CommandWords[number]): name is PlainWord {
  return Object.hasOwn(words, name)
}

function parseWord(text: string, commands: readonly Command[], words: CommandWords): Parsed | null {
  const plain = text.normalize('NFKC').toLowerCase()
  const sign = plain.replace(/\p{Emoji_Modifier}/gu, '')
  for (const command of commands) {
    for (const [name, argument] of Object.entries(command.shorthands ?? {})) {
      const spellings = words.map((word) => (isPlainWord(name, word) ? word[name] : name).toLowerCase())
      if (spellings.includes(sign)) return { kind: 'command', command, argument }
    }
    for (const translated of command.word === undefined ? [] : words) {
      const word = translated[command.word!].toLowerCase()
      if (plain === word) return { kind: 'command', command, argument: '' }
      const [separator = ''] = [...text.slice(word.length)]
      if (command.takesArgument && plain.startsWith(word) && /[\s:：]/u.test(separator))
        return { kind: 'command', command, argument: text.slice(word.length + 1).trim() }
    }
  }
  return null
}
