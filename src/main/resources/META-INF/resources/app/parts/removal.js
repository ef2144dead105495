import { shallowRef } from 'vue'
import { remove } from '../base/api.js'
import { t } from '../base/texts.js'

/**
 * Moves rosters and plans to the bin, once the reader has said so; problem holds the service's reason why it would not.
 */
export function useRemoval(then) {
  const problem = shallowRef()
  async function drop(path, name) {
    if (!confirm(t('app.sure', { name }))) {
      return
    }
    try {
      await remove(path)
      problem.value = undefined
      then()
    } catch (failure) {
      problem.value = failure
    }
  }
  return { problem, drop }
}
