import { onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { printing, theme } from '../theme.js'

/** What of A4 is left between the margins, in CSS pixels. */
const PAPER_WIDTH = 680

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
    // Drawn at once, since paper does not wait for the next frame.
    const draw = () => {
      chart?.setOption({ animation: false, ...props.option() }, { replaceMerge: ['series'] })
      chart?.getZr().flush()
    }

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
    watch([() => props.option(), theme], draw, { flush: 'sync' })
    watch(printing, (now) => {
      chart?.resize(now ? { width: Math.min(PAPER_WIDTH, box.value.clientWidth) } : undefined)
      chart?.getZr().flush()
    }, { flush: 'sync' })
    onBeforeUnmount(() => {
      gone = true
      sizes?.disconnect()
      chart?.dispose()
    })
    return { box }
  },
  template: `<div ref="box" role="img" :aria-label="label" class="jd-chart" :style="{ height: height + 'px' }"></div>`,
}
