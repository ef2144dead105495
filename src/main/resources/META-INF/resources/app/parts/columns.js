import { t } from '../base/texts.js'

/** The column that unfolds what a narrow screen has no room for. */
export function unfoldColumn() {
  return {
    formatter: 'responsiveCollapse',
    titleFormatter: () => {
      const title = document.createElement('span')
      title.className = 'visually-hidden'
      title.textContent = t('grid.more')
      return title
    },
    width: 36,
    hozAlign: 'center',
    resizable: false,
    headerSort: false,
    responsive: 0,
    title: '',
    print: false,
  }
}

/** What a narrow screen has no room for, as one cell of the row; values come from the columns' own formatters. */
export function unfolded(values) {
  if (values.length === 0) {
    return ''
  }
  const cell = document.createElement('div')
  cell.setAttribute('role', 'gridcell')
  cell.className = 'jd-unfolded'
  values.forEach(({ title, value }) => {
    const name = document.createElement('strong')
    name.textContent = title
    const text = document.createElement('div')
    if (value instanceof Node) {
      text.append(value)
    } else {
      text.innerHTML = value
    }
    cell.append(name, text)
  })
  return cell
}
