import { get, post, segment } from '../base/api.js'
import { tiesOf, withTies } from './ties.js'

async function changed(plan, moves) {
  return withTies(await get(`/v1/rosters/${segment(plan.rosterId)}/document`), tiesOf(moves))
}

/** What the rules say to the wishes, before anything is stored or solved. */
export async function tryOut(plan, moves) {
  return post('/v1/rosters?dryRun=true', await changed(plan, moves))
}

/** A new plan that grants the wishes, found from the one at hand; it stands on a roster of its own. */
export async function carryOut(plan, moves, note) {
  const roster = await post('/v1/rosters?' + new URLSearchParams({ note }), await changed(plan, moves))
  return post('/v1/plans', { rosterId: roster.id, startFrom: plan.id, name: plan.name, weights: plan.weights,
    limits: plan.limits, tags: plan.tags })
}
