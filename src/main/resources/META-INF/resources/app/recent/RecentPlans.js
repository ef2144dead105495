import { ref } from 'vue'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'
import { useRemoval } from '../parts/removal.js'
import StatusBadge from '../parts/StatusBadge.js'
import { href, route } from '../base/route.js'
import { km, moment, number } from '../base/texts.js'

/** The newest plans, of all rosters or of one; two of them can be laid side by side. */
export default {
  components: { Panel, ProblemBox, StatusBadge },
  props: { plans: Array, title: String, none: String, more: Boolean },
  emits: ['changed', 'more'],
  setup(props, { emit }) {
    const chosen = ref([])
    const { problem, drop } = useRemoval(() => emit('changed'))
    const compared = () => href(['compare'], { plan: chosen.value[1], against: chosen.value[0] })
    return { chosen, compared, drop, href, km, moment, number, problem, route }
  },
  template: `
    <Panel id="plans" :title="title ?? $t('start.plans')">
      <template #tools>
        <a v-if="chosen.length === 2" class="btn btn-sm btn-outline-secondary" :href="compared()">{{ $t('start.compare') }}</a>
        <span v-else-if="plans?.length > 1" class="jd-meta">{{ $t('start.chooseTwo') }}</span>
      </template>
      <ProblemBox v-if="problem" :problem="problem" />
      <p v-if="route.query.tag && route.path.length === 0" class="mb-1">{{ $t('start.tagged', { tag: route.query.tag }) }}
        <a :href="href([])">{{ $t('start.everyTag') }}</a></p>
      <p v-if="plans?.length === 0" class="jd-meta mb-0">{{ none ?? $t('start.noPlans') }}</p>
      <ul v-else class="jd-rows">
        <li v-for="plan in plans" :key="plan.id">
          <input type="checkbox" class="form-check-input" :value="plan.id" v-model="chosen"
            :disabled="chosen.length === 2 && !chosen.includes(plan.id)" :aria-label="$t('start.choose', { name: plan.name })">
          <span class="jd-rows-name"><a :href="href(['plans', plan.id])">{{ plan.name }}</a><br>
            <span class="jd-meta">{{ moment(plan.createdAt) }}</span>
            <a v-for="tag in plan.tags" :key="tag" class="jd-tag" :href="href([], { tag })" :aria-label="$t('start.byTag', { tag })">{{ tag }}</a></span>
          <StatusBadge :status="plan.status" />
          <span class="jd-rows-figures">{{ plan.paired === undefined ? '–' : number(plan.paired) }} / {{ number(plan.places) }}<br>
            <span class="jd-meta">{{ plan.cost === undefined ? '' : km(plan.cost) }}</span></span>
          <button type="button" class="btn btn-sm jd-quiet" :disabled="plan.status === 'SOLVING'"
            :aria-label="$t('start.remove', { name: plan.name })" @click="drop('/v1/plans/' + plan.id, plan.name)">✕</button>
        </li>
      </ul>
      <button v-if="more" type="button" class="btn btn-sm btn-outline-secondary mt-2" @click="$emit('more')">
        {{ $t('start.more') }}</button>
    </Panel>`,
}
