import { computed } from 'vue'
import { refine, route } from '../base/route.js'
import { number, t } from '../base/texts.js'

const FIELDS = ['province', 'university', 'school', 'setting', 'type', 'tie', 'far', 'q']

/** Pairings that the roster says nothing of. */
export const NO_TIE = 'NONE'

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

/** What a filter lets through, in words. */
export function inWords(filter, rows) {
  const { province, university, school, setting, type, tie, far, q } = filter
  const called = (idField, field, id) => id && (rows.find((row) => row[idField] === id)?.[field] ?? id)
  return [province, called('universityId', 'university', university), called('schoolId', 'school', school), setting
    && t('setting.' + setting),
    type, tie && t('tie.' + tie), far && t('filter.far', { far: number(far) }), q].filter(Boolean).join(' · ')
}

/** The words of what is searched for. */
export function wordsOf(q) {
  return q.toLowerCase().split(/\s+/).filter(Boolean)
}

/**
 * The pairings that a filter lets through; a province counts on either side.
 * @param tiesOf gives the kinds of tie that a pairing has in the roster
 */
export function apply(rows, { province, university, school, setting, type, tie, far, q }, tiesOf) {
  const words = wordsOf(q)
  return rows.filter((row) =>
    (!province || row.province === province || row.schoolProvince === province)
    && (!university || row.universityId === university)
    && (!school || row.schoolId === school)
    && (!setting || row.setting === setting)
    && (!type || row.type === type)
    && (!tie || (tie === NO_TIE ? tiesOf(row).length === 0 : tiesOf(row).includes(tie)))
    && (!far || (!row.crossRegion && row.distanceKm > Number(far)))
    && (words.length === 0 || containsAll(row, words)))
}

const texts = new WeakMap()

function containsAll(row, words) {
  let text = texts.get(row)
  if (text === undefined) {
    text = [row.university, row.department, row.school, row.province, row.schoolProvince, row.city, row.county,
      row.type].join(' ').toLowerCase()
    texts.set(row, text)
  }
  return words.every((word) => text.includes(word))
}
