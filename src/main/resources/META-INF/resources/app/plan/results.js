import { onBeforeUnmount, watch } from 'vue'
import { get, segment } from '../base/api.js'
import { useLoad } from '../parts/load.js'

const PAGE = 50_000
const REFRESH_MILLIS = 5000

async function pairings(address) {
  const rows = []
  let after
  do {
    const page = await get(`${address}/pairings?limit=${PAGE}${after ? '&after=' + encodeURIComponent(after) : ''}`)
    rows.push(...page.items)
    after = page.nextCursor
  } while (after)
  return rows
}

async function read(id) {
  const address = '/v1/plans/' + segment(id)
  const [rows, breakdown, unfilled] = await Promise.all([
    pairings(address),
    get(address + '/breakdown'),
    get(address + '/unfilled').then((page) => page.items),
  ])
  return { rows, breakdown, unfilled }
}

/** Whether the goal is that every school has a department, rather than that every place is filled. */
export function coversSchools(breakdown) {
  return breakdown.rules.some((rule) => rule.id === 'uncoveredSchool')
}

/**
 * The pairings of the best plan so far and what the rules say about it; read again while the run finds better ones, and
 * after a failure.
 */
export function useResults(id, plan, running) {
  const results = useLoad(() => read(id))
  let shown
  let next = 0
  let timer
  let gone = false

  async function look() {
    const key = plan.value?.cost === undefined ? undefined
      : `${plan.value.unfilled} ${plan.value.cost} ${running.value}`
    if (key === undefined || key === shown) {
      return
    }
    clearTimeout(timer)
    const wait = running.value ? next - Date.now() : 0
    if (wait > 0) {
      timer = setTimeout(look, wait)
      return
    }
    shown = key
    next = Date.now() + REFRESH_MILLIS
    await results.load()
    if (!gone && results.problem.value) {
      shown = undefined
      timer = setTimeout(look, REFRESH_MILLIS)
    }
  }
  watch(plan, look)
  onBeforeUnmount(() => {
    gone = true
    clearTimeout(timer)
  })
  return results
}
