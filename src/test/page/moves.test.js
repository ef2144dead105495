import { tiesOf, withTies } from '/app/moves/ties.js'
import { equal } from './check.js'

export default {
  'locks and wished schools are pins, what is avoided or given up is forbidden'() {
    equal(tiesOf([
      { kind: 'LOCK', departmentId: 'D1', schoolId: 'S1' },
      { kind: 'AVOID', departmentId: 'D2', schoolId: 'S2' },
      { kind: 'STANDBY', departmentId: 'D3', schoolId: 'S4', fromSchoolId: 'S3' },
      { kind: 'CHANGE', departmentId: 'D5', schoolId: 'S5' },
    ]), [
      { departmentId: 'D1', schoolId: 'S1', kind: 'PIN' },
      { departmentId: 'D2', schoolId: 'S2', kind: 'FORBID' },
      { departmentId: 'D3', schoolId: 'S3', kind: 'FORBID' },
      { departmentId: 'D3', schoolId: 'S4', kind: 'PIN' },
      { departmentId: 'D5', schoolId: 'S5', kind: 'PIN' },
    ])
  },
  'a wish takes the place of what the roster says about the same two, and of an earlier pin'() {
    const document = { name: 'r', ties: [
      { departmentId: 'D1', schoolId: 'S1', kind: 'PRIOR' }, { departmentId: 'D1', schoolId: 'S9', kind: 'PIN' },
      { departmentId: 'D1', schoolId: 'S8', kind: 'PREFER' }, { departmentId: 'D2', schoolId: 'S9', kind: 'PIN' },
    ] }
    const pin = { departmentId: 'D1', schoolId: 'S1', kind: 'PIN' }
    equal(withTies(document, [pin]).ties, [
      { departmentId: 'D1', schoolId: 'S8', kind: 'PREFER' }, { departmentId: 'D2', schoolId: 'S9', kind: 'PIN' }, pin,
    ])
    equal(withTies({ name: 'r' }, [pin]), { name: 'r', ties: [pin] })
    equal(document.ties.length, 4)
  },
}
