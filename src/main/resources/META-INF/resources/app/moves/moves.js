import { computed, shallowRef } from 'vue'

const KINDS = ['LOCK', 'AVOID', 'STANDBY', 'CHANGE']

function read(key) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter((move) => KINDS.includes(move?.kind)) : []
  } catch {
    return []
  }
}

/**
 * What a reader wants changed in a plan, gathered until it is tried or carried out; a reload of the page keeps it. A
 * department has one
 * wish at a time.
 */
export function useMoves(planId) {
  const key = 'moves:' + planId
  const moves = shallowRef(read(key))
  const keep = (next) => {
    moves.value = next
    sessionStorage.setItem(key, JSON.stringify(next))
  }
  const has = (departmentId, kind, schoolId) => moves.value.some((move) =>
    move.departmentId === departmentId && move.kind === kind && (schoolId === undefined || move.schoolId === schoolId))
  /** Adds a wish in place of the department's former one, or takes it back. */
  const toggle = (move) => {
    const others = moves.value.filter((other) => other.departmentId !== move.departmentId)
    keep(has(move.departmentId, move.kind, move.schoolId) ? others : [...others, move])
  }
  const undo = () => keep(moves.value.slice(0, -1))
  const clear = () => keep([])
  return { moves, has, toggle, undo, clear, count: computed(() => moves.value.length) }
}
