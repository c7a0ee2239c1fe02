import type { Clause } from '../../gazette/notice.js'
import { joinHeader } from './header-cells.js'
import { splitRow, splitTableHead } from './table-lines.js'

/** Short words stay on one line, long ones get room: without it a phone shows one character a line. */
function widthOf(text: string): string {
  if (text.length <= 5 || /^[\d.,%\-—]{1,14}$/u.test(text)) return 'short'
  return text.length > 12 ? 'long' : ''
}

function RowView({ clause, columns }: { readonly clause: Clause; readonly columns: number }) {
  const cells = splitRow(clause)
  if (cells.length === 1)
    return (
      <tr id={clause.id}>
        <td colSpan={columns}>{clause.text}</td>
      </tr>
    )
  return (
    <tr id={clause.id}>
      {cells.map(({ text, above }, column) => (
        <td key={column} class={widthOf(text + above)} {...(above === '' ? {} : { 'data-above': above })}>
          {text}
        </td>
      ))}
      {Array.from({ length: columns - cells.length }, (_, missing) => (
        <td key={cells.length + missing} />
      ))}
    </tr>
  )
}

/** Shows a table with caption, column names and rows, each under its id; on a phone it scrolls sideways. */
export function TableView({ clause, label }: { readonly clause: Clause; readonly label: string }) {
  const { caption, names } = splitTableHead(clause)
  const columns = Math.max(
    1,
    ...names.map(({ length }) => length),
    ...clause.children.map((row) => splitRow(row).length),
  )
  return (
    <section id={clause.id} class="clause table">
      <div class="scroll" role="region" aria-label={label} tabIndex={0}>
        <table>
          {caption !== '' && <caption>{caption}</caption>}
          {names.length > 0 && (
            <thead>
              {joinHeader(names, columns).map((line, index) => (
                <tr key={index}>
                  {line.map(({ name, colSpan, rowSpan }, column) => (
                    <th scope="col" class={widthOf(name)} colSpan={colSpan} rowSpan={rowSpan} key={column}>
                      {name}
                    </th>
                  ))}
                </tr>
              ))}
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
