import { partsOf } from '/app/roster/places.js'
import { equal } from './check.js'

export default {
  'a pointer is a list, a row as people count, and a field'() {
    equal(partsOf('/schools/13/location'), { list: 'schools', row: 14, field: 'location' })
    equal(partsOf('/schools/*/type'), { list: 'schools', field: 'type' })
    equal(partsOf('/universities'), { list: 'universities' })
    equal(partsOf('/departments/0'), { list: 'departments', row: 1 })
    equal(partsOf('/programme/quotas/3/urban'), { list: 'quotas', row: 4, field: 'urban' })
    equal(partsOf('/programme/goal'), { list: 'programme', field: 'goal' })
    equal(partsOf('/schools/2/location/lat'), { list: 'schools', row: 3, field: 'location' })
  },
  'what leads nowhere known stays what it is'() {
    equal(partsOf('/weights/distance'), undefined)
    equal(partsOf('/schools/2/nickname'), undefined)
    equal(partsOf('/'), undefined)
  },
}
