import { computed } from 'vue'
import Panel from '../parts/Panel.js'
import { number } from '../base/texts.js'
import Clash from './Clash.js'

const OPEN_AT_FIRST = 5

/** The rules that clash, the largest shortfall first. */
export default {
  components: { Clash, Panel },
  props: { clashes: Array, status: String },
  setup(props) {
    const sorted = computed(() => props.clashes.toSorted((a, b) => b.shortfall - a.shortfall))
    const first = computed(() => sorted.value.slice(0, OPEN_AT_FIRST))
    const rest = computed(() => sorted.value.slice(OPEN_AT_FIRST))
    return { first, number, rest }
  },
  template: `
    <Panel id="clashes" :title="$t('feasibility.title')" class="jd-long">
      <p v-if="clashes.length === 0"
        class="jd-meta mb-0">{{ $t(status === 'FEASIBLE' ? 'feasibility.noClash' : 'feasibility.noneFound') }}</p>
      <template v-else>
        <p class="jd-meta">{{ $t('feasibility.intro', { count: number(clashes.length) }) }}</p>
        <Clash v-for="clash in first" :key="clash.id" :clash="clash" />
        <details v-if="rest.length" class="jd-clash">
          <summary>{{ $t('feasibility.more', { count: number(rest.length) }) }}</summary>
          <Clash v-for="clash in rest" :key="clash.id" :clash="clash" />
        </details>
      </template>
    </Panel>`,
}
