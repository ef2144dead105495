import { computed } from 'vue'
import { number, said } from '../base/texts.js'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'

const MOST = 12

/**
 * What one more of a limit would be worth, in sentences: those first that pair somebody more, then those that save
 * most.
 */
export default {
  components: { Panel, ProblemBox },
  props: { prices: Object, problem: Object, filter: Object },
  setup(props) {
    const about = (item) => !props.filter.province || Object.values(item.subject).includes(props.filter.province)
    const worth = computed(() => (props.prices?.items ?? [])
      .filter((item) => item.more && (item.more.places > 0 || item.more.km < 0) && about(item))
      .sort((a, b) => b.more.places - a.more.places || a.more.km - b.more.km).slice(0, MOST))
    return { number, said, worth }
  },
  template: `
    <Panel id="worth" :title="$t('worth.title')">
      <template #tools><span v-if="prices?.state === 'PARTIAL'" class="jd-meta" role="status">{{ $t('worth.busy',
        { done: number(prices.done), total: number(prices.total) }) }}</span></template>
      <ProblemBox v-if="problem" :problem="problem" />
      <ul v-else-if="worth.length > 0" class="jd-answers">
        <li v-for="(item, index) in worth" :key="index">{{ said(item.more, 'text') }}</li>
      </ul>
      <p v-else-if="prices?.state === 'COMPLETE'" class="jd-meta mb-0">{{ $t('worth.none') }}</p>
    </Panel>`,
}
