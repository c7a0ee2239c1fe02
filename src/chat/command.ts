/** What a message asks for. Everything that is no command is a question. */
export type Command =
  | { readonly name: 'start' | 'help' | 'latest' | 'more' | 'back' }
  | { readonly name: 'search' | 'notice'; readonly argument: string }
  | { readonly name: 'open'; readonly number: number }
  | { readonly name: 'unknown'; readonly command: string }
  | { readonly name: 'question'; readonly text: string }

/** The commands that work as plain words too, because not every channel has a commands menu. */
export type PlainCommand = 'help' | 'latest' | 'more' | 'back' | 'search'

/** In each language the word for a {@link PlainCommand}. */
export type CommandWords = readonly Readonly<Record<PlainCommand, string>>[]

const SLASH: ReadonlyMap<string, Exclude<Command['name'], 'open' | 'unknown' | 'question'>> = new Map([
  ['start', 'start'],
  ['help', 'help'],
  ['search', 'search'],
  ['q', 'search'],
  ['notice', 'notice'],
  ['latest', 'latest'],
])

/**
 * Reads a command or a question.
 *
 * @param text trimmed, not empty
 * @example parseCommand('/notice@gazette_bot 中政办发〔2022〕2号', words) // => { name: 'notice', argument: '中政办发〔2022〕2号' }
 * @example parseCommand('２', words) // => { name: 'open', number: 2 }
 */
export function parseCommand(text: string, words: CommandWords): Command {
  const plain = text.normalize('NFKC')
  if (/^\d{1,2}$/.test(plain)) return { name: 'open', number: Number(plain) }
  const slash = /^\/([a-z_]*)(?:@\w+)?(?:\s+(.*))?$/isu.exec(text.replace(/^／/u, '/'))
  if (slash) {
    const name = SLASH.get((slash[1] ?? '').toLowerCase())
    if (name === undefined) return { name: 'unknown', command: `/${slash[1] ?? ''}` }
    return withArgument(name, slash[2] ?? '')
  }
  if (plain.startsWith('/')) return { name: 'unknown', command: plain.split(/\s/u)[0] ?? '/' }
  for (const word of words) {
    for (const name of ['help', 'latest', 'more', 'back'] as const)
      if (plain.toLowerCase() === word[name]) return { name }
    if (plain.toLowerCase() === word.search) return { name: 'search', argument: '' }
    if (new RegExp(`^${word.search}[\\s:：]`, 'iu').test(text))
      return { name: 'search', argument: text.slice(word.search.length + 1).trim() }
  }
  return { name: 'question', text }
}

function withArgument(
  name: 'start' | 'help' | 'search' | 'notice' | 'latest' | 'more' | 'back',
  rest: string,
): Command {
  return name === 'search' || name === 'notice' ? { name, argument: rest.trim() } : { name }
}
