import { onBeforeUnmount, onMounted } from 'vue'
import { getAll } from '../base/api.js'
import { useLoad } from '../parts/load.js'
import { isRunning } from './standing.js'

const AGAIN_MILLIS = 3000

/**
 * The newest plans at an address, at most as many as most says; both are functions of what can change. Asked for again
 * while one of them runs. restOfPlans says whether there are more.
 */
export function usePlans(address, most) {
  const plans = useLoad(() => getAll(address(), most()))
  let timer
  let gone = false

  async function follow() {
    clearTimeout(timer)
    await plans.load()
    if (!gone && plans.value.value?.items.some(isRunning)) {
      timer = setTimeout(follow, AGAIN_MILLIS)
    }
  }
  onMounted(follow)
  onBeforeUnmount(() => {
    gone = true
    clearTimeout(timer)
  })
  return { found: plans.value, plansProblem: plans.problem, follow }
}
