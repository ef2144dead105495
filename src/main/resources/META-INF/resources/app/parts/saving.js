import { computed, ref, shallowRef } from 'vue'
import { download, reachable } from '../base/api.js'

/**
 * Has the browser save files of the service, one at a time; problem holds the reason why the last one could not be had.
 * save says whether it was; busy is also true while the service is away, when nothing can be had.
 */
export function useSaving(problem = shallowRef()) {
  const saving = ref(false)
  const busy = computed(() => saving.value || !reachable.value)
  async function save(path) {
    saving.value = true
    try {
      await download(path)
      problem.value = undefined
      return true
    } catch (failure) {
      problem.value = failure
      return false
    } finally {
      saving.value = false
    }
  }
  return { problem, busy, save }
}
