import { computed } from 'vue'
import { refine, route } from '../base/route.js'
import { sayPlace, whereOf } from './issues.js'

const FIELDS = ['severity', 'q', 'code', 'where']

/** Which issues are looked at, and which one closely. It stands in the address, so that a link shows the same. */
export function useIssueFilter() {
  // Each field by itself, so that picking another issue does not filter anew.
  const fields = FIELDS.map((field) => [field, computed(() => route.query[field] ?? '')])
  const filter = computed(() => Object.fromEntries(fields.map(([field, text]) => [field, text.value])))
  const active = computed(() => FIELDS.some((field) => filter.value[field] !== ''))
  const set = (changes) => refine({ ...changes, issue: '' })
  const clear = () => set(Object.fromEntries(FIELDS.map((field) => [field, ''])))
  /** Looks at one group only, or at all again when it was that one. */
  const toggleGroup = (group) => set(isGroup(filter.value, group) ? { code: '', where: '', severity: '' }
    : { code: group.code, where: group.where, severity: group.severity })
  const picked = computed(() => Number(route.query.issue) || undefined)
  const pick = (id) => refine({ issue: id })
  return { filter, active, set, clear, toggleGroup, picked, pick }
}

export function isGroup(filter, group) {
  return filter.code === group.code && filter.where === group.where
    && (!filter.severity || filter.severity === group.severity)
}

/** The issues that a filter lets through. */
export function apply(items, { severity, q, code, where }) {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  return items.filter((issue) =>
    (!severity || issue.severity === severity)
    && (!code || (issue.code === code && whereOf(issue) === where))
    && (words.length === 0 || containsAll(issue, words)))
}

function containsAll(issue, words) {
  const { sheet, row, column, pointer, subject, value, message, messageZh } = issue
  const address = sheet === undefined ? pointer : `${sheet}!${column}${row}`
  const text = [address, sayPlace(issue), subject, value, message, messageZh].join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}

/**
 * How many issues there are in all of those that a filter lets through; undefined when only the listed ones can tell.
 */
export function total({ counts, groups }, filter) {
  if (filter.q) {
    return undefined
  }
  if (filter.code) {
    return groups.find((group) => isGroup(filter, group))?.count
  }
  return filter.severity ? counts[filter.severity] : Object.values(counts).reduce((sum, count) => sum + count, 0)
}
