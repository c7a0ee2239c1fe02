import { z } from 'zod'
import { LANGUAGES, type Translate } from '../locale/translations.js'
import { HttpError } from './http-error.js'

/** Whole numbers as people write them; `Number` would also take '', ' 5', 0x5 and 1e3. */
const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)

const name = (limit: number) => z.string().max(limit).optional()

/** What a route accepts. */
export interface Parameters<T> {
  readonly schema: z.ZodType<T>
  /** The largest `limit`; 0 where there is none. */
  readonly maxLimit: number
}

function parameters<T>(maxLimit: number, schema: z.ZodType<T>): Parameters<T> {
  return { schema, maxLimit }
}

const limit = (max: number, byDefault: number) =>
  wholeNumber.pipe(z.number().min(1).max(max)).default(byDefault)

/** Of `GET /api/search`. */
export const SEARCH = parameters(
  50,
  z.object({
    q: z.string().default(''),
    limit: limit(50, 5),
    offset: wholeNumber.default(0),
    region: name(50),
    context: z.string().optional(),
  }),
)

/** Of `GET /api/notices`. */
export const NOTICES = parameters(
  1000,
  z.object({
    limit: limit(1000, 20),
    offset: wholeNumber.default(0),
    region: name(50),
    gazette: name(200),
  }),
)

/** Of the page `/`; no `q` at all is the first visit, an empty one an empty question. */
export const PAGE = parameters(0, z.object({ q: z.string().optional() }))

/** What somebody chose in a list of results; a value that makes no sense counts as none. */
const choice = z.string().min(1).max(100).optional().catch(undefined)

/** Of the page `/search`. */
export const SEARCH_PAGE = parameters(
  0,
  z.object({
    q: z.string().optional(),
    place: choice,
    authority: choice,
    year: choice,
    kind: choice,
    validity: choice,
    sort: z.enum(['relevance', 'date']).catch('relevance'),
    page: wholeNumber.pipe(z.number().min(1)).catch(1),
  }),
)

/** Of the feed. */
export const FEED = parameters(0, z.object({ place: choice, keyword: choice }))

/** What an admin says on the page. */
export const ADMIN_COMMAND = parameters(0, z.object({ text: z.string().max(4_000), key: z.string() }))

/** Of the page on which searches are looked into. */
export const INSPECT = parameters(0, z.object({ q: z.string().optional(), place: choice }))

/** The body of `POST /api/messages`; the page sends no conversation, its cookie names it. */
export const MESSAGE = parameters(
  0,
  z.object({
    conversation: z.string().min(1).max(200),
    text: z.string(),
    lang: z.enum(LANGUAGES).optional(),
  }),
)

const NAMES = [
  'q',
  'limit',
  'offset',
  'region',
  'context',
  'gazette',
  'conversation',
  'text',
  'lang',
] as const

/**
 * Reads a query or a body.
 *
 * @throws {@link HttpError} 400 `bad_parameter`, saying of each bad parameter what it should be
 */
export function readParameters<T>({ schema, maxLimit }: Parameters<T>, input: unknown, t: Translate): T {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const bad = new Set(result.error.issues.map(({ path }) => path[0]))
  const sentences = NAMES.filter((name) => bad.has(name)).map((name) =>
    t(`api.parameter.${name}`, { max: maxLimit }),
  )
  throw new HttpError(
    400,
    'bad_parameter',
    sentences.length === 0 ? t('api.json') : sentences.join(t('list.sentences')),
  )
}
