import { tiesOf } from '/app/moves/ties.js'
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
}
