// @ts-check
// What two plans have in common and where they differ, as data. The plan compared with is "from", the other one "to".

/**
 * @typedef {{schoolId: string, school: string, city?: string, county?: string, distanceKm: number}} End
 * @typedef {{change: string, departmentId: string, department: string, universityId: string, university: string,
 *   province: string, from?: End, to?: End}} Change
 * @typedef {{id: string, level: string, amount: number, againstAmount: number, cost: number,
 *   againstCost: number}} DiffRule
 * @typedef {{same: number, changed: number, added: number, removed: number, rules: DiffRule[],
 *   kpis: Record<string, number>, againstKpis: Record<string, number>, items: Change[]}} Diff
 * @typedef {{rosterId: string, weights: Record<string, number>, unfilled: number}} ComparedPlan
 * @typedef {{id: string, name: string, shape?: string}} Rule
 * @typedef {{amount: number, weight: number | undefined, cost: number}} Side
 */

/** How much of two rosters has to be paired alike for one to be the other one edited. */
const ALIKE = 0.5

/**
 * Whether a unit of every rule costs the same in both plans, so that their costs can be compared.
 * @param {ComparedPlan} from
 * @param {ComparedPlan} to
 */
export function haveSameWeights(from, to) {
  return Object.keys({ ...from.weights, ...to.weights }).every((id) => from.weights[id] === to.weights[id])
}

/**
 * How the rosters of two plans go together: the same one; one that was edited, so that most is paired alike and figures
 * can be compared; or two that have little to do with each other.
 * @param {ComparedPlan} from
 * @param {ComparedPlan} to
 * @param {Diff} diff
 * @returns {'same' | 'edited' | 'other'}
 */
export function kinship(from, to, diff) {
  if (from.rosterId === to.rosterId) {
    return 'same'
  }
  return diff.same >= ALIKE * (diff.same + diff.changed + diff.added + diff.removed) ? 'edited' : 'other'
}

/**
 * Soft rules, and others that somebody breaks, as {rule, from, to} with amount, weight and cost on each side.
 *
 * @param {Rule[]} rules
 * @param {{diff: Diff, from: ComparedPlan, to: ComparedPlan}} both
 * @param {string} at whose weights the costs are at: 'from' or 'to' for both sides, otherwise each plan's own
 */
