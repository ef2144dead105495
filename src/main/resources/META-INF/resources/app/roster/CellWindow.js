import { computed, nextTick, ref, watch } from 'vue'
import { get } from '../base/api.js'
import { useLoad } from '../parts/load.js'
import ProblemBox from '../parts/ProblemBox.js'
import { said } from '../base/texts.js'

const AROUND = 3
const key = (sheet, row, column) => `${sheet}!${column}${row}`

/**
 * The sender's own sheet around the row of an issue, as a spreadsheet shows it, with the cell marked and other issues
 * in sight tinted.
 */
export default {
  components: { ProblemBox },
  props: { cells: String, issue: Object, items: Array },
  emits: ['pick', 'shown'],
  setup(props, { emit }) {
    const { value: found, problem, busy, load } = useLoad(async (cells, issue) => {
      const query = new URLSearchParams({ sheet: issue.sheet, row: issue.row, around: AROUND })
      return { issue, ...(await get(`${cells}?${query}`)) }
    })
    // The first issue of each cell.
    const byCell = computed(() =>
      new Map(props.items.map((item) => [key(item.sheet, item.row, item.column), item]).reverse()))
    const lines = computed(() => {
      const { sheet, columns, header, rows, issue } = found.value
      const line = ({ row, cells }) => ({
        row,
        isHeader: row === header?.row,
        isHere: row === issue.row,
        cells: columns.map((column, index) => {
          const isHere = row === issue.row && column === issue.column
          const found = isHere ? issue : byCell.value.get(key(sheet, row, column))
          return { column, text: cells[index], isHere, issue: found }
        }),
      })
      const apart = header && header.row < rows[0]?.row ? [line(header)] : []
      const isApart = apart.length && rows[0].row > header.row + 1
      const gap = isApart ? [{ ...line({ row: '⋮', cells: [] }), isGap: true }] : []
      return [...apart, ...gap, ...rows.map(line)]
    })

    const box = ref()
    watch(() => [props.cells, props.issue], () => load(props.cells, props.issue), { immediate: true })
    watch(found, async () => {
      await nextTick()
      const cell = box.value?.querySelector('[aria-current]')
      if (cell) {
        box.value.scrollLeft = cell.offsetLeft - (box.value.clientWidth - cell.offsetWidth) / 2
        box.value.scrollTop = cell.offsetTop - (box.value.clientHeight - cell.offsetHeight) / 2
      }
      emit('shown')
    })
    const isGone = computed(() => [404, 410].includes(problem.value?.status))
    return { box, busy, found, isGone, lines, problem, said }
  },
  template: `
    <p v-if="isGone" class="jd-meta mb-0">{{ said(problem.problem, 'detail') }}</p>
    <ProblemBox v-else-if="problem" :problem="problem" class="mb-0" />
    <div v-else-if="found" ref="box" class="jd-sheet" :aria-busy="busy" tabindex="0" role="group"
      :aria-label="$t('issue.sheetLabel', { sheet: found.sheet })">
      <table>
        <thead>
          <tr><td class="jd-sheet-corner"></td><th v-for="column in found.columns" :key="column"
            scope="col">{{ column }}</th></tr>
        </thead>
        <tbody>
          <tr v-for="line in lines" :key="line.row"
            :class="{ 'jd-sheet-header': line.isHeader, 'jd-sheet-here': line.isHere }">
            <th scope="row" :aria-hidden="line.isGap">{{ line.row }}</th>
            <td v-for="cell in line.cells" :key="cell.column" :title="cell.text"
              :aria-current="cell.isHere || undefined"
              :class="cell.issue && 'jd-' + cell.issue.severity.toLowerCase()">
              <button v-if="cell.issue && !cell.isHere" type="button" :title="said(cell.issue, 'message')"
                :aria-label="(cell.text ?? '') + ' ' + said(cell.issue, 'message')"
                @click="$emit('pick', cell.issue.id)">{{ cell.text }}</button>
              <template v-else>{{ cell.text }}</template>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
    <p v-else class="jd-sheet jd-sheet-empty jd-meta" role="status">{{ $t('issue.loading') }}</p>`,
}
