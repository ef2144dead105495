// A grid on paper: all of its rows and all of its columns as a plain table. What a grid draws is only what is in
// sight, and what a narrow
// screen folds away is in none of its rows.
import { number, t } from '../base/texts.js'

/**
 * The table of some rows in the order given.
 * @param {{field?: string, title: string, hozAlign?: string, print?: boolean, formatter?: unknown}[]} columns as a
 *     grid has them
 * @param {Record<string, unknown>[]} rows
 * @param {string} label what the table is called
 */
export function printTable(columns, rows, label) {
  const shown = columns.filter((column) => column.print !== false)
  const table = document.createElement('table')
  table.className = 'jd-print-table'
  const caption = table.createCaption()
  caption.textContent = t('grid.onPaper', { label, count: number(rows.length) })
  const head = table.createTHead().insertRow()
  shown.forEach((column) => {
    const cell = document.createElement('th')
    cell.scope = 'col'
    cell.textContent = column.title
    head.append(cell)
  })
  const body = table.createTBody()
  rows.forEach((row) => {
    const line = body.insertRow()
    shown.forEach((column) => {
      const cell = line.insertCell()
      cell.style.textAlign = column.hozAlign ?? ''
      const content = printed(column, row)
      cell.append(content instanceof Node ? content : document.createTextNode(content))
    })
  })
  return table
}

/** A cell as its column's formatter has it; formatters give texts or nodes. */
function printed(column, row) {
  const value = row[column.field]
  if (typeof column.formatter !== 'function') {
    return String(value ?? '')
  }
  const content = column.formatter({ getValue: () => value, getData: () => row })
  return content instanceof Node ? content : String(content ?? '')
}
