import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { reachable } from '../base/api.js'

/**
 * Something to be fetched for a component: value while there is one, problem when the last try failed, busy while one
 * is under way. What failed because the service was away is asked for again when it is back.
 * An answer that comes after a newer question, or after the component has gone, is dropped.
 */
export function useLoad(fetchIt) {
  const value = shallowRef()
  const problem = shallowRef()
  const busy = ref(false)
  let asked = 0
  let missed

  async function load(...details) {
    const mine = ++asked
    missed = undefined
    busy.value = true
    try {
      const found = await fetchIt(...details)
      if (mine === asked) {
        value.value = found
        problem.value = undefined
      }
    } catch (failure) {
      if (mine === asked) {
        problem.value = failure
        missed = failure.status === 0 ? details : undefined
      }
    } finally {
      if (mine === asked) {
        busy.value = false
      }
    }
  }
  watch(reachable, (now) => now && missed && load(...missed))
  onBeforeUnmount(() => {
    asked++
    missed = undefined
  })
  return { value, problem, busy, load }
}
