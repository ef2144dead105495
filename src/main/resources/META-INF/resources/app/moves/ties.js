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
