// @ts-check
// Changed weights as they stand in an address: repeatedType:60,unmetNeed:0.

/**
 * @param {Record<string, unknown>} weights by rule id, in kilometres; what is no number yet is left out
 * @param {string[]} changed the ids of those that differ from where they were taken from
 * @returns {string} empty where none is changed
 */
export function weightsToText(weights, changed) {
  return changed.filter((id) => typeof weights[id] === 'number' && Number.isFinite(weights[id]))
    .map((id) => `${id}:${weights[id]}`).join(',')
}

/**
 * The weights of a link; what names no rule, or is no number, is passed over.
 * @param {string | undefined} text
 * @param {string[]} ids the rules there are
 * @returns {Record<string, number>}
 */
export function textToWeights(text, ids) {
  const entries = (text ?? '').split(',').map((entry) => /^(\w+):(\d+(?:\.\d{1,3})?)$/.exec(entry))
  return Object.fromEntries(entries.flatMap((found) =>
    (found && ids.includes(found[1]) ? [[found[1], Number(found[2])]] : [])))
}
