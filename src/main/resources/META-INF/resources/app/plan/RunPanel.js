import { computed, ref, shallowRef } from 'vue'
import { post, reachable } from '../base/api.js'
import Figure from '../parts/Figure.js'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'
import { duration, km, number, percent } from '../base/texts.js'
import ConvergenceChart from './ConvergenceChart.js'

/** The run: how cost and lower bound come together, how long it has taken, and the button that stops it. */
export default {
  components: { ConvergenceChart, Figure, Panel, ProblemBox },
  props: { plan: Object, points: Array, running: Boolean },
  emits: ['update'],
  setup(props, { emit }) {
    const problem = shallowRef()
    const asked = ref(false)
    const open = ref(false)
    async function stop() {
      asked.value = true
      try {
        emit('update', await post(`/v1/plans/${props.plan.id}/terminate`))
        problem.value = undefined
      } catch (failure) {
        problem.value = failure
        asked.value = false
      }
    }
    const filled = computed(() => (props.plan.paired ?? 0) / Math.max(1, props.plan.places))
    return { asked, duration, filled, km, number, open, percent, problem, reachable, stop }
  },
  template: `
    <Panel id="run" :title="$t('run.title')">
      <template #tools>
        <button v-if="running" type="button" class="btn btn-sm btn-primary" :disabled="asked || !reachable"
          @click="stop">
          {{ plan.status === 'SCHEDULED' ? $t('run.cancel') : asked ? $t('run.stopping') : $t('run.stop') }}</button>
        <button v-else-if="points.length > 0" type="button" class="btn btn-sm btn-outline-secondary"
          :aria-expanded="open" @click="open = !open">
          {{ open ? $t('run.hide') : $t('run.show') }}</button>
      </template>
      <ProblemBox v-if="problem" :problem="problem" />
      <dl class="jd-figures">
        <Figure :label="$t('run.time')" :value="duration(plan.elapsedMillis ?? 0)" />
        <Figure :label="$t('run.filled')" :value="number(plan.paired ?? 0) + ' / ' + number(plan.places)"
          :note="percent(filled)" />
        <Figure :label="$t('run.cost')" :value="plan.cost === undefined ? '–' : km(plan.cost, 1)" />
        <Figure :label="$t('run.bound')" :value="plan.lowerBound === undefined ? '–' : km(plan.lowerBound, 1)" />
        <Figure :label="$t('run.gap')" :value="plan.gap === undefined ? '–' : percent(plan.gap)"
          :tone="plan.gap === 0 ? 'good' : ''" />
      </dl>
      <ConvergenceChart v-if="points.length > 0 && (running || open)" :points="points" class="mt-3" />
      <p v-else-if="plan.status === 'SOLVING'" class="jd-meta mb-0 mt-3" role="status">{{ $t('run.noPoints') }}</p>
    </Panel>`,
}
