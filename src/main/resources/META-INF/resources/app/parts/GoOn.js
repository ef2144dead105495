import { ref, shallowRef } from 'vue'
import { post } from '../base/api.js'
import { go } from '../base/route.js'
import ProblemBox from './ProblemBox.js'
import { useRequestKey } from './requestKey.js'

const SECONDS = 300

/** For a plan that stopped before it was proven the best: goes on from where it ended, for five minutes more. */
export default {
  components: { ProblemBox },
  props: { plan: Object },
  setup(props) {
    const busy = ref(false)
    const problem = shallowRef()
    const keyFor = useRequestKey()
    async function start() {
      busy.value = true
      problem.value = undefined
      const { id, rosterId, name, weights, tags } = props.plan
      const body = { rosterId, name, weights, tags, startFrom: id, limits: { spentSeconds: SECONDS } }
      try {
        const plan = await post('/v1/plans', body, { 'Idempotency-Key': keyFor(body) })
        go(['plans', plan.id])
      } catch (failure) {
        problem.value = failure
        busy.value = false
      }
    }
    return { busy, minutes: SECONDS / 60, problem, start }
  },
  template: `
    <button type="button" class="btn btn-sm btn-outline-secondary d-print-none mt-2" :disabled="busy" @click="start">{{
      $t(busy ? 'solve.starting' : 'run.goOn', { minutes }) }}</button>
    <ProblemBox v-if="problem" :problem="problem" acted class="mt-2 mb-0" />`,
}
