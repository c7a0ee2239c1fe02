import { endsWithPost } from './line-kind.js'
import type { TableLines } from './table-lines.js'

type Row = TableLines['rows'][number]

const ROLE =
  /^(?:[总副]|常务|第一|执行)*(?:组长|组员|成员|主任|主席|指挥长?|队长|联络员|联系人|委员|编委|召集人)([:：]?)$/u
const NAME = /^(?!.*(?:局|办|组|院|部|中心|镇|乡)$)[\u4e00-\u9fff]{2,4}$/u
const ROLED_NAME = /^[^:：]{2,6}[:：]([^:：]+)$/u
const PHONE = /^\d[\d-]{6,14}$/u
const PIECE = /^[\u4e00-\u9fff]{2,4}$/u
/** Fewest people that make a list. */
const PEOPLE = 2

function widthOf(rows: readonly Row[]): number {
  return Math.max(...rows.map(({ cells }) => cells.findLastIndex((cell) => cell !== '') + 1))
}

function cellsFrom({ cells, startLine, endLine }: Row, from: number, width: number): Row {
  const half = Array.from({ length: width }, (_, index) => cells[from + index] ?? '')
  return { cells: half, startLine, endLine }
}

/** The rows of one side of the page, those without any cell there left out. */
function takeSide(rows: readonly Row[], from: number, width: number): Row[] {
  return rows
    .map((row) => cellsFrom(row, from, width))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

/** Whether a cell holds a person's name, with the role before it where the list has no column for roles. */
function isName(cell: string, roled: boolean): boolean {
  const name = roled ? cell : (ROLED_NAME.exec(cell)?.[1] ?? cell)
  return NAME.test(name)
}

/** Whether rows are a list of people: role, name and post, or name and post. */
function isList(rows: readonly Row[], width: number): boolean {
  const roled = width === 3
  const fits = rows.every(({ cells }) => {
    const [role, name, post] = roled ? cells : ['', ...cells]
    const reads = (role === '' || ROLE.test(role ?? '')) && (name === '' || isName(name ?? '', roled))
    return reads && !/[。；]/u.test(post ?? '')
  })
  const people = rows.filter(({ cells }) => cells[roled ? 1 : 0] !== '').length
  const posted = rows.filter(({ cells }) => endsWithPost(cells[width - 1] ?? '')).length
  // without a column of roles, only the posts tell names from the labels of a form
  return fits && people >= PEOPLE && (roled || posted > people / 2)
}

/** Adds what stands below a person's post: a number as a cell of its own, a wrapped end, a rest of damaged text. */
function append(cells: readonly string[], below: string): string[] | null {
  const post = cells.at(-1) ?? ''
  if (PHONE.test(below)) return [...cells, below]
  if (post === '') return null
  if (endsWithPost(below) && !endsWithPost(post)) return [...cells.slice(0, -1), post + below]
  return PIECE.test(below) ? [...cells.slice(0, -1), `${post}\n${below}`] : null
}

/** Puts together what stands in the rows of one person, of which only the first has a name. */
function joinBelow(rows: readonly Row[]): Row[] {
  const joined: Row[] = []
  for (const row of rows) {
    const above = joined.at(-1)
    const alone = row.cells.slice(0, -1).every((cell) => cell === '')
    const cells = above && alone ? append(above.cells, row.cells.at(-1) ?? '') : null
    if (above && cells) joined[joined.length - 1] = { ...above, cells, endLine: row.endLine }
    else joined.push(row)
  }
  return joined
}

/**
 * Finds the entry whose post goes on at the head of the next column: the only one that ends without a post, when
 * that column begins with a bare one.
 *
 * @param entries - people with their posts, in the order of the first column
 * @param piece - what the next column begins with
 * @returns index of the entry, -1 when there is none or more than one
 */
export function findCutPost(entries: readonly string[], piece: string): number {
  if (!PIECE.test(piece) || !endsWithPost(piece)) return -1
  const cut = entries.flatMap((entry, index) => (endsWithPost(entry) ? [] : [index]))
  return cut.length === 1 ? (cut[0] ?? -1) : -1
}

/** Takes a bare post out of the column of roles, where the others end with a colon, back to the entry it ends. */
function returnPost(left: readonly Row[], right: readonly Row[]): { left: Row[]; right: Row[] } {
  const [first, ...others] = right
  const piece = first?.cells[0] ?? ''
  const roles = [...left, ...others].map(({ cells }) => cells[0] ?? '').filter((cell) => cell !== '')
  const marked = roles.length > 0 && roles.every((cell) => /[:：]$/u.test(cell))
  const at = marked
    ? findCutPost(
        left.map(({ cells }) => cells[2] ?? ''),
        piece,
      )
    : -1
  if (!first || at < 0) return { left: [...left], right: [...right] }
  const whole = left.map((row, index) => {
    const [role = '', name = '', post = ''] = row.cells
    return index === at
      ? { cells: [role, name, post + piece], startLine: first.startLine, endLine: row.endLine }
      : row
  })
  return { left: whole, right: [{ ...first, cells: ['', ...first.cells.slice(1)] }, ...others] }
}

/**
 * Undoes two lists of people that stand side by side and share the rows of a table: the left list first, then the
 * right one, each person with post and number in one row.
 *
 * @returns the table itself when it is none
 */
export function splitSideLists(table: TableLines): TableLines {
  const columns = table.headed || table.rows.length < 2 ? 0 : widthOf(table.rows)
  const width = columns / 2
  if (width !== 2 && width !== 3) return table
  const left = takeSide(table.rows, 0, width)
  const right = takeSide(table.rows, width, width)
  if (!isList(left, width) || !isList(right, width)) return table
  const sides = width === 3 ? returnPost(left, right) : { left, right }
  return { ...table, rows: [...joinBelow(sides.left), ...joinBelow(sides.right)] }
}
