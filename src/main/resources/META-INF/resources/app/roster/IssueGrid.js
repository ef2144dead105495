import { computed, onMounted, ref, watch } from 'vue'
import { unfoldColumn } from '../parts/columns.js'
import Grid from '../parts/Grid.js'
import { said, t } from '../base/texts.js'
import { sayPlace } from './issues.js'

/**
 * The issues one by one; the one that is looked at closely is marked. order says in which order their ids are shown.
 */
export default {
  components: { Grid },
  props: { rows: Array, tables: Boolean, most: Number, picked: Number, empty: String },
  emits: ['pick', 'order'],
  setup(props, { emit }) {
    const rows = computed(() => props.rows.map((issue) => ({
      ...issue, row: issue.row || undefined, place: sayPlace(issue), message: said(issue, 'message'),
    })))
    const height = Math.max(150, Math.min(400, 40 + props.most * 34)) + 'px'
    const column = (field, more) => ({ field, title: t('issue.' + field), ...more })
    const severity = (cell) => {
      const badge = document.createElement('span')
      badge.className = 'jd-badge jd-' + cell.getValue().toLowerCase()
      badge.textContent = t('severity.' + cell.getValue())
      return badge
    }
    const places = () => (props.tables
      ? [
          column('sheet', { minWidth: 90, responsive: 3 }),
          column('row', { minWidth: 78, sorter: 'number', hozAlign: 'right', headerHozAlign: 'right',
            responsive: 0 }),
          column('column', { minWidth: 72, responsive: 1 }),
        ]
      : [column('place', { minWidth: 130, widthGrow: 3.5, responsive: 1 })])
    const columns = () => [
      unfoldColumn(),
      column('severity', { minWidth: 112, responsive: 2, formatter: severity, tooltip: false }),
      ...places(),
      column('value', { minWidth: 110, widthGrow: 1.6, responsive: 4 }),
      column('message', { minWidth: 135, widthGrow: 6, responsive: 0 }),
    ]

    const grid = ref()
    function mark(table) {
      table.deselectRow()
      const row = table.getRows().find((one) => one.getData().id === props.picked)
      if (row) {
        row.select()
        row.scrollTo('center', false).catch(() => {})
      }
    }
    onMounted(async () => {
      const mine = grid.value
      await mine.ready
      const follow = () => {
        emit('order', mine.grid.getRows('active').map((row) => row.getData().id))
        mark(mine.grid)
      }
      mine.grid.on('renderComplete', follow)
      follow()
    })
    watch(() => props.picked, async () => {
      await grid.value.ready
      mark(grid.value.grid)
    })
    return { columns, grid, height, rows }
  },
  template: `
    <Grid ref="grid" :columns="columns" :rows="rows" :label="$t('issue.title')" :empty="empty" :height="height"
      @pick="$emit('pick', $event.id)" />`,
}
