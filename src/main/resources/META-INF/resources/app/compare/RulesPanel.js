import { computed } from 'vue'
import Chart from '../parts/Chart.js'
import Panel from '../parts/Panel.js'
import { refine, route } from '../base/route.js'
import { km, number, said, signed, t } from '../base/texts.js'
import { colour } from '../base/theme.js'
import { compareRules, costOf, exact, judge } from './comparison.js'
import Difference from './Difference.js'

/** What every rule costs in both plans, at each plan's own weights or at the weights of one. */
export default {
  components: { Chart, Difference, Panel },
  props: { both: Object, comparable: Boolean, sameWeights: Boolean },
  setup(props) {
    const at = computed(() => (!props.sameWeights && ['from', 'to'].includes(route.query.at) ? route.query.at : ''))
    const fair = computed(() => props.sameWeights || at.value !== '')
    const lines = computed(() => compareRules(props.both.rules, props.both, at.value))
    const totals = computed(() => ({ from: costOf(lines.value, 'from'), to: costOf(lines.value, 'to') }))
    const weighed = computed(() => t('compare.weightUnit', { changes: props.both.rules
      .filter((rule) => props.both.from.weights[rule.id] !== props.both.to.weights[rule.id])
      .map((rule) => t('compare.weightChange', {
        rule: said(rule, 'name'), from: number(props.both.from.weights[rule.id], 3),
        to: number(props.both.to.weights[rule.id], 3),
      })).join(t('compare.between')) }))
    const costly = computed(() => lines.value.filter((line) => line.soft && (line.from.cost > 0 || line.to.cost > 0)))

    function option() {
      const ink = colour('ink')
      const line = colour('line')
      const bars = (side, fill) => ({
        type: 'bar',
        name: t('compare.' + side),
        data: costly.value.map((entry) => entry[side].cost),
        itemStyle: { color: fill },
        barMaxWidth: 14,
        label: { show: true, position: 'right', color: ink, fontSize: 11, formatter: (bar) => number(bar.value, 1) },
      })
      return {
        grid: { left: 4, right: 64, top: 32, bottom: 4, containLabel: true },
        legend: { top: 0, left: 0, textStyle: { color: ink } },
        xAxis: { type: 'value', axisLabel: { show: false }, splitLine: { lineStyle: { color: line } } },
        yAxis: {
          type: 'category',
          inverse: true,
          data: costly.value.map((entry) => said(entry.rule, 'name')),
          axisLabel: { color: ink },
          axisLine: { lineStyle: { color: line } },
          axisTick: { show: false },
        },
        series: [bars('from', colour('muted')), bars('to', colour('accent'))],
      }
    }
    const difference = (entry, what) => signed(exact(entry.to[what] - entry.from[what]), 3)
    const judged = (what) => props.comparable && (what === 'amount' || fair.value)
    const verdict = (entry, what) => judge(entry.from[what], entry.to[what], judged(what) && 'less')
    const total = computed(() => ({ from: { cost: totals.value.from }, to: { cost: totals.value.to } }))
    const label = () => t('compare.chart', { from: km(totals.value.from), to: km(totals.value.to) })
    return { at, costly, difference, label, lines, number, option, refine, said, total, verdict, weighed }
  },
  template: `
    <Panel id="costs" :title="$t('compare.costs')">
      <template v-if="!sameWeights">
        <p class="mb-2"><strong>{{ $t('compare.weightsDiffer') }}</strong> {{ weighed }}{{ $t('compare.stop') }}
          <span class="jd-meta">{{ $t('compare.amountsOnly') }}</span></p>
        <div class="d-flex flex-wrap align-items-center gap-2 mb-3">
          <label class="jd-meta" for="at">{{ $t('compare.at') }}</label>
          <select id="at" class="form-select form-select-sm w-auto" :value="at"
            @change="refine({ at: $event.target.value })">
            <option value="">{{ $t('compare.atOwn') }}</option>
            <option value="to">{{ $t('compare.atTo') }}</option>
            <option value="from">{{ $t('compare.atFrom') }}</option>
          </select>
        </div>
      </template>
      <Chart v-if="costly.length" :option="option" :label="label()" :height="44 + costly.length * 46" />
      <div class="jd-scroll mt-3" tabindex="0" role="group" :aria-label="$t('compare.costs')">
        <table class="jd-table jd-compared">
          <thead>
            <tr>
              <th scope="col" rowspan="2">{{ $t('compare.rule') }}</th>
              <th scope="colgroup" colspan="2" class="text-center">{{ $t('compare.weight') }}</th>
              <th scope="colgroup" colspan="3" class="text-center">{{ $t('compare.amount') }}</th>
              <th scope="colgroup" colspan="3" class="text-center">{{ $t('compare.cost') }}</th>
            </tr>
            <tr>
              <template v-for="columns in [2, 3, 3]">
                <th scope="col" class="jd-number">{{ $t('compare.fromShort') }}</th>
                <th scope="col" class="jd-number">{{ $t('compare.toShort') }}</th>
                <th v-if="columns === 3" scope="col" class="jd-number">{{ $t('compare.difference') }}</th>
              </template>
            </tr>
          </thead>
          <tbody>
            <tr v-for="entry in lines" :key="entry.rule.id">
              <th scope="row">{{ said(entry.rule, 'name') }}<span
                class="jd-meta jd-counts">{{ said(entry.rule, 'counts') }}</span></th>
              <td v-for="side in ['from', 'to']" class="jd-number"
                :class="{ 'fw-bold': entry.from.weight !== entry.to.weight }">{{
                entry.soft ? number(entry[side].weight, 3) : '–' }}</td>
              <td v-for="side in ['from', 'to']" class="jd-number">{{ number(entry[side].amount) }}</td>
              <td class="jd-number"><Difference :text="difference(entry, 'amount')"
                :verdict="verdict(entry, 'amount')" /></td>
              <template v-if="entry.soft">
                <td v-for="side in ['from', 'to']" class="jd-number">{{ number(entry[side].cost, 3) }}</td>
                <td class="jd-number"><Difference :text="difference(entry, 'cost')" :verdict="verdict(entry, 'cost')"
                  /></td>
              </template>
              <td v-else colspan="3" class="jd-meta">{{ $t('compare.first') }}</td>
            </tr>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colspan="6">{{ $t('compare.total') }}</th>
              <td v-for="side in ['from', 'to']" class="jd-number fw-bold">{{ number(total[side].cost, 3) }}</td>
              <td class="jd-number fw-bold"><Difference :text="difference(total, 'cost')"
                :verdict="verdict(total, 'cost')" /></td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Panel>`,
}
