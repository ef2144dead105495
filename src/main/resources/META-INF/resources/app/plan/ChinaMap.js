import { computed } from 'vue'
import Chart from '../parts/Chart.js'
import Panel from '../parts/Panel.js'
import { number, t } from '../base/texts.js'
import { mapOption } from './mapOption.js'
import { shortName } from './provinces.js'

async function registerChina(echarts) {
  if (!echarts.getMap('china')) {
    echarts.registerMap('china', await (await fetch(import.meta.resolve('china-map'))).json())
  }
}

/** Who is paired with whom, on the map; provinces, universities and schools filter when they are clicked. */
export default {
  components: { Chart, Panel },
  props: { rows: Array, quotas: Array, filter: Object },
  emits: ['toggle'],
  setup(props, { emit }) {
    const provinces = computed(() => new Map([
      ...props.rows.map((row) => row.schoolProvince), ...props.rows.map((row) => row.province), ...props.quotas.map((line) => line.province),
    ].map((name) => [shortName(name), name])))

    function pick(event) {
      if (event.componentType === 'geo' && provinces.value.has(event.name)) {
        emit('toggle', 'province', provinces.value.get(event.name))
      } else if (event.data?.field) {
        emit('toggle', event.data.field, event.data.id)
      }
    }
    const option = () => mapOption(props.rows, props.quotas, props.filter)
    const label = computed(() => t('map.label', {
      count: number(props.rows.length), cross: number(props.rows.filter((row) => row.crossRegion).length),
    }))
    const height = matchMedia('(max-width: 575.98px)').matches ? 340 : 560
    return { height, label, option, pick, registerChina }
  },
  template: `
    <Panel id="map" :title="$t('map.title')">
      <template #tools>
        <span class="jd-key jd-key-urban">{{ $t('setting.URBAN') }}</span>
        <span class="jd-key jd-key-rural">{{ $t('setting.RURAL') }}</span>
        <span class="jd-key jd-key-cross">{{ $t('map.cross') }}</span>
      </template>
      <Chart :option="option" :label="label" :height="height" :prepare="registerChina" @pick="pick" />
      <p class="jd-meta mb-0">{{ $t('map.note') }}</p>
    </Panel>`,
}
