import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'

/**
 * Part of `src` → what it may import: other parts, and packages; `node` is any built-in module.
 * A part is a folder with all that is in it, or a file at the top. CONTRIBUTING.md draws the picture.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  'in-order': [],
  'durable-file': ['node:fs', 'node:os'],
  config: ['errors', 'zod'],
  logger: ['pino', 'pino-pretty'],
  // Pure: bytes and text in, notices out; the source file is not opened here. A PDF is read in a thread of its own.
  gazette: [
    ...[
      'errors',
      'node:crypto',
      'node:events',
      'node:os',
      'node:path',
      'node:url',
      'node:worker_threads',
      'node:zlib',
    ],
    ...['htmlparser2', 'unpdf'],
  ],
  search: ['gazette', 'errors', 'node', 'lunr', 'nodejieba', 'opencc-js', 'pinyin-pro'],
  answer: ['search', 'gazette', 'errors', 'node:crypto'],
  corpus: [
    'answer',
    'search',
    'gazette',
    'durable-file',
    'in-order',
    'errors',
    'node',
    'pino',
    'zod',
    'chokidar',
  ],
  locale: ['answer', 'gazette', 'errors', 'node', 'i18next'],
  store: ['durable-file', 'errors', 'node', 'lowdb', 'write-file-atomic', 'zod'],
  webhook: ['node'],
  chat: [
    ...['answer', 'corpus', 'store', 'locale', 'search', 'gazette', 'in-order', 'webhook', 'errors'],
    ...['node', 'pino'],
    ...['lru-cache', 'pngjs', 'rate-limiter-flexible'],
  ],
  channel: [
    ...[
      'chat',
      'answer',
      'store',
      'locale',
      'gazette',
      'webhook',
      'in-order',
      'errors',
      'node',
      'pino',
      'zod',
    ],
    ...['telegraf', 'https-proxy-agent', 'wechaty', 'fast-xml-parser', 'lru-cache', 'uqr'],
  ],
  web: [
    ...['chat', 'answer', 'corpus', 'locale', 'search', 'gazette', 'webhook', 'errors', 'node', 'pino'],
    ...['fastify', 'lru-cache', 'preact', 'preact-render-to-string', 'prom-client', 'uqr', 'zod'],
  ],
  evaluate: ['chat', 'answer', 'corpus', 'store', 'search', 'gazette', 'errors', 'node'],
  bot: ['evaluate', 'chat', 'answer', 'corpus', 'store', 'locale', 'config', 'logger', 'errors', 'pino'],
  channels: ['bot', 'channel', 'chat', 'store', 'locale', 'config', 'errors', 'node:path', 'pino'],
  app: ['channels', 'bot', 'web', 'chat', 'store', 'config', 'logger', 'errors', 'pino'],
  command: [
    ...['app', 'bot', 'channel', 'chat', 'answer', 'corpus', 'store', 'locale', 'evaluate', 'search'],
    ...['config', 'errors'],
    ...['node', 'commander', 'pino'],
  ],
  main: ['command', 'config', 'logger', 'errors', 'locale', 'node'],
}

const FILES = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative('src', join(entry.parentPath, entry.name)))
  .sort()

const partOf = (path: string) => path.split('/')[0]!.replace(/\.(?:[jt]sx?)$/, '')
const packageOf = (specifier: string) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0]

/** What a file imports, in whatever way: parts of `src`, packages without a path inside them, `node:…`. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join('src', file), 'utf8'))
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((specifier) => !specifier.includes('/locales/')) // the keys of the bot's words, a type
    .map((specifier) =>
      specifier.startsWith('.') ? partOf(join(dirname(file), specifier)) : packageOf(specifier),
    )
}

it.each(Object.keys(MAY_IMPORT))('%s imports only what it may', (part) => {
  const allowed = [part, ...MAY_IMPORT[part]!]
  const isAllowed = (target: string) =>
    allowed.includes(target) || (target.startsWith('node:') && allowed.includes('node'))
  const offences = FILES.filter((file) => partOf(file) === part).flatMap((file) =>
    importsOf(file)
      .filter((target) => !isAllowed(target))
      .map((target) => `${file} -> ${target}`),
  )
  expect(offences).toEqual([])
})

it('has a rule for every part, and imports point one way: up the table', () => {
  const parts = Object.keys(MAY_IMPORT)
  expect(FILES.map(partOf).filter((part) => !parts.includes(part))).toEqual([])
  const downward = parts.flatMap((part, row) =>
    MAY_IMPORT[part]!.filter((target) => parts.indexOf(target) >= row).map(
      (target) => `${part} -> ${target}`,
    ),
  )
  expect(downward).toEqual([])
})

/** What a process begins with. */
const ENTRIES = ['main.ts', 'corpus/corpus-worker.ts']

it('leaves the process to main.ts and to the worker’s own entry', () => {
  const touches = (file: string) =>
    importsOf(file).includes('node:process') ||
    /(?<![\w.])process\.[a-z]|= process\b/.test(readFileSync(join('src', file), 'utf8'))
  expect(FILES.filter((file) => !ENTRIES.includes(file) && touches(file))).toEqual([])
})
