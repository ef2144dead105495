import { cellsOf, match, readTable } from '/app/given/table.js'
import { equal } from './check.js'

const DOCUMENT = {
  universities: [{ id: 'U1', name: '甲大学' }, { id: 'U2', name: '乙大学' }],
  departments: [
    { id: 'D1', universityId: 'U1', name: '文学院' }, { id: 'D2', universityId: 'U2', name: '文学院' },
    { id: 'D3', universityId: 'U2', name: '法学院' },
  ],
  schools: [
    { id: 'S1', name: '第一中学', province: '浙江省', city: '杭州市' }, { id: 'S2', name: '第一中学', province: '甘肃省' },
    { id: 'S3', name: '第二中学', province: '甘肃省' },
  ],
}

export default {
  'cells are parted by tabs, or else by commas, and may be quoted'() {
    equal(cellsOf('a\tb,c\r\nd\te'), [['a', 'b,c'], ['d', 'e']])
    equal(cellsOf('a,"b ""x"", c"\n'), [['a', 'b "x", c'], ['']])
    equal(cellsOf('\uFEFFa,"two\nlines"'), [['a', 'two\nlines']])
  },
  'the header may stand below a title, and rows know their lines'() {
    equal(readTable('结对名单\n\n院系名称,学校名称\n文学院,第一中学\n\n法学院,第二中学\n'), [
      { line: 4, department: '文学院', school: '第一中学' }, { line: 6, department: '法学院', school: '第二中学' },
    ])
    equal(readTable('院系名称\t备注\n文学院\t无'), undefined)
  },
  'names are found with what stands beside them'() {
    const { pairings, unknown, unclear } = match([
      { line: 2, university: '乙大学', department: '文学院', school: '第一中学', province: '甘肃' },
      { line: 3, departmentId: 'D3', schoolId: 'S3' },
    ], DOCUMENT)
    equal(pairings, [{ departmentId: 'D2', schoolId: 'S2' }, { departmentId: 'D3', schoolId: 'S3' }])
    equal([unknown, unclear], [[], []])
  },
  'what is not known keeps its name, and what is not clear is said'() {
    const { pairings, unknown, unclear } = match([
      { line: 2, university: '丙大学', department: '文学院', school: '第二中学' },
      { line: 3, department: '法学院', school: '第一中学' },
    ], DOCUMENT)
    equal(pairings, [{ departmentId: '丙大学 文学院', schoolId: 'S3' }, { departmentId: 'D3', schoolId: 'S1' }])
    equal(unknown, [{ line: 2, name: '丙大学 文学院' }])
    equal(unclear, [{ line: 3, name: '第一中学' }])
  },
}
