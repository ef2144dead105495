import { ref, shallowRef } from 'vue'
import { download } from '../base/api.js'

/**
 * Has the browser save files of the service, one at a time; problem holds the reason why the last one could not be had.
 * save says whether it was.
 */
export function useSaving(problem = shallowRef()) {
  const busy = ref(false)
  async function save(path) {
    busy.value = true
    try {
      await download(path)
      problem.value = undefined
      return true
    } catch (failure) {
      problem.value = failure
      return false
    } finally {
      busy.value = false
    }
  }
  return { problem, busy, save }
}
