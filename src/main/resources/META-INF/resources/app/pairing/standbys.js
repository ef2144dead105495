import { get } from '../base/api.js'

const PAGE = 50_000

const asked = new Map()

async function read(planId) {
  const all = new Map()
  let without = 0
  let after
  do {
    const query = new URLSearchParams({ limit: PAGE, ...(after && { after }) })
    const page = await get(`/v1/plans/${planId}/standbys?${query}`)
    page.items.forEach((item) => all.set(item.departmentId, item))
    without = page.without
    after = page.nextCursor
  } while (after)
  return { all, without }
}

/**
 * The school that would take over each pairing of a plan, by department; asked for once a plan, and again after a
 * failure.
 */
export function getStandbys(planId) {
  if (!asked.has(planId)) {
    const answer = read(planId)
    asked.set(planId, answer)
    answer.catch(() => asked.delete(planId))
  }
  return asked.get(planId)
}
