// What wishes about a plan come to in a roster.

/**
 * The ties that some wishes come to: a lock and a wished school are pins, a school that is avoided or given up is
 * forbidden.
 */
export function tiesOf(moves) {
  const pin = ({ departmentId, schoolId }) => ({ departmentId, schoolId, kind: 'PIN' })
  const forbid = (departmentId, schoolId) => ({ departmentId, schoolId, kind: 'FORBID' })
  return moves.flatMap((move) => {
    switch (move.kind) {
      case 'AVOID': return [forbid(move.departmentId, move.schoolId)]
      case 'STANDBY': return [forbid(move.departmentId, move.fromSchoolId), pin(move)]
      default: return [pin(move)]
    }
  })
}

/**
 * A roster with some more ties; they take the place of what it says about the same two, and a pin that of the
 * department's former pin.
 */
export function withTies(document, added) {
  const pinned = new Set(added.filter((tie) => tie.kind === 'PIN').map((tie) => tie.departmentId))
  const replaced = (tie) => added.some((other) => other.departmentId === tie.departmentId
    && other.schoolId === tie.schoolId)
    || (tie.kind === 'PIN' && pinned.has(tie.departmentId))
  return { ...document, ties: [...(document.ties ?? []).filter((tie) => !replaced(tie)), ...added] }
}
