import type { Corpus } from '../corpus/corpus.js'
import { flattenClauses } from '../gazette/clause-tree.js'
import type { Gazette, Notice } from '../gazette/notice.js'
import { formatUrl } from '../answer/citation.js'
import { formatSource } from '../locale/format-source.js'
import { fold } from '../search/fold.js'
import type { PageContext } from './pages/page-context.js'
import { writeDocument, writeElement } from './write-xml.js'

/** What a feed is of; absent: everything. */
export interface FeedOf {
  readonly place?: string | undefined
  /** Words parted by spaces, all of which a notice must have. */
  readonly keyword?: string | undefined
}

/** Entries of a feed. */
const ENTRIES = 50
/** What stands in an entry where the source names no date; Atom wants one. */
const UNDATED = '1970-01-01'

interface Placed {
  readonly notice: Notice
  readonly gazette: Gazette
}

function hasWords({ notice }: Placed, words: readonly string[]): boolean {
  const texts = [
    notice.title,
    notice.instrument ?? '',
    ...flattenClauses(notice.clauses).map(({ text }) => text),
  ]
  const whole = texts
    .join('\n')
    .replace(/[^\S\n]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
  return words.every((word) => whole.includes(word))
}

function dateOf({ notice, gazette }: Placed): string {
  return gazette.dateOfPublication ?? notice.dateOfIssue ?? UNDATED
}

/** Lists the newest notices, older texts of one document left out. */
function listNewest({ notices }: Corpus, { place, keyword = '' }: FeedOf): Placed[] {
  const words = fold(keyword)
    .split(/\s+/u)
    .filter((word) => word !== '')
  return [...notices.values()]
    .filter(({ notice }) => notice.newerVersion === null)
    .filter(({ gazette }) => place === undefined || gazette.region === place)
    .filter((placed) => words.length === 0 || hasWords(placed, words))
    .sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0))
    .slice(0, ENTRIES)
}

/** The time in China at which a day begins. */
const timeOf = (date: string): string => `${date}T00:00:00+08:00`

/** Writes the newest notices as an Atom feed (RFC 4287), the latest first. */
export function writeFeed(corpus: Corpus, of: FeedOf, { t, publicUrl, address }: PageContext): string {
  const placed = listNewest(corpus, of)
  const [newest] = placed
  const named = [of.place, of.keyword].filter((part) => part !== undefined)
  const self = publicUrl + address
  return writeDocument(
    writeElement('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }, [
      writeElement('id', {}, [self]),
      writeElement('title', {}, [[t('feed.title'), ...named].join(' · ')]),
      writeElement('updated', {}, [timeOf(newest ? dateOf(newest) : UNDATED)]),
      writeElement('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      writeElement('link', { rel: 'alternate', type: 'text/html', href: `${publicUrl}/gazettes` }),
      writeElement('author', {}, [writeElement('name', {}, [t('bot.name')])]),
      ...placed.map(({ notice, gazette }) => {
        const url = formatUrl(publicUrl, notice.id)
        return writeElement('entry', {}, [
          writeElement('id', {}, [url]),
          writeElement('title', {}, [notice.title]),
          writeElement('updated', {}, [timeOf(dateOf({ notice, gazette }))]),
          writeElement('link', { rel: 'alternate', type: 'text/html', href: url }),
          ...(notice.issuingAuthority === null
            ? []
            : [writeElement('author', {}, [writeElement('name', {}, [notice.issuingAuthority])])]),
          ...(gazette.region === null ? [] : [writeElement('category', { term: gazette.region })]),
          writeElement('summary', {}, [
            [formatSource({ ...notice, region: gazette.region }, true, t), gazette.name].join(' · '),
          ]),
        ])
      }),
    ]),
  )
}

/** Writes the list of pages for search engines. */
export function writeSitemap({ gazettes, notices }: Corpus, publicUrl: string): string {
  const addresses = [
    ...['/', '/search', '/gazettes'].map((path) => publicUrl + path),
    ...gazettes.map(({ id }) => `${publicUrl}/gazettes/${encodeURIComponent(id)}`),
    ...[...notices.keys()].map((id) => formatUrl(publicUrl, id)),
  ]
  return writeDocument(
    writeElement(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      addresses.map((address) => writeElement('url', {}, [writeElement('loc', {}, [address])])),
    ),
  )
}

/** Tells search engines what is not for them. */
export function writeRobots(publicUrl: string): string {
  return [
    'User-agent: *',
    ...['/admin', '/api/', '/search?', '/*?lang=', '/*?type='].map((path) => `Disallow: ${path}`),
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ].join('\n')
}
