import { computed, ref, shallowRef, watch } from 'vue'
import { shortName } from '../base/provinces.js'
import Chart from '../parts/Chart.js'
import { registerChina } from '../parts/china.js'
import Panel from '../parts/Panel.js'
import { number, t } from '../base/texts.js'
import { mapOption } from './mapOption.js'
import { MANY } from './mapSums.js'

/** How often the map is enlarged when single pairings come out of the sums. */
const CLOSE = 4
const STEP = 1.6
const ZOOMS = { min: 0.8, max: 40 }

/** Who is paired with whom, on the map; provinces, universities and schools filter when they are clicked. */
export default {
  components: { Chart, Panel },
  props: { rows: Array, quotas: Array, filter: Object },
  emits: ['toggle'],
  setup(props, { emit }) {
    const provinces = computed(() => new Map([
      ...props.rows.map((row) => row.schoolProvince), ...props.rows.map((row) => row.province), ...props.quotas
        .map((line) => line.province),
    ].map((name) => [shortName(name), name])))

    function pick(event) {
      if (event.componentType === 'geo' && provinces.value.has(event.name)) {
        emit('toggle', 'province', provinces.value.get(event.name))
      } else if (event.data?.field) {
        emit('toggle', event.data.field, event.data.id)
      }
    }
    const chart = ref()
    // Where the reader has gone on the map; a new choice of pairings forgets it.
    const roamed = shallowRef()
    const near = ref(false)
    const summed = computed(() => props.rows.length > MANY && !near.value)
    const option = () => mapOption(props.rows, props.quotas, props.filter, roamed.value, summed.value)
    watch(() => props.rows, () => {
      roamed.value = undefined
      near.value = false
    })
    function go(view) {
      roamed.value = view
      near.value = view !== undefined && view.zoom >= CLOSE
    }
    const zoom = (factor) => {
      const view = chart.value.view()
      go({ ...view, zoom: Math.min(ZOOMS.max, Math.max(ZOOMS.min, view.zoom * factor)) })
    }
    const roam = () => {
      const view = chart.value.view()
      if (props.rows.length > MANY && near.value !== view.zoom >= CLOSE) {
        go(view)
      }
    }
    const label = computed(() => t('map.label', {
      count: number(props.rows.length), cross: number(props.rows.filter((row) => row.crossRegion).length),
    }))
    const touch = matchMedia('(pointer: coarse)').matches
    const height = matchMedia('(max-width: 575.98px)').matches ? 340 : 560
    return { STEP, chart, go, height, label, option, pick, registerChina, roam, summed, touch, zoom }
  },
  template: `
    <Panel id="map" :title="$t('map.title')">
      <template #tools>
        <span class="jd-key jd-key-urban">{{ $t('setting.URBAN') }}</span>
        <span class="jd-key jd-key-rural">{{ $t('setting.RURAL') }}</span>
        <span v-if="rows.some((row) => row.crossRegion)" class="jd-key jd-key-cross">{{ $t('map.cross') }}</span>
        <span class="btn-group" role="group" :aria-label="$t('map.zoom')">
          <button type="button" class="btn btn-sm btn-outline-secondary" :aria-label="$t('map.nearer')"
            @click="zoom(STEP)">＋</button>
          <button type="button" class="btn btn-sm btn-outline-secondary" :aria-label="$t('map.farther')"
            @click="zoom(1 / STEP)">－</button>
          <button type="button" class="btn btn-sm btn-outline-secondary"
            @click="go(undefined)">{{ $t('map.whole') }}</button>
        </span>
      </template>
      <Chart ref="chart" :option="option" :label="label" :height="height" :prepare="registerChina" @pick="pick"
        @roam="roam" />
      <p class="jd-meta mb-0">{{ $t(summed ? 'map.noteSums' : touch ? 'map.noteTouch' : 'map.note') }}</p>
    </Panel>`,
}
