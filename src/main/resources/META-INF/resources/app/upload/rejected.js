// What was wrong with the file sent last; kept for this tab, so that reloading the page does not lose it.
import { computed, shallowRef } from 'vue'

const KEY = 'rejected'
const kept = shallowRef(JSON.parse(sessionStorage.getItem(KEY)))

/**
 * {fileName, problem, baseId, at}; baseId where it holds changes to a stored roster; or null when no file was rejected
 * in this tab.
 */
export const rejected = computed(() => kept.value)

export function keepRejected(fileName, problem, baseId) {
  keep({ fileName, problem, baseId, at: Date.now() })
}

function keep(value) {
  kept.value = value
  try {
    sessionStorage.setItem(KEY, JSON.stringify(value))
  } catch {
    // Too large for the browser's store: then it lasts until the page is left.
    sessionStorage.removeItem(KEY)
  }
}
