import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { sendRoster, takeDemo } from '../base/api.js'
import { go } from '../base/route.js'
import { keepRejected } from './rejected.js'

/** Sends a roster and goes where its answer is shown: to the stored roster, or to what is wrong with the file. */
export function useSending() {
  const problem = shallowRef()
  const busy = ref(false)
  // Who has gone elsewhere meanwhile stays there; the roster is in the list.
  let gone = false
  onBeforeUnmount(() => (gone = true))

  async function follow(ask, fileName, baseId) {
    busy.value = true
    problem.value = undefined
    try {
      const roster = await ask()
      gone || go(['rosters', roster.id])
    } catch (failure) {
      if (failure.problem?.code === 'roster-rejected') {
        keepRejected(fileName, failure.problem, baseId)
        gone || go(['rejected'])
      } else {
        problem.value = failure
      }
    } finally {
      busy.value = false
    }
  }
  return {
    problem,
    busy,
    send: (file, baseId) => follow(() => sendRoster(file, baseId), file.name, baseId),
    takeDemo: (id) => follow(() => takeDemo(id), id),
  }
}