export function compareRules(rules, { diff, from, to }, at) {
  const words = new Map(rules.map((rule) => [rule.id, rule]))
  return diff.rules
    .filter((line) => line.level === 'SOFT' || line.amount > 0 || line.againstAmount > 0)
    .map((line) => {
      const soft = line.level === 'SOFT'
      /** @type {(own: ComparedPlan, amount: number, cost: number) => Side} */
      const side = (own, amount, cost) => {
        const whose = at === 'from' ? from : at === 'to' ? to : own
        const weight = whose.weights[line.id] ?? 0
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

/**
 * What a side's soft rules cost together.
 * @param {{soft: boolean, from: Side, to: Side}[]} lines
 * @param {'from' | 'to'} side
 */
export function costOf(lines, side) {
  return exact(lines.filter((line) => line.soft).reduce((sum, line) => sum + line[side].cost, 0))
}

/**
 * Weights have three decimals, so costs have no more.
 * @param {number} km
 */
export function exact(km) {
  return Math.round(km * 1000) / 1000
}

/**
 * Whether a difference is for the better: 1 yes, -1 no, 0 neither.
 * @param {number | undefined} from
 * @param {number | undefined} to
 * @param {'less' | 'more' | '' | false | undefined} wanted
 */
export function judge(from, to, wanted) {
  if (from === undefined || to === undefined || !wanted) {
    return 0
  }
  return Math.sign(wanted === 'less' ? from - to : to - from)
}

/** Figures of whole plans that stand for a rule whose amount nobody can picture, and what is wanted of them. */
const PICTURED = [
  { id: 'meanKm', digits: 1, unit: 'km', wanted: 'less' },
  { id: 'meanCrossRegionKm', digits: 0, unit: 'km', wanted: 'less' },
  { id: 'pairingsBeyondFarKm', digits: 0, unit: 'pairs', wanted: 'less' },
]

/**
 * What gets better and what gets worse from one plan to the other, whatever anybody's weights: the goal, the way, and
 * every rule by what it counts. Each list begins with what weighs most.
 * @param {Rule[]} rules
 * @param {{diff: Diff, from: ComparedPlan, to: ComparedPlan}} both
 * @returns {{gains: Difference[], prices: Difference[]}}
 *
 * @typedef {{id: string, rule?: Rule, by: number, digits: number, unit: string, worth: number}} Difference
 */
export function gainsAndPrices(rules, { diff, from, to }) {
  /** @type {Difference[]} */
  const found = [{ id: 'unfilled', by: to.unfilled - from.unfilled, digits: 0, unit: '', worth: Infinity }]
  PICTURED.forEach(({ id, digits, unit }) => {
    const scale = 10 ** digits
    const by = Math.round(((diff.kpis[id] ?? 0) - (diff.againstKpis[id] ?? 0)) * scale) / scale
    found.push({ id, by, digits, unit, worth: Math.abs(by) * (unit === 'km' ? diff.same + diff.changed : 1) })
  })
  const words = new Map(rules.map((rule) => [rule.id, rule]))
  diff.rules.filter((line) => line.level === 'SOFT' && words.get(line.id)?.shape !== 'TRAVEL').forEach((line) => {
    const by = line.amount - line.againstAmount
    const weight = Math.max(from.weights[line.id] ?? 0, to.weights[line.id] ?? 0)
    found.push({ id: line.id, rule: words.get(line.id), by, digits: 0, unit: '', worth: Math.abs(by) * weight })
  })
  const byWorth = found.filter(({ by }) => by !== 0).sort((one, other) => other.worth - one.worth)
  return { gains: byWorth.filter(({ by }) => by < 0), prices: byWorth.filter(({ by }) => by > 0) }
}

/**
 * The changes at whose end the school is still with the same university: departments of one university have swapped.
 * @param {Change[]} items
 * @returns {Set<string>} ids of departments
 */
export function swapsWithin(items) {
  /** @param {(item: Change) => End | undefined} end */
  const pairs = (end) => new Set(items.flatMap((item) => {
    const school = end(item)
    return school ? [item.universityId + '\n' + school.schoolId] : []
  }))
  const before = pairs((item) => item.from)
  return new Set(items.filter((item) => item.to && before.has(item.universityId + '\n' + item.to.schoolId))
    .map((item) => item.departmentId))
}

/**
 * What changed as rows of a grid, with what they are searched by.
 * @param {Change[]} items
 */
export function toRows(items) {
  const within = swapsWithin(items)
  return items.map((item) => ({
    id: item.departmentId,
    change: within.has(item.departmentId) ? 'WITHIN' : item.change,
    province: item.province,
    university: item.university,
    department: item.department,
    fromSchool: item.from?.school,
    toSchool: item.to?.school,
    from: item.from,
    to: item.to,
    km: item.from && item.to ? item.to.distanceKm - item.from.distanceKm : undefined,
    text: [item.department, item.university, ...[item.from, item.to]
      .flatMap((end) => (end ? [end.school, end.city, end.county] : []))].join('\n').toLowerCase(),
  }))
}

/**
 * How many rows there are of each kind of change.
 * @param {{change: string}[]} rows
 */
export function countKinds(rows) {
  const counts = { CHANGED: 0, WITHIN: 0, ADDED: 0, REMOVED: 0 }
  rows.forEach(({ change }) => counts[/** @type {keyof typeof counts} */ (change)]++)
  return counts
}

/**
 * The changes province by province, of the departments: how many of each kind, and the sum of the differences in km of
 * those that had a school and have one.
 * @param {{province: string, change: string, km?: number}[]} rows
 * @param {(one: string, other: string) => number} inOrder
 */
export function byProvince(rows, inOrder) {
  return [...Map.groupBy(rows, (row) => row.province)]
    .map(([province, mine]) => ({
      province, ...countKinds(mine), all: mine.length, km: mine.reduce((sum, row) => sum + (row.km ?? 0), 0),
    }))
    .sort((one, other) => inOrder(one.province, other.province))
}

/**
 * The rows that pass every filter that is set.
 * @template {{province: string, change: string, text: string}} R
 * @param {R[]} rows
 * @param {{province?: string, change?: string, text?: string}} filter
 */
export function pick(rows, { province, change, text }) {
  const wanted = text?.trim().toLowerCase()
  return rows.filter((row) => (!province || row.province === province) && (!change || row.change === change)
    && (!wanted || row.text.includes(wanted)))
}
