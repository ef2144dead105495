// What was wrong with the file sent last; kept for this tab, so that reloading the page does not lose it.
const KEY = 'rejected'

export function keepRejected(fileName, problem) {
  sessionStorage.setItem(KEY, JSON.stringify({ fileName, problem }))
}

/** {fileName, problem}, or null when no file was rejected in this tab. */
export function findRejected() {
  return JSON.parse(sessionStorage.getItem(KEY))
}
