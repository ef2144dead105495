import { computed, onBeforeUnmount, onMounted, shallowRef } from 'vue'
import { get, segment } from '../base/api.js'

const RETRY_MILLIS = 2000
const FINAL = ['SOLVED', 'CANCELLED', 'FAILED']

/**
 * A plan as it stands now, and the points of its run so far. Follows the service's events, and finds back to them by
 * itself when the
 * connection is lost or the service starts anew.
 */
export function usePlan(id) {
  const address = '/v1/plans/' + segment(id)
  const plan = shallowRef()
  const points = shallowRef([])
  const problem = shallowRef()
  const running = computed(() => plan.value !== undefined && !FINAL.includes(plan.value.status))
  let events
  let retry
  let gone = false

  async function start() {
    try {
      const found = await get(address)
      if (gone) {
        return
      }
      plan.value = found
      problem.value = undefined
      readPoints()
      if (running.value) {
        listen()
      }
    } catch (failure) {
      if (gone) {
        return
      }
      if (plan.value && failure.status !== 404) {
        again()
      } else {
        problem.value = failure
      }
    }
  }

  function listen() {
    events = new EventSource(address + '/events')
    for (const name of ['snapshot', 'progress', 'final']) {
      events.addEventListener(name, (event) => take(JSON.parse(event.data)))
    }
    events.addEventListener('error', again)
  }

  function take(view) {
    plan.value = view
    if (!running.value) {
      events.close()
    }
    readPoints()
  }

  // One question at a time; the answer to the last event is the one that stays.
  let reading = false
  let outdated = false
  async function readPoints() {
    if (reading) {
      outdated = true
      return
    }
    reading = true
    do {
      outdated = false
      try {
        points.value = (await get(address + '/progress')).items
      } catch {
        // The curve is not worth a message: the next event brings it, or the plan itself is gone and says so.
      }
    } while (outdated && !gone)
    reading = false
  }

  // What happened in between is asked for anew.
  function again() {
    events?.close()
    clearTimeout(retry)
    retry = setTimeout(start, RETRY_MILLIS)
  }

  onMounted(start)
  onBeforeUnmount(() => {
    gone = true
    events?.close()
    clearTimeout(retry)
  })
  return { plan, points, problem, running, update: (view) => (plan.value = view), reload: start }
}
