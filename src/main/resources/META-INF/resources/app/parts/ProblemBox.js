import { computed } from 'vue'
import { reachable } from '../base/api.js'
import { said } from '../base/texts.js'

/** What went wrong, in the service's own words, or that it cannot be reached. */
export default {
  props: { problem: Object },
  setup(props) {
    const detail = computed(() => said(props.problem.problem, 'detail'))
    const errors = computed(() => (props.problem.problem?.errors ?? []).slice(0, 5)
      .filter((error) => said(error, 'message') !== detail.value))
    // That nobody answered is of no interest once somebody does.
    const shown = computed(() => props.problem.status !== 0 || !reachable.value)
    return { detail, errors, said, shown }
  },
  template: `
    <div v-if="shown" class="alert alert-danger" role="alert">
      <template v-if="problem.status === 0">{{ $t('app.unreachable') }}</template>
      <template v-else>
        {{ detail }}
        <ul v-if="errors.length" class="mb-0 mt-2"><li v-for="error in errors">{{ said(error, 'message') }}</li></ul>
      </template>
    </div>`,
}
