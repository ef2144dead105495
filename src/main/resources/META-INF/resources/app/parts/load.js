import { onBeforeUnmount, ref, shallowRef } from 'vue'

/**
 * Something to be fetched for a component: value while there is one, problem when the last try failed, busy while one is under way.
 * An answer that comes after a newer question, or after the component has gone, is dropped.
 */
export function useLoad(fetchIt) {
  const value = shallowRef()
  const problem = shallowRef()
  const busy = ref(false)
  let asked = 0

  async function load(...details) {
    const mine = ++asked
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
      }
    } finally {
      if (mine === asked) {
        busy.value = false
      }
    }
  }
  onBeforeUnmount(() => asked++)
  return { value, problem, busy, load }
}
