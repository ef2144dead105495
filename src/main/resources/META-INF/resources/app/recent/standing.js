// @ts-check
// How plans stand and what tells them apart, as data; the texts are looked up by whoever shows it.

/**
 * @typedef {{status: string, optimality?: string, gap?: number, cost?: number, origin?: string}} Standing
 * @typedef {{id: string, level: string, defaultWeight: number}} Rule
 */

/**
 * How good a plan is known to be: a key of the texts, the gap where the words have one, and a tone.
 * @param {Standing} plan
 * @returns {{key: string, gap?: number, tone: string}}
 */
export function standingOf(plan) {
  if (plan.status !== 'SOLVED') {
    return { key: 'status.' + plan.status, tone: plan.status.toLowerCase() }
  }
  if (plan.optimality === 'OPTIMAL_PROVEN') {
    return { key: 'recent.optimal', tone: 'good' }
  }
  return plan.optimality === 'BOUNDED' && plan.gap !== undefined
    ? { key: 'recent.bounded', gap: plan.gap, tone: 'urban' }
    : { key: 'recent.unproven', tone: 'warn' }
}

/** @param {Standing} plan */
export function isRunning(plan) {
  return plan.status === 'SCHEDULED' || plan.status === 'SOLVING'
}

/**
 * The rules whose weight in a plan is not the default one, in the order of the rules.
 * @template {Rule} R
 * @param {Record<string, number>} weights by rule id; a rule that is not there weighs nothing
 * @param {R[]} rules
 * @returns {{rule: R, weight: number}[]}
 */
export function unusualWeights(weights, rules) {
  return rules.filter((rule) => rule.level === 'SOFT')
    .map((rule) => ({ rule, weight: weights[rule.id] ?? 0 }))
    .filter(({ rule, weight }) => weight !== rule.defaultWeight)
}

/**
 * Those of some entries in whose texts every word occurs, in any case; all of them without words.
 * @template T
 * @param {T[]} entries
 * @param {string} query words with spaces between
 * @param {(entry: T) => (string | undefined)[]} textsOf
 * @returns {T[]}
 */
export function matching(entries, query, textsOf) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return words.length === 0 ? entries : entries.filter((entry) => {
    const text = textsOf(entry).filter(Boolean).join('\n').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
