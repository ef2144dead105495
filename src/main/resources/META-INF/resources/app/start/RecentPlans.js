import { ref, shallowRef } from 'vue'
import { remove } from '../api.js'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'
import StatusBadge from '../parts/StatusBadge.js'
import { href } from '../route.js'
import { km, moment, number, percent } from '../texts.js'

/** The newest plans, of all rosters or of one; two of them can be laid side by side. */
export default {
  components: { Panel, ProblemBox, StatusBadge },
  props: { plans: Array, title: String, none: String },
  emits: ['changed'],
  setup(props, { emit }) {
    const chosen = ref([])
    const problem = shallowRef()
    async function drop(plan) {
      try {
        await remove('/v1/plans/' + plan.id)
        problem.value = undefined
      } catch (failure) {
        problem.value = failure
      }
      emit('changed')
    }
    const compared = () => href(['compare'], { plan: chosen.value[1], against: chosen.value[0] })
    return { chosen, compared, drop, href, km, moment, number, percent, problem }
  },
  template: `
    <Panel id="plans" :title="title ?? $t('start.plans')">
      <template #tools>
        <a v-if="chosen.length === 2" class="btn btn-sm btn-outline-secondary" :href="compared()">{{ $t('start.compare') }}</a>
        <span v-else-if="plans?.length > 1" class="jd-meta">{{ $t('start.chooseTwo') }}</span>
      </template>
      <ProblemBox v-if="problem" :problem="problem" />
      <p v-if="plans?.length === 0" class="jd-meta mb-0">{{ none ?? $t('start.noPlans') }}</p>
      <div v-else class="jd-scroll" tabindex="0" role="group" :aria-label="title ?? $t('start.plans')">
        <table class="jd-table">
          <tbody>
            <tr v-for="plan in plans" :key="plan.id">
              <td><input type="checkbox" class="form-check-input" :value="plan.id" v-model="chosen"
                :disabled="chosen.length === 2 && !chosen.includes(plan.id)" :aria-label="$t('start.choose', { name: plan.name })"></td>
              <td><a :href="href(['plans', plan.id])">{{ plan.name }}</a><br><span class="jd-meta">{{ moment(plan.createdAt) }}</span></td>
              <td><StatusBadge :status="plan.status" /></td>
              <td class="jd-number">{{ plan.paired === undefined ? '–' : number(plan.paired) }} / {{ number(plan.places) }}<br>
                <span class="jd-meta">{{ plan.cost === undefined ? '' : km(plan.cost) }}</span></td>
              <td class="jd-number"><button type="button" class="btn btn-sm jd-quiet" v-if="plan.status !== 'SOLVING'"
                :aria-label="$t('start.remove', { name: plan.name })" @click="drop(plan)">✕</button></td>
            </tr>
          </tbody>
        </table>
      </div>
    </Panel>`,
}
