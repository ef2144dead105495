import { computed } from 'vue'
import Chart from '../parts/Chart.js'
import Panel from '../parts/Panel.js'
import { colour } from '../base/theme.js'
import { km, number, t } from '../base/texts.js'

const FARTHEST = 10
/**
 * Where one bar ends and the next begins, in kilometres: most pairs of a province are near, and what is beyond 150 is
 * far.
 */
const OWN_ENDS = [5, 10, 20, 50, 100, 150, 200, 300, 500, 1000]
const CROSS_ENDS = [200, 500, 1000, 1500, 2000, 2500, 3000, 4000]

/** Rows counted by distance, up to the bar of the farthest. */
function histogram(rows, ends) {
  const bar = (row) => (ends.findIndex((end) => row.distanceKm < end) + 1 || ends.length + 1) - 1
  const bins = Array.from({ length: rows.reduce((most, row) => Math.max(most, bar(row)), 0) + 1 }, (_, index) => ({
    name: index < ends.length ? `${number(ends[index - 1] ?? 0)}–${number(ends[index])}` : `≥ ${number(ends.at(-1))}`,
      URBAN: 0, RURAL: 0,
  }))
  rows.forEach((row) => bins[bar(row)][row.setting]++)
  return { bins }
}

/** How far apart the pairs are, and the farthest of them; within a province and along supply lines apart. */
export default {
  components: { Chart, Panel },
  props: { rows: Array },
  emits: ['toggle'],
  setup(props) {
    const groups = computed(() => [false, true].map((cross) => {
      const rows = props.rows.filter((row) => row.crossRegion === cross)
      return { cross, rows, farthest: [...rows].sort((a, b) => b.distanceKm - a.distanceKm).slice(0, FARTHEST),
        ...histogram(rows, cross ? CROSS_ENDS : OWN_ENDS) }
    }).filter((group) => group.rows.length > 0))

    const bars = (group, setting) => ({
      type: 'bar', stack: 'all', barCategoryGap: '8%', name: t('setting.' + setting),
        color: colour(setting.toLowerCase()),
      data: group.bins.map((bin) => bin[setting]),
    })
    const option = (group) => () => ({
      grid: { left: 8, right: 32, top: 34, bottom: 8, containLabel: true },
      legend: { top: 0, textStyle: { color: colour('ink') } },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: group.bins.map((bin) => bin.name),
        axisLabel: { color: colour('muted') } },
      yAxis: { type: 'value', minInterval: 1, axisLabel: { color: colour('muted') },
        splitLine: { lineStyle: { color: colour('line') } } },
      series: [bars(group, 'URBAN'), bars(group, 'RURAL')],
    })
    const charts = computed(() => groups.value.map((group) => ({ ...group, title: t(group.cross ? 'distance.cross'
      : 'distance.own'), option: option(group) })))
    return { charts, km, number }
  },
  template: `
    <Panel id="distances" :title="$t('distance.title')" class="jd-long">
      <p v-if="charts.length === 0" class="jd-meta mb-0">{{ $t('pairing.none') }}</p>
      <template v-for="group in charts" :key="group.cross">
        <h3>{{ group.title }}</h3>
        <Chart :option="group.option" :label="$t('distance.label', { title: group.title, count:
          number(group.rows.length) })" :height="200" />
        <details>
          <summary>{{ $t('distance.farthest') }}</summary>
          <table class="jd-table">
            <tbody>
              <tr v-for="row in group.farthest" :key="row.departmentId">
                <td>{{ row.university }} {{ row.department }}</td>
                <td><button type="button" class="jd-link"
                  @click="$emit('toggle', 'school', row.schoolId)">{{ row.school }}</button></td>
                <td class="jd-number">{{ km(row.distanceKm) }}</td>
              </tr>
            </tbody>
          </table>
        </details>
      </template>
    </Panel>`,
}
