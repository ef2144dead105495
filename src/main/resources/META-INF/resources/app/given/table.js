// A list of pairings as people have it: cells pasted from a spreadsheet, or a CSV file.

const HEADERS = {
  departmentId: ['院系编号'],
  schoolId: ['学校编号', '中学编号'],
  university: ['高校', '高校名称', '大学', '大学名称'],
  department: ['院系', '院系名称', '院系团委', '学院'],
  school: ['学校', '学校名称', '中学', '中学名称', '结对学校'],
  province: ['学校省份', '省份'],
  city: ['城市', '学校城市', '地市'],
  county: ['区县', '学校区县', '县区'],
}

/** The cells of a text, by tabs as spreadsheets copy them or else by commas; quotation marks as in RFC 4180. */
export function cellsOf(text) {
  const delimiter = text.includes('\t') ? '\t' : ','
  const rows = [[]]
  let cell = ''
  let quoted = false
  const end = () => {
    rows.at(-1).push(cell.trim())
    cell = ''
  }
  const source = text.replace(/^\uFEFF/, '')
  for (let at = 0; at < source.length; at++) {
    const sign = source[at]
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (source[at + 1] === '"') cell += source[++at]
      else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === delimiter) end()
    else if (sign === '\n') {
      end()
      rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  end()
  return rows
}

/**
 * The rows below the header as objects with their line numbers; undefined when no row is a header that names both
 * sides.
 */
export function readTable(text) {
  const rows = cellsOf(text)
  for (let at = 0; at < Math.min(rows.length, 10); at++) {
    const columns = Object.entries(HEADERS).map(([field, names]) => [field,
      rows[at].findIndex((cell) => names.includes(cell))]).filter(([, index]) => index >= 0)
    const has = (field) => columns.some(([name]) => name === field)
    if ((has('departmentId') || has('department')) && (has('schoolId') || has('school'))) {
      return rows.slice(at + 1)
        .map((cells, index) => ({ line: at + index + 2, ...Object.fromEntries(columns.map(([field, column]) => [field,
          cells[column] ?? ''])) }))
        .filter((row) => row.departmentId || row.department || row.schoolId || row.school)
    }
  }
  return undefined
}

/**
 * The pairings of a table by the ids of a roster. What the roster does not know keeps its name as its id, so that the
 * service counts it; a
 * name that several have is settled by where they are, and is unclear where that does not settle it.
 * @returns {{pairings: {departmentId: string, schoolId: string}[], unknown: {line: number, name: string}[], unclear:
 * {line: number, name: string}[]}}
 */
export function match(rows, document) {
  const departments = new Map(document.departments.map((department) => [department.id, department]))
  const universities = new Map(document.universities.map((university) => [university.id, university.name]))
  const schools = new Map(document.schools.map((school) => [school.id, school]))
  const byDepartment = group(document.departments, (department) => department.name)
  const bySchool = group(document.schools, (school) => school.name)
  const unknown = []
  const unclear = []
  const settle = (row, id, known, candidates, name) => {
    if (id && known.has(id)) return id
    if (candidates.length === 1) return candidates[0].id
    ;(candidates.length === 0 ? unknown : unclear).push({ line: row.line, name: name || id })
    return candidates[0]?.id ?? (id || name || '?')
  }
  const pairings = rows.map((row) => ({
    departmentId: settle(row, row.departmentId, departments, (byDepartment.get(row.department) ?? [])
      .filter((found) => !row.university || universities.get(found.universityId) === row.university), [row.university,
        row.department].filter(Boolean).join(' ')),
    schoolId: settle(row, row.schoolId, schools, (bySchool.get(row.school) ?? []).filter((found) =>
      ['province', 'city', 'county'].every((field) => !row[field] || !found[field]
        || found[field].startsWith(row[field]) || row[field].startsWith(found[field]))), row.school),
  }))
  return { pairings, unknown, unclear }
}

function group(entries, key) {
  const groups = new Map()
  entries.forEach((entry) => groups.set(key(entry), [...(groups.get(key(entry)) ?? []), entry]))
  return groups
}
