import { unfoldColumn } from '../parts/columns.js'
import Grid from '../parts/Grid.js'
import Panel from '../parts/Panel.js'
import { number, t } from '../base/texts.js'

/** Who is paired with whom. A click on a row shows that school on the map. */
export default {
  components: { Grid, Panel },
  props: { rows: Array, plan: Object },
  emits: ['toggle'],
  setup() {
    const wide = (field, more) => ({ field, title: t('pairing.' + field), minWidth: 110, ...more })
    const columns = () => [
      unfoldColumn(),
      wide('university', { responsive: 0, widthGrow: 2, minWidth: 130 }),
      wide('department', { responsive: 1, widthGrow: 1.6 }),
      wide('school', { responsive: 0, widthGrow: 2.4, minWidth: 140 }),
      wide('schoolProvince', { responsive: 3 }),
      wide('city', { responsive: 5 }),
      wide('county', { responsive: 4 }),
      wide('setting', { responsive: 3, minWidth: 70, formatter: (cell) => t('setting.' + cell.getValue()) }),
      wide('type', { responsive: 2, minWidth: 90 }),
      wide('distanceKm', { responsive: 2, minWidth: 80, hozAlign: 'right', headerHozAlign: 'right', formatter: (cell) => number(cell.getValue()) }),
      wide('crossRegion', { responsive: 6, minWidth: 70, formatter: (cell) => (cell.getValue() ? t('pairing.yes') : '') }),
    ]
    return { columns, number }
  },
  template: `
    <Panel id="pairings" :title="$t('pairing.title')" class="jd-long">
      <template #tools><span class="jd-meta">{{ $t('pairing.count', { count: number(rows.length) }) }}</span></template>
      <Grid :columns="columns" :rows="rows" :label="$t('pairing.title')" :empty="$t('pairing.none')" index="departmentId"
        @pick="$emit('toggle', 'school', $event.schoolId)" />
    </Panel>`,
}
