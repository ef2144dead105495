import { computed } from 'vue'
import { said } from '../texts.js'

/** What went wrong, in the service's own words, or that it cannot be reached. */
export default {
  props: { problem: Object },
  setup(props) {
    const detail = computed(() => said(props.problem.problem, 'detail'))
    const errors = computed(() => (props.problem.problem?.errors ?? []).slice(0, 5))
    return { detail, errors, said }
  },
  template: `
    <div class="alert alert-danger" role="alert">
      <template v-if="problem.status === 0">{{ $t('app.unreachable') }}</template>
      <template v-else>
        {{ detail }}
        <ul v-if="errors.length" class="mb-0 mt-2"><li v-for="error in errors">{{ said(error, 'message') }}</li></ul>
      </template>
    </div>`,
}
