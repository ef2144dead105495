// The pairings that are looked at as a table that Excel opens, under the headers of the service's own.
const BYTE_ORDER_MARK = '\uFEFF'
const FORMULA_STARTS = '=+-@\t\r\n＝＋－＠'
const SETTINGS = { URBAN: '城市', RURAL: '农村' }

const COLUMNS = [
  ['高校省份', (row) => row.province],
  ['高校名称', (row) => row.university],
  ['院系名称', (row) => row.department],
  ['学校名称', (row) => row.school],
  ['学校省份', (row) => row.schoolProvince],
  ['城市', (row) => row.city],
  ['区县', (row) => row.county],
  ['城乡', (row) => SETTINGS[row.setting]],
  ['学校类型', (row) => row.type],
  ['距离公里', (row) => row.distanceKm],
  ['跨省', (row) => (row.crossRegion ? '是' : '否')],
  ['高校编号', (row) => row.universityId],
  ['院系编号', (row) => row.departmentId],
  ['学校编号', (row) => row.schoolId],
]

/** A cell that no spreadsheet takes for a formula, in quotation marks where it needs them. */
function cell(value) {
  const text = String(value ?? '')
  const safe = typeof value === 'string' && text !== '' && FORMULA_STARTS.includes(text[0]) ? "'" + text : text
  return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe
}

/** The table of some pairings in their order: RFC 4180 with a byte order mark. */
export function csvOf(rows) {
  const lines = [COLUMNS.map(([title]) => title), ...rows.map((row) => COLUMNS.map(([, value]) => cell(value(row))))]
  return BYTE_ORDER_MARK + lines.map((line) => line.join(',') + '\r\n').join('')
}
