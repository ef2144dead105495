import { computed } from 'vue'
import Chart from '../parts/Chart.js'
import { colour } from '../base/theme.js'
import { duration, km, number, t } from '../base/texts.js'

/**
 * Cost and lower bound over time. Costs count only with as few open places as the best plan has: with more open, less
 * is travelled.
 */
export default {
  components: { Chart },
  props: { points: Array },
  setup(props) {
    const fewest = computed(() => Math.min(...props.points.map((point) => point.unfilled)))
    const costs = computed(() => props.points.filter((point) => point.unfilled === fewest.value)
      .map((point) => [point.elapsedMillis, point.cost]))
    const bounds = computed(() => props.points.filter((point) => point.lowerBound !== undefined)
      .map((point) => [point.elapsedMillis, point.lowerBound]))

    const line = (name, data, paint) => ({
      type: 'line', step: 'end', name, data, symbol: 'circle', symbolSize: 4, showSymbol: data.length < 60,
        color: paint, lineStyle: { width: 2 },
    })
    const option = () => ({
      grid: { left: 8, right: 16, top: 34, bottom: 8, containLabel: true },
      legend: { top: 0, textStyle: { color: colour('ink') } },
      tooltip: { trigger: 'axis', valueFormatter: (value) => (value === undefined ? '–' : km(value, 1)),
        axisPointer: { label: { formatter: ({ value }) => duration(value) } } },
      xAxis: { type: 'value', axisLabel: { color: colour('muted'), formatter: duration }, splitLine: { show: false } },
      yAxis: { type: 'value', axisLabel: { color: colour('muted'), formatter: (value) => number(value) },
        splitLine: { lineStyle: { color: colour('line') } } },
      series: [line(t('run.cost'), costs.value, colour('accent')), line(t('run.bound'), bounds.value, colour('urban'))],
    })
    const label = computed(() => t('run.chart', {
      cost: costs.value.length ? km(costs.value.at(-1)[1], 1) : '–', bound: bounds.value.length
        ? km(bounds.value.at(-1)[1], 1) : '–',
    }))
    return { label, option }
  },
  template: `<Chart :option="option" :label="label" :height="260" />`,
}
