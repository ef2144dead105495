import { wordsOf } from './filter.js'

/**
 * Who is in the roster, matches all words with name and place, and is not paired; the name itself has to match one of
 * them.
 */
export function unchosen(roster, rows, q) {
  const words = wordsOf(q)
  const matches = (name, more) => {
    const short = name.toLowerCase()
    const whole = [short, ...more].join(' ').toLowerCase()
    return words.some((word) => short.includes(word)) && words.every((word) => whole.includes(word))
  }
  const schools = new Set(rows.map((row) => row.schoolId))
  const departments = new Set(rows.map((row) => row.departmentId))
  return {
    schools: [...roster.schools.values()].filter((school) => !schools.has(school.id) && matches(school.name,
      [school.province, school.city, school.county])),
    departments: [...roster.departments.values()]
      .map((department) => ({ ...department, university: roster.universities.get(department.universityId)?.name
        ?? '' }))
      .filter((department) => !departments.has(department.id) && matches(department.university + ' ' + department.name,
        [])),
  }
}
