import { onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { theme } from '../theme.js'

/**
 * A chart of Apache ECharts. The option is a function, so that colours and texts are taken anew with the theme and the language;
 * label says in words what the chart shows.
 */
export default {
  props: {
    option: { type: Function, required: true },
    label: { type: String, required: true },
    height: { type: Number, default: 280 },
    prepare: Function,
  },
  emits: ['pick'],
  setup(props, { emit }) {
    const box = ref()
    let chart
    let sizes
    let gone = false
    const draw = () => chart?.setOption({ animation: false, ...props.option() }, { replaceMerge: ['series'] })

    onMounted(async () => {
      const echarts = await import('echarts')
      await props.prepare?.(echarts)
      if (gone) {
        return
      }
      chart = echarts.init(box.value)
      chart.on('click', (event) => emit('pick', event))
      draw()
      sizes = new ResizeObserver(() => chart.resize())
      sizes.observe(box.value)
    })
    watch([() => props.option(), theme], draw)
    onBeforeUnmount(() => {
      gone = true
      sizes?.disconnect()
      chart?.dispose()
    })
    return { box }
  },
  template: `<div ref="box" role="img" :aria-label="label" class="jd-chart" :style="{ height: height + 'px' }"></div>`,
}
