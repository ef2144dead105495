/** How a pairing's answers stand, in the order in which they are read. */
export const STATES = ['OPEN', 'ACCEPTED', 'DECLINED', 'COMMENTED', 'CONTESTED']

/**
 * For every province of schools how many of its pairings stand how; pairings that are not among the rows do not count.
 */
export function countsByProvince(pairings, rowOf) {
  const lines = new Map()
  for (const { departmentId, state } of pairings) {
    const row = rowOf.get(departmentId)
    if (row) {
      const line = lines.get(row.schoolProvince) ?? { province: row.schoolProvince, ...Object.fromEntries(STATES
        .map((name) => [name, 0])) }
      line[state]++
      lines.set(row.schoolProvince, line)
    }
  }
  return [...lines.values()]
}
