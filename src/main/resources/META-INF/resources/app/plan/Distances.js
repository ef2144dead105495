import { computed } from 'vue'
import Chart from '../parts/Chart.js'
import Panel from '../parts/Panel.js'
import { colour } from '../base/theme.js'
import { km, number, t } from '../base/texts.js'

const FARTHEST = 10
const MOST_BINS = 20
const WIDTHS = [5, 10, 20, 50, 100, 200, 500]

/** Rows counted by distance, in at most twenty bins of a round width. */
function histogram(rows) {
  const far = Math.max(0, ...rows.map((row) => row.distanceKm))
  const width = WIDTHS.find((candidate) => far / candidate < MOST_BINS) ?? 1000
  const bins = Array.from({ length: Math.floor(far / width) + 1 }, () => ({ URBAN: 0, RURAL: 0 }))
  rows.forEach((row) => bins[Math.floor(row.distanceKm / width)][row.setting]++)
  return { width, bins }
}

/** How far apart the pairs are, and the farthest of them; within a province and along supply lines apart. */
export default {
  components: { Chart, Panel },
  props: { rows: Array },
  emits: ['toggle'],
  setup(props) {
    const groups = computed(() => [false, true].map((cross) => {
      const rows = props.rows.filter((row) => row.crossRegion === cross)
      return { cross, rows, farthest: [...rows].sort((a, b) => b.distanceKm - a.distanceKm).slice(0, FARTHEST), ...histogram(rows) }
    }).filter((group) => group.rows.length > 0))

    const bars = (group, setting) => ({
      type: 'bar', stack: 'all', barCategoryGap: '8%', name: t('setting.' + setting), color: colour(setting.toLowerCase()),
      data: group.bins.map((bin) => bin[setting]),
    })
    const option = (group) => () => ({
      grid: { left: 8, right: 32, top: 34, bottom: 8, containLabel: true },
      legend: { top: 0, textStyle: { color: colour('ink') } },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: group.bins.map((_, index) => `${number(index * group.width)}–${number((index + 1) * group.width)}`),
        axisLabel: { color: colour('muted') } },
      yAxis: { type: 'value', minInterval: 1, axisLabel: { color: colour('muted') }, splitLine: { lineStyle: { color: colour('line') } } },
      series: [bars(group, 'URBAN'), bars(group, 'RURAL')],
    })
    const charts = computed(() => groups.value.map((group) => ({ ...group, title: t(group.cross ? 'distance.cross' : 'distance.own'), option: option(group) })))
    return { charts, km, number }
  },
  template: `
    <Panel id="distances" :title="$t('distance.title')" class="jd-long">
      <p v-if="charts.length === 0" class="jd-meta mb-0">{{ $t('pairing.none') }}</p>
      <template v-for="group in charts" :key="group.cross">
        <h3>{{ group.title }}</h3>
        <Chart :option="group.option" :label="$t('distance.label', { title: group.title, count: number(group.rows.length) })" :height="200" />
        <details>
          <summary>{{ $t('distance.farthest') }}</summary>
          <table class="jd-table">
            <tbody>
              <tr v-for="row in group.farthest" :key="row.departmentId">
                <td>{{ row.university }} {{ row.department }}</td>
                <td><button type="button" class="jd-link" @click="$emit('toggle', 'school', row.schoolId)">{{ row.school }}</button></td>
                <td class="jd-number">{{ km(row.distanceKm) }}</td>
              </tr>
            </tbody>
          </table>
        </details>
      </template>
    </Panel>`,
}
