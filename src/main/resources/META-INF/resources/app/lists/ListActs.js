import { ref, shallowRef } from 'vue'
import { post } from '../base/api.js'
import { go, href } from '../base/route.js'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'

/** What can be done with a list: take it back with a reason, or publish again what it said. */
export default {
  components: { Panel, ProblemBox },
  props: { list: Object, address: String },
  emits: ['done'],
  setup(props, { emit }) {
    const reason = ref('')
    const busy = ref(false)
    const problem = shallowRef()
    async function act(path, body, then) {
      busy.value = true
      try {
        const answer = await post(props.address + path, body)
        problem.value = undefined
        then(answer)
      } catch (failure) {
        problem.value = failure
      } finally {
        busy.value = false
      }
    }
    const withdraw = () => act('/withdraw', { reason: reason.value.trim() }, () => emit('done'))
    const restore = () => act('/restore', {}, (list) => go(['lists', list.series, String(list.number)]))
    return { busy, href, problem, reason, restore, withdraw }
  },
  template: `
    <Panel id="acts" :title="$t('lists.acts')" class="d-print-none">
      <ProblemBox v-if="problem" :problem="problem" acted />
      <p><a :href="href(['plans', list.planId])">{{ $t('lists.toPlan') }}</a></p>
      <form v-if="list.status === 'CURRENT'" class="jd-publish" @submit.prevent="withdraw">
        <label class="jd-full">{{ $t('lists.reason') }}<input class="form-control" v-model="reason" required
          maxlength="2000"></label>
        <p class="jd-full mb-0"><button type="submit" class="btn btn-outline-secondary"
          :disabled="busy || !reason.trim()">{{ $t('lists.withdraw') }}</button>
          <span class="jd-meta ms-2">{{ $t('lists.withdrawHint') }}</span></p>
      </form>
      <p v-else class="mb-0"><button type="button" class="btn btn-outline-secondary" :disabled="busy"
        @click="restore">{{ $t('lists.restore') }}</button>
        <span class="jd-meta ms-2">{{ $t('lists.restoreHint') }}</span></p>
    </Panel>`,
}
