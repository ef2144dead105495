// What two plans have in common and where they differ, as data. The plan compared with is "from", the other one "to".

/** Whether a unit of every rule costs the same in both plans, so that their costs can be compared. */
export function haveSameWeights(from, to) {
  return Object.keys({ ...from.weights, ...to.weights }).every((id) => from.weights[id] === to.weights[id])
}

/**
 * Soft rules, and others that somebody breaks, as {rule, from, to} with amount, weight and cost on each side.
 *
 * @param at whose weights the costs are at: 'from' or 'to' for both sides, otherwise each plan's own
 */
export function compareRules(rules, { diff, from, to }, at) {
  const words = new Map(rules.map((rule) => [rule.id, rule]))
  return diff.rules
    .filter((line) => line.level === 'SOFT' || line.amount > 0 || line.againstAmount > 0)
    .map((line) => {
      const soft = line.level === 'SOFT'
      const side = (own, amount, cost) => {
        const weight = { from, to }[at]?.weights[line.id] ?? own.weights[line.id]
        return { amount, weight: soft ? weight : undefined, cost: soft && at ? exact(amount * weight) : cost }
      }
      return {
        rule: words.get(line.id) ?? { id: line.id, name: line.id },
        soft,
        from: side(from, line.againstAmount, line.againstCost),
        to: side(to, line.amount, line.cost),
      }
    })
}

/** What a side's soft rules cost together. */
export function costOf(lines, side) {
  return exact(lines.filter((line) => line.soft).reduce((sum, line) => sum + line[side].cost, 0))
}

/** Weights have three decimals, so costs have no more. */
export function exact(km) {
  return Math.round(km * 1000) / 1000
}

/** Whether a difference is for the better: 1 yes, -1 no, 0 neither; wanted is 'less', 'more' or nothing. */
export function judge(from, to, wanted) {
  if (from === undefined || to === undefined || !wanted) {
    return 0
  }
  return Math.sign(wanted === 'less' ? from - to : to - from)
}

/** What changed as rows of a grid, with what they are searched by. */
export function toRows(items) {
  return items.map((item) => ({
    id: item.departmentId,
    change: item.change,
    province: item.province,
    university: item.university,
    department: item.department,
    fromSchool: item.from?.school,
    toSchool: item.to?.school,
    from: item.from,
    to: item.to,
    km: item.from && item.to ? item.to.distanceKm - item.from.distanceKm : undefined,
    text: [item.department, item.university, ...[item.from, item.to].flatMap((end) => end ? [end.school, end.city, end.county] : [])]
      .join('\n').toLowerCase(),
  }))
}

/** The rows that pass every filter that is set. */
export function pick(rows, { province, change, text }) {
  const wanted = text?.trim().toLowerCase()
  return rows.filter((row) => (!province || row.province === province) && (!change || row.change === change)
    && (!wanted || row.text.includes(wanted)))
}
