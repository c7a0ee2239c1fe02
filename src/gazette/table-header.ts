type Cells = readonly string[]

/** Names of columns that stand at the head of tables of every kind, and the words that longer names end with. */
const NAME =
  /^(?:序号|编号|项目|名称|事项|姓名|职务|职责|单位|部门|内容|备注|说明|类型|类别|标准|时间|时限|地址|电话|地点|数量|金额|面积|级别|区域|依据|条件|对象|措施|任务|目标|要求)$|^.{1,8}(?:名称|姓名|单位|部门|内容|类型|类别|标准|时间|时限|电话|方式|领导|责任人|联系人|地点|数量|金额|面积|级别|区域|依据|条件|对象|措施|任务|目标|要求|事项)$/u
const SERIAL_NAME = /^(?:序号|编号)$/u
const REMARKS = /^(?:备注|说明)$/u
const NUMERAL = /^[\d.,，%％—-]*\d[\d.,，%％]*$/u
const LONGEST_NAME = 30

/** Leaves out the empty cells at the end of a row. */
export function trimEnd(cells: Cells): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}

/** Tells whether two rows read the same, empty cells at their ends apart. */
export function sameCells(a: Cells, b: Cells): boolean {
  return trimEnd(a).join('\t') === trimEnd(b).join('\t')
}

/** Tells whether a cell holds a number and nothing else: a count, an amount, a share. */
export function isNumeral(cell: string): boolean {
  return NUMERAL.test(cell)
}

/** A spanning name and the columns it reaches over, from `start` to before `end`. */
function spans(upper: Cells, width: number): { start: number; end: number }[] {
  const starts = upper.flatMap((cell, index) => (cell === '' ? [] : [index]))
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? width }))
}

/** A second header row names every column below the spanning names of the first, and no other. */
function isSubheader(first: Cells, second: Cells): boolean {
  const lower = trimEnd(second)
  if (lower.length < 2 || /\d/u.test(lower.join('')) || (first[0] ?? '') === '' || lower[0] !== '')
    return false
  const named = spans(trimEnd(first), Math.max(trimEnd(first).length, lower.length)).map(({ start, end }) => {
    const below = Array.from({ length: end - start }, (_, index) => lower[start + index] ?? '')
    const filled = below.filter((cell) => cell !== '').length
    return end - start === 1 ? filled === 0 : filled === end - start
  })
  return named.every(Boolean)
}

/** Whether the cells can be names at all: short, without stops, none missing between two of them. */
function canName(cells: Cells, gaps: boolean): boolean {
  const names = trimEnd(cells)
  const filled = names.filter((cell) => cell !== '')
  return (
    filled.length >= 2 &&
    (gaps || filled.length === names.length) &&
    filled.every((cell) => cell.length <= LONGEST_NAME && !/[。：:；]/u.test(cell) && !isNumeral(cell)) &&
    !/^\d/u.test(filled[0] ?? '')
  )
}

/** Whether something shows that the cells are names: what they say, or that the rows below them differ in kind. */
function isShownToName(names: Cells, below: readonly Cells[]): boolean {
  const half = names.length / 2
  const twice = half >= 2 && Number.isInteger(half) && sameCells(names.slice(0, half), names.slice(half))
  return (
    twice ||
    names.some((name) => SERIAL_NAME.test(name)) ||
    REMARKS.test(names.at(-1) ?? '') ||
    names.filter((name) => NAME.test(name)).length >= 2 ||
    below.some((row) => sameCells(row, names)) ||
    names.some((_, column) => {
      const cells = below.map((row) => row[column] ?? '').filter((cell) => cell !== '')
      return cells.length > 0 && cells.every(isNumeral)
    })
  )
}

/**
 * Measures the header of a table.
 *
 * @returns how many rows it takes, `0` when nothing shows that the first row names the columns
 */
export function measureHeader(rows: readonly Cells[]): 0 | 1 | 2 {
  const [first, second, ...rest] = rows
  if (!first || !second) return 0
  const two = isSubheader(first, second)
  if (!canName(first, two)) return 0
  const names = trimEnd(first)
  if (!isShownToName(names, two ? rest : [second, ...rest])) return 0
  return two ? 2 : 1
}

/** Names the columns: 资金来源/合计 below a spanning name. */
export function nameColumns(header: readonly Cells[]): string[] {
  const [first = [], second] = header
  if (!second) return trimEnd(first)
  const width = Math.max(trimEnd(first).length, trimEnd(second).length)
  let span = ''
  return Array.from({ length: width }, (_, index) => {
    const upper = first[index] ?? ''
    const lower = second[index] ?? ''
    if (upper !== '') span = upper
    return lower === '' ? upper : `${span}/${lower}`
  })
}
