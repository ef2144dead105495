import { computed } from 'vue'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'
import { useSaving } from '../parts/saving.js'
import { moment } from '../base/texts.js'

const GOOD_FOR_MS = 3_600_000

/** Gives back a rejected workbook with remarks, for an hour. */
export default {
  components: { Panel, ProblemBox },
  props: { rejected: Object },
  setup(props) {
    const { busy, problem, save } = useSaving()
    const until = computed(() => moment(props.rejected.at + GOOD_FOR_MS))
    const take = () => save(props.rejected.problem.annotated)
    return { busy, problem, take, until }
  },
  template: `
    <Panel id="annotated" :title="$t('rejected.annotated')">
      <p v-if="!rejected.problem.annotated" class="mb-0">{{ $t('rejected.noWorkbook') }}</p>
      <template v-else>
        <p>{{ $t('rejected.about') }}</p>
        <button type="button" class="btn btn-primary" :disabled="busy" @click="take">{{ $t('rejected.take') }}</button>
        <p class="jd-meta mt-2 mb-0">{{ $t('rejected.until', { until }) }}</p>
      </template>
      <ProblemBox v-if="problem" :problem="problem" acted class="mt-3 mb-0" />
    </Panel>`,
}
