import { onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import { language } from '../base/texts.js'
import { unfolded } from './columns.js'
import { makeReachable } from './gridKeys.js'
import { printTable } from './printTable.js'

/**
 * A grid of Tabulator for many rows: sorts by its headers, draws only what is in sight; on paper it is a plain table
 * of all rows and columns. Columns is a function, so that titles follow the language. Rows are shown as they are given;
 * who filters them does so before. pick says which row was clicked, or chosen with Enter.
 */
export default {
  props: {
    columns: { type: Function, required: true },
    rows: { type: Array, required: true },
    label: { type: String, required: true },
    height: { type: String, default: '480px' },
    empty: String,
    index: { type: String, default: 'id' },
  },
  emits: ['pick'],
  setup(props, { emit, expose }) {
    const box = ref()
    const paper = ref()
    const grid = shallowRef()
    let built
    const ready = new Promise((resolve) => (built = resolve))
    let gone = false

    onMounted(async () => {
      const { TabulatorFull } = await import('tabulator')
      if (gone) {
        return
      }
      const table = new TabulatorFull(box.value, {
        data: props.rows,
        columns: props.columns(),
        index: props.index,
        height: props.height || false,
        layout: 'fitColumns',
        responsiveLayout: 'collapse',
        responsiveLayoutCollapseStartOpen: false,
        responsiveLayoutCollapseFormatter: unfolded,
        placeholder: props.empty,
        columnDefaults: { headerHozAlign: 'left', headerWordWrap: true },
        rowFormatter: (row) => {
          row.getElement().setAttribute('tabindex', '-1')
          // Not Tabulator's own tooltips: those are HTML, and names come from rosters.
          row.getCells().forEach((cell) => (cell.getElement().title = cell.getElement().textContent))
        },
      })
      table.on('rowClick', (event, row) => emit('pick', row.getData()))
      table.on('tableBuilt', () => {
        grid.value = table
        makeReachable(table, () => props.label, (row) => emit('pick', row))
        built()
      })
    })
    watch(() => props.rows, async (rows) => {
      await ready
      grid.value.replaceData(rows)
    })
    watch(language, async () => {
      await ready
      grid.value.options.placeholder = props.empty
      // Tabulator 6.3 does not count the hidden columns of a narrow screen anew.
      grid.value.modules.responsiveLayout.index = 0
      grid.value.setColumns(props.columns())
      makeReachable(grid.value, () => props.label)
    })
    // As they are sorted on the screen. Made at once, as a browser does not wait for a watcher.
    const showPaper = () => {
      const rows = grid.value ? grid.value.getRows('active').map((row) => row.getData()) : props.rows
      paper.value.replaceChildren(printTable(props.columns(), rows, props.label))
    }
    const hidePaper = () => paper.value.replaceChildren()
    addEventListener('beforeprint', showPaper)
    addEventListener('afterprint', hidePaper)
    onBeforeUnmount(() => {
      removeEventListener('beforeprint', showPaper)
      removeEventListener('afterprint', hidePaper)
      gone = true
      grid.value?.destroy()
    })
    expose({ grid, ready })
    return { box, paper }
  },
  template: `<div><div ref="box" class="jd-grid table-sm d-print-none"></div><div ref="paper"
    class="d-none d-print-block"></div></div>`,
}
