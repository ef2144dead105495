import { ref, watch } from 'vue'
import { route } from '../base/route.js'

/** Copies the address of what is looked at. */
export default {
  setup() {
    const done = ref(false)
    watch(() => route.query, () => (done.value = false))
    const can = Boolean(navigator.clipboard)
    const copy = async () => {
      await navigator.clipboard.writeText(location.href)
      done.value = true
    }
    return { can, copy, done }
  },
  template: `
    <button v-if="can" type="button" class="btn btn-sm btn-outline-secondary"
      @click="copy">{{ $t('side.copy') }}</button>
    <span role="status" class="jd-meta">{{ done ? $t('grid.copied') : '' }}</span>`,
}
