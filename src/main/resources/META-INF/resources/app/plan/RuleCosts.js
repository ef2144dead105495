import { computed, onMounted } from 'vue'
import Chart from '../parts/Chart.js'
import { useLoad } from '../parts/load.js'
import Panel from '../parts/Panel.js'
import { getRules } from '../parts/rules.js'
import { colour } from '../base/theme.js'
import { km, number, percent, said } from '../base/texts.js'

/** What every soft rule costs in this plan. */
export default {
  components: { Chart, Panel },
  props: { rules: Array },
  setup(props) {
    const known = useLoad(async () => new Map((await getRules()).map((rule) => [rule.id, rule])))
    onMounted(known.load)
    const name = (rule) => said(known.value.value?.get(rule.id), 'name') ?? rule.id
    const counts = (rule) => said(known.value.value?.get(rule.id), 'counts')
    const soft = computed(() => props.rules.filter((rule) => rule.level === 'SOFT').sort((a, b) => b.cost - a.cost))
    const total = computed(() => Math.max(1, soft.value.reduce((sum, rule) => sum + rule.cost, 0)))

    const option = () => ({
      grid: { left: 8, right: 64, top: 4, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis', valueFormatter: (value) => km(value, 1) },
      xAxis: { type: 'value', axisLabel: { show: false }, splitLine: { show: false } },
      yAxis: { type: 'category', inverse: true, data: soft.value.map(name), axisLabel: { color: colour('ink') },
        axisTick: { show: false } },
      series: [{
        type: 'bar', data: soft.value.map((rule) => rule.cost), color: colour('accent'),
        label: { show: true, position: 'right', color: colour('muted'),
          formatter: ({ value }) => percent(value / total.value) },
      }],
    })
    return { counts, km, name, number, option, percent, soft }
  },
  template: `
    <Panel id="costs" :title="$t('cost.title')">
      <template #tools><span class="jd-meta">{{ $t('cost.whole') }}</span></template>
      <Chart :option="option" :label="$t('cost.title')" :height="260" />
      <div class="jd-scroll" tabindex="0" role="group" :aria-label="$t('cost.title')">
        <table class="jd-table mt-2">
          <thead><tr>
            <th scope="col">{{ $t('cost.rule') }}</th><th scope="col" class="jd-number">{{ $t('cost.amount') }}</th>
            <th scope="col" class="jd-number">{{ $t('cost.weight') }}</th><th scope="col"
              class="jd-number">{{ $t('cost.cost') }}</th>
          </tr></thead>
          <tbody>
            <tr v-for="rule in soft" :key="rule.id">
              <th scope="row" :title="counts(rule)">{{ name(rule) }}</th>
              <td class="jd-number">{{ number(rule.amount) }}</td>
              <td class="jd-number">{{ number(rule.weight, 3) }}</td>
              <td class="jd-number">{{ km(rule.cost, 1) }}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </Panel>`,
}
