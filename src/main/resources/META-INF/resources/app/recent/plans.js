import { onBeforeUnmount, onMounted } from 'vue'
import { get } from '../base/api.js'
import { useLoad } from '../parts/load.js'

const AGAIN_MILLIS = 3000

/** The plans at an address, which is a function of what can change; asked for again while one of them runs. */
export function usePlans(address) {
  const plans = useLoad(async () => (await get(address())).items)
  let timer
  let gone = false

  async function follow() {
    clearTimeout(timer)
    await plans.load()
    if (!gone && plans.value.value?.some(({ status }) => status === 'SCHEDULED' || status === 'SOLVING')) {
      timer = setTimeout(follow, AGAIN_MILLIS)
    }
  }
  onMounted(follow)
  onBeforeUnmount(() => {
    gone = true
    clearTimeout(timer)
  })
  return { plans: plans.value, plansProblem: plans.problem, follow }
}
