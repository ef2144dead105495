// @ts-check
// Where an issue is, in pieces that a person can name: which list, which row, which field.

const LISTS = ['universities', 'departments', 'schools', 'ties', 'programme', 'quotas', 'supply']
const FIELDS = [
  'id', 'name', 'province', 'city', 'county', 'setting', 'stage', 'type', 'needs', 'recommended', 'strengths',
  'location', 'universityId',
  'departmentId', 'schoolId', 'kind', 'universities', 'urban', 'rural', 'demand', 'supplier',
  'count', 'goal', 'departmentsPerUniversity', 'urbanPerUniversity', 'ruralPerUniversity',
]

/**
 * A JSON pointer taken apart: /schools/13/location is row 14 of the schools, its location. A star stands for every row.
 * @param {string} pointer
 * @returns {{list: string, row?: number, field?: string} | undefined} undefined where it leads to nothing known
 */
export function partsOf(pointer) {
  const steps = pointer.split('/').slice(1)
  if (steps[0] === 'programme' && LISTS.includes(steps[1])) {
    steps.shift()
  }
  const [list, row, ...rest] = steps
  if (!LISTS.includes(list)) {
    return undefined
  }
  const isRow = /^(\d+|\*)$/.test(row ?? '')
  const field = isRow ? rest[0] : row
  if (field !== undefined && !FIELDS.includes(field)) {
    return undefined
  }
  return { list, ...(isRow && row !== '*' && { row: Number(row) + 1 }), ...(field && { field }) }
}
