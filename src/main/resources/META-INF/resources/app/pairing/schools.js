/** Where a school is, each name once. */
export function placeOf(school) {
  return [school.province, school.city, school.county].filter((name, index, all) => name && name !== all[index - 1])
    .join(' ')
}

/**
 * The schools of a roster whose name and place have all of these words; those of the pairing's own province and setting
 * come first.
 */
export function findSchools(roster, q, row, most) {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  const near = (school) => (row
    ? Number(school.province === row.schoolProvince) * 2 + Number(school.setting === row.setting) : 0)
  return [...roster.schools.values()]
    .filter((school) => school.id !== row?.schoolId)
    .filter((school) => {
      const text = [school.name, school.province, school.city, school.county].join(' ').toLowerCase()
      return words.every((word) => text.includes(word))
    })
    .sort((a, b) => near(b) - near(a) || a.name.length - b.name.length)
    .slice(0, most)
}
