// What Tabulator leaves out for people who use a keyboard or a screen reader.

/**
 * Names the grid, mends the roles of its parts, and lets keys do what the mouse does: Enter on a header sorts; arrows
 * go from row to row, Enter picks one, space unfolds what a narrow screen has no room for. Call it again without pick
 * after columns were set anew.
 */
export function makeReachable(table, label, pick) {
  const box = table.element
  const body = box.querySelector('.tabulator-tableholder')
  box.setAttribute('aria-label', label())
  box.querySelector('.tabulator-header-contents').setAttribute('role', 'presentation')
  tellRows(table, body)
  body.firstElementChild.setAttribute('role', 'presentation')
  box.querySelectorAll('.tabulator-col.tabulator-sortable').forEach((header) => header.setAttribute('tabindex', '0'))
  if (pick) {
    table.on('dataProcessed', () => tellRows(table, body))
    box.addEventListener('keydown', (event) => {
      const header = event.target.closest('.tabulator-col.tabulator-sortable')
      if (header) {
        sort(table, header, event)
      } else if (body.contains(event.target)) {
        move(table, body, event, pick)
      }
    })
  }
}

/** Without rows there is no group of them, and nothing to go through. */
function tellRows(table, body) {
  const hasRows = table.getDataCount() > 0
  body.setAttribute('role', hasRows ? 'rowgroup' : 'presentation')
  if (hasRows) {
    body.setAttribute('tabindex', '0')
  } else {
    body.removeAttribute('tabindex')
  }
}

function sort(table, header, event) {
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault()
    const descending = header.getAttribute('aria-sort') === 'ascending'
    table.setSort(header.getAttribute('tabulator-field'), descending ? 'desc' : 'asc')
  }
}

function move(table, body, event, pick) {
  const row = event.target.closest('.tabulator-row')
  if (event.key === 'Enter' && row) {
    const found = table.getRows('visible').find((candidate) => candidate.getElement() === row)
    if (found) {
      pick(found.getData())
      body.focus({ preventScroll: true })
    }
  } else if (event.key === ' ' && row) {
    event.preventDefault()
    row.querySelector('.tabulator-responsive-collapse-toggle')?.click()
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const next = row
      ? event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling
      : body.querySelector('.tabulator-row')
    if (next?.classList.contains('tabulator-row')) {
      event.preventDefault()
      next.focus()
    }
  }
}
