import { onMounted, ref } from 'vue'
import { useLoad } from '../parts/load.js'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'
import { useRemoval } from '../parts/removal.js'
import { getRules } from '../parts/rules.js'
import Skeleton from '../parts/Skeleton.js'
import { href } from '../base/route.js'
import PlanLine from './PlanLine.js'

/** The newest plans, of all rosters or of one; two of them can be laid side by side, and some thrown away. */
export default {
  components: { Panel, PlanLine, ProblemBox, Skeleton },
  props: {
    /** Undefined while they are being read. */
    plans: Array,
    /** The rosters by id, where plans of several are listed. */
    rosters: Map,
    title: String,
    none: String,
    more: Boolean,
    problem: Object,
  },
  emits: ['changed', 'more'],
  setup(props, { emit }) {
    const chosen = ref([])
    const tidying = ref(false)
    const removal = useRemoval(() => emit('changed'))
    const rules = useLoad(getRules)
    onMounted(rules.load)
    // The newer one is compared with the older one.
    const compared = () => {
      const [plan, against] = props.plans.map(({ id }) => id).filter((id) => chosen.value.includes(id))
      return href(['compare'], { plan, against })
    }
    return { chosen, compared, drop: removal.drop, dropProblem: removal.problem, rules: rules.value, tidying }
  },
  template: `
    <Panel id="plans" :title="title ?? $t('start.plans')">
      <template #tools>
        <a v-if="chosen.length === 2" class="btn btn-sm btn-primary" :href="compared()">{{ $t('start.compare') }}</a>
        <span v-else-if="plans?.length > 1" class="jd-meta">{{ $t('start.chooseTwo') }}</span>
        <button v-if="plans?.length" type="button" class="btn btn-sm btn-outline-secondary" :aria-pressed="tidying"
          @click="tidying = !tidying">{{ $t(tidying ? 'start.tidied' : 'start.tidy') }}</button>
      </template>
      <ProblemBox v-if="problem" :problem="problem" />
      <ProblemBox v-if="dropProblem" :problem="dropProblem" acted />
      <slot />
      <Skeleton v-if="!plans && !problem" :label="$t('start.reading')" :heights="[3, 3, 3]" />
      <p v-else-if="plans?.length === 0" class="jd-meta mb-0">{{ none ?? $t('start.noPlans') }}</p>
      <ul v-else class="jd-rows">
        <li v-for="plan in plans" :key="plan.id">
          <input v-if="plans.length > 1" type="checkbox" class="form-check-input" :value="plan.id" v-model="chosen"
            :disabled="chosen.length === 2 && !chosen.includes(plan.id)"
            :aria-label="$t('start.choose', { name: plan.name })">
          <PlanLine :plan="plan" :roster="rosters?.get(plan.rosterId)" :rules="rules" />
          <button v-if="tidying" type="button" class="btn btn-sm btn-outline-secondary"
            :disabled="plan.status === 'SOLVING'" :aria-label="$t('start.remove', { name: plan.name })"
            @click="drop('/v1/plans/' + plan.id, plan.name)">{{ $t('app.remove') }}</button>
        </li>
      </ul>
      <button v-if="more" type="button" class="btn btn-sm btn-outline-secondary mt-2" @click="$emit('more')">
        {{ $t('start.more') }}</button>
    </Panel>`,
}
