import { computed } from 'vue'
import { said } from '../base/texts.js'

/**
 * What went wrong, in the service's own words. That the service is away is said once for the whole page; but whoever
 * wanted to send something (acted) hears that it was not sent.
 */
export default {
  props: { problem: Object, acted: Boolean },
  setup(props) {
    const detail = computed(() => said(props.problem.problem, 'detail'))
    const errors = computed(() => (props.problem.problem?.errors ?? []).slice(0, 5)
      .filter((error) => said(error, 'message') !== detail.value))
    const shown = computed(() => props.acted || props.problem.status !== 0)
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
