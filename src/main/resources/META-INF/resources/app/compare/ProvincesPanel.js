import { computed } from 'vue'
import Chart from '../parts/Chart.js'
import { registerChina } from '../parts/china.js'
import Panel from '../parts/Panel.js'
import { byCode, shortName } from '../base/provinces.js'
import { refine, route } from '../base/route.js'
import { number, province, signed, t } from '../base/texts.js'
import { colour } from '../base/theme.js'
import { byProvince, toRows } from './comparison.js'

/** Where the changes are: province by province of the departments, on the map and as a table; a click filters. */
export default {
  components: { Chart, Panel },
  props: { diff: Object },
  setup(props) {
    const lines = computed(() => byProvince(toRows(props.diff.items), byCode))
    const toggle = (name) => refine({ province: route.query.province === name ? '' : name })
    const pick = ({ name }) => {
      const line = lines.value.find((one) => shortName(one.province) === name)
      return line && toggle(line.province)
    }
    const most = computed(() => Math.max(1, ...lines.value.map((line) => line.all - line.WITHIN)))
    const option = () => ({
      tooltip: { trigger: 'item', confine: true, formatter: ({ name, value }) =>
        name + '<br>' + t('compare.movedHere', { count: number(value || 0) }) },
      visualMap: { min: 0, max: most.value, left: 0, bottom: 0, calculable: false, itemHeight: 90,
        text: [number(most.value), '0'], textStyle: { color: colour('muted') },
        inRange: { color: [colour('land'), colour('accent')] } },
      series: [{
        type: 'map', map: 'china', roam: false, zoom: 1.2, selectedMode: false,
        label: { show: true, color: colour('ink'), fontSize: 9 },
        itemStyle: { areaColor: colour('land'), borderColor: colour('coast'), borderWidth: 0.6 },
        emphasis: { label: { color: colour('ink') }, itemStyle: { borderColor: colour('ink'), borderWidth: 1.4 } },
        data: lines.value.map((line) => ({ name: shortName(line.province), value: line.all - line.WITHIN })),
      }],
    })
    const label = computed(() => t('compare.map', { count: number(lines.value.length) }))
    return { label, lines, number, option, pick, province, registerChina, route, signed, toggle }
  },
  template: `
    <Panel v-if="lines.length" id="provinces" :title="$t('compare.provinces')">
      <p class="jd-meta">{{ $t('compare.provincesAbout') }}</p>
      <div class="jd-halves">
        <Chart :option="option" :label="label" :height="380" :prepare="registerChina" @pick="pick" />
        <div class="jd-scroll jd-tall" tabindex="0" role="group" :aria-label="$t('compare.provinces')">
          <table class="jd-table">
            <thead><tr>
              <th scope="col">{{ $t('compare.province') }}</th>
              <th v-for="kind in ['CHANGED', 'WITHIN', 'ADDED', 'REMOVED']" scope="col" class="jd-number">{{
                $t('compare.kind.' + kind) }}</th>
              <th scope="col" class="jd-number">{{ $t('compare.kmDifference') }}</th>
            </tr></thead>
            <tbody>
              <tr v-for="line in lines" :key="line.province"
                :class="{ 'jd-chosen': route.query.province === line.province }">
                <th scope="row"><button type="button" class="jd-link text-nowrap"
                  :aria-pressed="route.query.province === line.province"
                  @click="toggle(line.province)">{{ province(line.province) }}</button></th>
                <td v-for="kind in ['CHANGED', 'WITHIN', 'ADDED', 'REMOVED']"
                  class="jd-number">{{ number(line[kind]) }}</td>
                <td class="jd-number">{{ signed(line.km) }}</td>
              </tr>
            </tbody>
          </table>
        </div>
      </div>
    </Panel>`,
}
