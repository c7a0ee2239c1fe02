import type { Clause } from '../../gazette/notice.js'

const squeeze = (text: string): string => text.replace(/\s+/gu, '')

/**
 * The part of a table's text that stands before its column names: caption and unit.
 *
 * @returns the whole text when the column names are not its end
 */
export function captionOf({ text, cells = [] }: Clause): string {
  const names = squeeze(cells.join(''))
  if (names === '' || !squeeze(text).endsWith(names)) return text
  let left = squeeze(text).length - names.length
  let end = 0
  for (const char of text) {
    if (left === 0) break
    if (squeeze(char) !== '') left -= char.length
    end += char.length
  }
  return text.slice(0, end).trim()
}

/** The cells, if they hold the row's words, all of them and in order; else one cell with the words. */
function cellsOf({ text, cells }: Clause): readonly string[] {
  return cells !== undefined && squeeze(cells.join('')) === squeeze(text) ? cells : [text]
}

function RowView({ clause, columns }: { readonly clause: Clause; readonly columns: number }) {
  const cells = cellsOf(clause)
  return (
    <tr id={clause.id}>
      {cells.map((cell, column) => (
        <td key={column} colSpan={cells.length === 1 ? columns : 1}>
          {cell}
        </td>
      ))}
    </tr>
  )
}

/** Shows a table with caption, column names and rows, each under its id; on a phone it scrolls sideways. */
export function TableView({ clause, label }: { readonly clause: Clause; readonly label: string }) {
  const caption = captionOf(clause)
  const hasNames = clause.cells !== undefined && caption !== clause.text
  const columns = Math.max(
    1,
    clause.cells?.length ?? 0,
    ...clause.children.map(({ cells }) => cells?.length ?? 0),
  )
  return (
    <section id={clause.id} class="clause table">
      <div class="scroll" role="region" aria-label={label} tabIndex={0}>
        <table>
          {caption !== '' && <caption>{caption}</caption>}
          {hasNames && (
            <thead>
              <tr>
                {clause.cells.map((name, column) => (
                  <th scope="col" key={column}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {clause.children.map((row) => (
              <RowView clause={row} columns={columns} key={row.id} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
