import type { Clause } from '../../gazette/notice.js'
import { annotate } from './annotated-text.js'
import { joinHeader } from './header-cells.js'
import type { NoticeView } from './notice-view.js'
import { PinView } from './pin-view.js'
import { splitRow, splitTableHead } from './table-lines.js'

/** Short words stay on one line, long ones get room: without it a phone shows one character a line. */
function widthOf(text: string): string {
  if (text.length <= 5 || /^[\d.,%\-—]{1,14}$/u.test(text)) return 'short'
  return text.length > 12 ? 'long' : ''
}

interface RowProps {
  readonly clause: Clause
  readonly columns: number
  readonly view: NoticeView
}

function RowView({ clause, columns, view }: RowProps) {
  const cells = splitRow(clause)
  const contacts = view.contacts.get(clause.id)
  const pin = <PinView clause={clause} view={view} />
  if (cells.length === 1)
    return (
      <tr id={clause.id}>
        <td colSpan={columns}>
          {annotate(clause.text, view.words, contacts)}
          {pin}
        </td>
      </tr>
    )
  return (
    <tr id={clause.id}>
      {cells.map(({ text, above }, column) => (
        <td key={column} class={widthOf(text + above)} {...(above === '' ? {} : { 'data-above': above })}>
          {annotate(text, view.words, contacts)}
          {column === 0 && pin}
        </td>
      ))}
      {Array.from({ length: columns - cells.length }, (_, missing) => (
        <td key={cells.length + missing} />
      ))}
    </tr>
  )
}

/** Shows a table with caption, column names and rows, each under its id; on a phone it scrolls sideways. */
export function TableView({ clause, view }: { readonly clause: Clause; readonly view: NoticeView }) {
  const { caption, names } = splitTableHead(clause)
  const columns = Math.max(
    1,
    ...names.map(({ length }) => length),
    ...clause.children.map((row) => splitRow(row).length),
  )
  return (
    <section id={clause.id} class="clause table">
      <div class="scroll" role="group" aria-label={view.page.t('page.table')} tabIndex={0}>
        <table>
          {caption !== '' && (
            <caption>
              {annotate(caption, view.words)}
              <PinView clause={clause} view={view} />
            </caption>
          )}
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
              <RowView clause={row} columns={columns} view={view} key={row.id} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
