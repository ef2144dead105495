import { shallowRef, watch } from 'vue'
import { get, segment } from '../base/api.js'

const NONE = []

/** What is far where a roster does not say. */
const FAR_KM = 150

/** Ties as they weigh, the heaviest first. */
export const TIES = ['PIN', 'PRIOR', 'PREFER']

function index(document) {
  const ties = new Map()
  for (const { departmentId, schoolId, kind } of document.ties ?? NONE) {
    const found = ties.get(departmentId)
    if (found) {
      found.push({ schoolId, kind })
    } else {
      ties.set(departmentId, [{ schoolId, kind }])
    }
  }
  const byId = (entries) => new Map(entries.map((entry) => [entry.id, entry]))
  return {
    ties,
    name: document.name,
    far: document.programme?.farKilometres ?? FAR_KM,
    schools: byId(document.schools), departments: byId(document.departments), universities: byId(document.universities),
  }
}

/**
 * The roster behind a plan, read once its pairings are there: ties, needs and strengths, and the schools that the plan
 * did not choose.
 * What is shown without it is less, and nothing waits for it.
 */
export function useBackground(plan, results) {
  const roster = shallowRef()
  let asked
  watch(results, async (now) => {
    if (now && asked !== plan.value.rosterId) {
      asked = plan.value.rosterId
      try {
        roster.value = index(await get(`/v1/rosters/${segment(asked)}/document`))
      } catch {
        asked = undefined
      }
    }
  })

  /** The kinds of tie between the two of a pairing. */
  function tiesOf(row) {
    const found = roster.value?.ties.get(row.departmentId)?.filter((tie) => tie.schoolId === row.schoolId)
    return found ? found.map((tie) => tie.kind).sort((a, b) => TIES.indexOf(a) - TIES.indexOf(b)) : NONE
  }
  return { roster, tiesOf }
}

/** Whether a school says what it needs, and whether a department has some of it. */
export function needOf(roster, row) {
  const needs = roster?.schools.get(row.schoolId)?.needs ?? NONE
  const strengths = roster?.departments.get(row.departmentId)?.strengths ?? NONE
  return { stated: needs.length > 0, met: needs.some((need) => strengths.includes(need)), needs, strengths }
}
