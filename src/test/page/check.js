// What a test of a page module holds to; a failure says what was wanted and what came.

/** Both are the same data: numbers, texts, lists, plain objects, Sets and Maps of these. */
export function equal(actual, expected, about = '') {
  const [one, other] = [told(actual), told(expected)]
  if (one !== other) {
    throw new Error(`${about}\n  wanted ${other}\n  was    ${one}`)
  }
}

export function holds(condition, about) {
  if (!condition) {
    throw new Error(about)
  }
}

const told = (value) => JSON.stringify(value, (_, part) => {
  if (part instanceof Set || part instanceof Map) {
    return [...part]
  }
  // The order of fields is no part of the data.
  return part && typeof part === 'object' && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part
})

/** Numbers below a bound, the same ones for the same seed (a linear congruential generator). */
export function randomly(seed) {
  let state = seed
  return (bound) => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return Math.floor((state / 4294967296) * bound)
  }
}
