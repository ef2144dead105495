import { onBeforeUnmount, onMounted, watch } from 'vue'
import { get, segment } from '../base/api.js'
import { useLoad } from '../parts/load.js'

const AGAIN_MILLIS = 3000
const MOST_TRIES = 40

/** What one more and one less of each limit is worth to a plan; worked out by the service while this asks again. */
export function useWorth(plan, running) {
  let timer
  let tries = 0
  const prices = useLoad(() => get(`/v1/plans/${segment(plan().id)}/prices`))
  const start = () => {
    if (!running() && plan().cost !== undefined && plan().status === 'SOLVED' && plan().origin === 'SOLVED') {
      prices.load()
    }
  }
  onMounted(start)
  watch(running, start)
  watch(prices.value, (now) => {
    clearTimeout(timer)
    if (now?.state === 'PARTIAL' && ++tries < MOST_TRIES) {
      timer = setTimeout(prices.load, AGAIN_MILLIS)
    }
  })
  onBeforeUnmount(() => clearTimeout(timer))
  return prices
}

/** How the lines of the quota table are found among the prices. */
export function keyOf({ kind, subject }) {
  return [kind, subject.province ?? subject.demand, subject.supplier, subject.setting].join(' ')
}
