import { onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { printing, theme } from '../base/theme.js'

/** What of A4 is left between the margins, in CSS pixels. */
const PAPER_WIDTH = 680

// Chromium prints the drawing of a canvas rather than its pixels, and gives up on long ones such as a map; a copy has
// only pixels.
function picture(chart) {
  const drawn = chart.renderToCanvas({ pixelRatio: 2 })
  const copy = document.createElement('canvas')
  copy.width = drawn.width
  copy.height = drawn.height
  copy.style.width = chart.getWidth() + 'px'
  copy.className = 'jd-paper'
  copy.getContext('2d').drawImage(drawn, 0, 0)
  return copy
}

/** The wheel scrolls the page, also over a map that could be zoomed; with Ctrl (or ⌘) it zooms. */
function leaveScrolling(event) {
  if (!event.ctrlKey && !event.metaKey) {
    event.stopPropagation()
  }
}

/**
 * A chart of Apache ECharts. The option is a function, so that colours and texts are taken anew with the theme and the
 * language; label says in words what the chart shows.
 */
export default {
  props: {
    option: { type: Function, required: true },
    label: { type: String, required: true },
    height: { type: Number, default: 280 },
    prepare: Function,
  },
  emits: ['pick', 'roam'],
  setup(props, { emit, expose }) {
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
      box.value.addEventListener('wheel', leaveScrolling, { capture: true })
      chart = echarts.init(box.value)
      chart.on('click', (event) => emit('pick', event))
      chart.on('georoam', () => emit('roam'))
      draw()
      sizes = new ResizeObserver(() => printing.value || chart.resize())
      sizes.observe(box.value)
    })
    watch([() => props.option(), theme], draw, { flush: 'sync' })
    // Where on the map one is.
    expose({ view: () => {
      const { zoom, center } = chart.getOption().geo[0]
      return { zoom, center: center ?? undefined }
    } })
    let paper
    watch(printing, (now) => {
      paper?.remove()
      if (now && chart) {
        chart.resize({ width: Math.min(PAPER_WIDTH, box.value.clientWidth) })
        paper = picture(chart)
        box.value.append(paper)
      } else {
        chart?.resize()
      }
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
