import { computed } from 'vue'
import { refine, route } from '../base/route.js'

const FIELDS = ['province', 'university', 'school', 'setting', 'type', 'q']

/** What of a plan is looked at. It stands in the address, so that a link shows the same. */
export function useFilter() {
  const filter = computed(() => Object.fromEntries(FIELDS.map((field) => [field, route.query[field] ?? ''])))
  const active = computed(() => FIELDS.some((field) => filter.value[field] !== ''))
  const set = (changes) => refine(changes)
  /** Sets a field, or clears it when it has that value already. */
  const toggle = (field, value) => refine({ [field]: filter.value[field] === value ? '' : value })
  const clear = () => refine(Object.fromEntries(FIELDS.map((field) => [field, ''])))
  return { filter, active, set, toggle, clear }
}

/** The pairings that a filter lets through; a province counts on either side. */
export function apply(rows, { province, university, school, setting, type, q }) {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter((row) =>
    (!province || row.province === province || row.schoolProvince === province)
    && (!university || row.universityId === university)
    && (!school || row.schoolId === school)
    && (!setting || row.setting === setting)
    && (!type || row.type === type)
    && (words.length === 0 || containsAll(row, words)))
}

function containsAll(row, words) {
  const text = [row.university, row.department, row.school, row.province, row.schoolProvince, row.city, row.county, row.type]
    .join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}
