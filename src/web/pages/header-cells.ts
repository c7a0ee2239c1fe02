/** A column name with the columns and lines that it reaches over. */
export interface HeaderCell {
  readonly name: string
  readonly colSpan: number
  readonly rowSpan: number
}

type Lines = readonly (readonly string[])[]

/** How far a name reaches to the right: over empty or missing cells that have names of their own below. */
function countColumns(lines: Lines, line: number, column: number, columns: number): number {
  const below = lines[line + 1] ?? []
  let end = column + 1
  while (end < columns && (lines[line]?.[end] ?? '') === '' && (below[end] ?? '') !== '') end++
  return end - column
}

/** How far a name reaches down: over empty cells below it. */
function countLines(lines: Lines, line: number, column: number): number {
  let end = line + 1
  while (end < lines.length && (lines[end]?.[column] ?? '') === '') end++
  return end - line
}

/**
 * Joins the cells of a head of several lines; a printed name is followed by empty cells where it reaches over
 * several columns, and has empty cells below where it reaches down.
 *
 * @param columns number of columns of the whole table
 * @example joinHeader([['序号', '单位', ''], ['', '级次', '名称']], 3)
 * // => 序号 over two lines, 单位 over two columns; 级次 and 名称
 */
export function joinHeader(lines: Lines, columns: number): HeaderCell[][] {
  const taken = new Set<string>()
  return lines.map((cells, line) => {
    const joined: HeaderCell[] = []
    for (let column = 0; column < columns; column++) {
      if (taken.has(`${line}:${column}`)) continue
      const name = cells[column] ?? ''
      const colSpan = name === '' ? 1 : countColumns(lines, line, column, columns)
      const rowSpan = name === '' || colSpan > 1 ? 1 : countLines(lines, line, column)
      for (let down = 0; down < rowSpan; down++)
        for (let right = 0; right < colSpan; right++) taken.add(`${line + down}:${column + right}`)
      joined.push({ name, colSpan, rowSpan })
    }
    return joined
  })
}
