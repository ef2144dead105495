import { computed } from 'vue'
import Chart from '../parts/Chart.js'
import Panel from '../parts/Panel.js'
import { colour } from '../base/theme.js'
import { number, t } from '../base/texts.js'

/**
 * How many schools of every type were chosen, against the target; of the province and setting that are looked at, or of
 * all.
 */
export default {
  components: { Chart, Panel },
  props: { types: Array, filter: Object },
  setup(props) {
    const here = computed(() => props.types.filter((line) =>
      (!props.filter.province || line.province === props.filter.province) && (!props.filter.setting
        || line.setting === props.filter.setting)))
    const lines = computed(() => {
      const sums = new Map()
      for (const { type, chosen, target } of here.value) {
        const sum = sums.get(type) ?? { type, chosen: 0, target: 0, away: 0 }
        sums.set(type, { type, chosen: sum.chosen + chosen, target: sum.target + target,
          away: sum.away + Math.abs(chosen - target) })
      }
      return [...sums.values()].sort((a, b) => b.target - a.target)
    })
    const where = computed(() => [props.filter.province || t('types.everywhere'), props.filter.setting
      && t('setting.' + props.filter.setting)]
      .filter(Boolean).join(' · '))

    const option = () => ({
      grid: { left: 8, right: 16, top: 34, bottom: 8, containLabel: true },
      legend: { top: 0, textStyle: { color: colour('ink') } },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: lines.value.map((line) => line.type), axisLabel: { color: colour('muted'),
        interval: 0, rotate: lines.value.length > 6 ? 30 : 0 } },
      yAxis: { type: 'value', minInterval: 1, axisLabel: { color: colour('muted') },
        splitLine: { lineStyle: { color: colour('line') } } },
      series: [
        { type: 'bar', name: t('types.chosen'), data: lines.value.map((line) => line.chosen), color: colour('urban') },
        { type: 'bar', name: t('types.target'), data: lines.value.map((line) => line.target), color: colour('muted') },
      ],
    })
    return { lines, number, option, where }
  },
  template: `
    <Panel id="types" :title="$t('types.title')">
      <template #tools><span class="jd-meta">{{ where }}<template
        v-if="filter.university || filter.school || filter.type || filter.q"> · {{ $t('types.byProvince')
        }}</template></span></template>
      <p v-if="lines.length === 0" class="jd-meta mb-0">{{ $t('types.none') }}</p>
      <template v-else>
        <Chart :option="option" :label="$t('types.label', { where })" />
        <table class="jd-table mt-2">
          <thead><tr><th scope="col">{{ $t('types.type') }}</th><th v-for="head in ['chosen', 'target', 'away']"
            scope="col" class="jd-number">
            {{ $t(head === 'away' && (!filter.province || !filter.setting) ? 'types.awaySum' : 'types.' + head)
              }}</th></tr></thead>
          <tbody>
            <tr v-for="line in lines" :key="line.type">
              <th scope="row">{{ line.type }}</th>
              <td class="jd-number">{{ number(line.chosen) }}</td>
              <td class="jd-number">{{ number(line.target) }}</td>
              <td class="jd-number">{{ number(line.away) }}</td>
            </tr>
          </tbody>
        </table>
      </template>
    </Panel>`,
}
