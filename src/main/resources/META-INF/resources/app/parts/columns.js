import { t } from '../texts.js'

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
    tooltip: false,
    print: false,
  }
}
