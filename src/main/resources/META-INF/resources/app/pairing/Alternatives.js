import { computed, onBeforeUnmount, onMounted, watch } from 'vue'
import { get, segment } from '../base/api.js'
import { useLoad } from '../parts/load.js'
import ProblemBox from '../parts/ProblemBox.js'
import { priceOf } from './prices.js'

const MOST = 8
const AGAIN_MILLIS = 2000
const MOST_TRIES = 15

/**
 * The schools that would be next, ranked by what the whole plan would cost; what is not certain yet says so and is
 * asked for again.
 */
export default {
  components: { ProblemBox },
  props: { plan: Object, departmentId: String },
  emits: ['ask'],
  setup(props) {
    let timer
    let tries = 0
    const { value, problem, busy, load } = useLoad(() => get(
      `/v1/plans/${props.plan.id}/explanations/${segment(props.departmentId)}?limit=${MOST}`))
    const start = () => {
      clearTimeout(timer)
      tries = 0
      load()
    }
    onMounted(start)
    watch(() => props.departmentId, start)
    watch(value, (answer) => {
      clearTimeout(timer)
      if (answer?.state === 'PARTIAL' && ++tries < MOST_TRIES) {
        timer = setTimeout(load, AGAIN_MILLIS)
      }
    })
    onBeforeUnmount(() => clearTimeout(timer))
    const items = computed(() => (value.value?.alternatives ?? []).slice(0, MOST).map((item) => ({ ...item,
      price: priceOf(item) })))
    return { busy, items, problem, value }
  },
  template: `
    <template v-if="items.length > 0">
      <h3>{{ $t('why.next') }}</h3>
      <ol class="jd-next">
        <li v-for="item in items" :key="item.schoolId"><button type="button" class="jd-link"
          @click="$emit('ask', item.schoolId)">{{ item.school }}</button>
          <span class="jd-meta">{{ item.price }}</span></li>
      </ol>
      <p v-if="value.state === 'PARTIAL'" class="jd-meta" role="status">{{ $t('why.partial') }}</p>
    </template>
    <ProblemBox v-else-if="problem" :problem="problem" />
    <p v-else-if="busy && !value" class="jd-meta" role="status">{{ $t('why.busyNext') }}</p>`,
}
