// Addresses within the page: #/plans/ID?province=北京市. Everything that a link should bring back stands in them.
import { reactive, readonly } from 'vue'

const state = reactive({ path: [], query: {} })
export const route = readonly(state)

/** The address of a view; query entries that are empty are left out. */
export function href(path, query = {}) {
  const kept = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const search = new URLSearchParams(kept).toString()
  return '#/' + path.map(encodeURIComponent).join('/') + (search ? '?' + search : '')
}

/** Goes to a view. */
export function go(path, query) {
  location.hash = href(path, query)
}

/** Changes some of the query in place; the back button goes to the view before, not to every filter tried. */
export function refine(changes) {
  history.replaceState(history.state, '', href(state.path, { ...state.query, ...changes }))
  read()
}

function read() {
  const [path, search] = location.hash.replace(/^#\/?/, '').split('?')
  state.path = path.split('/').filter(Boolean).map(decode)
  state.query = Object.fromEntries(new URLSearchParams(search))
}

function decode(part) {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

addEventListener('hashchange', read)
read()
