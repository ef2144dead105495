// @ts-check
// The stops of a weight's slider: the default in the middle, nothing at the left, five times the default at the right.
const SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 5]
const WITHOUT_DEFAULT = 10

/**
 * What can be chosen with the slider, in km.
 * @param {number} defaultWeight in km; 0 where the rule is off by default
 */
export function stopsFor(defaultWeight) {
  return SHARES.map((share) => Number((share * (defaultWeight || WITHOUT_DEFAULT)).toFixed(3)))
}

/**
 * The stop that is closest to a weight, which may lie between two or beyond the last.
 * @param {number[]} stops
 * @param {number} value in km
 * @returns {number} its place among the stops
 */
export function stopNear(stops, value) {
  let near = 0
  stops.forEach((stop, i) => {
    if (Math.abs(stop - value) < Math.abs(stops[near] - value)) {
      near = i
    }
  })
  return near
}
