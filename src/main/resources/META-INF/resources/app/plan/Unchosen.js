import { computed } from 'vue'
import { href, route } from '../base/route.js'
import { number } from '../base/texts.js'
import { unchosen } from './unpaired.js'

const MOST = 5

/** With more pairings than this in sight, who searches is not looking for somebody that is missing. */
const FEW = 60

/** Schools and departments of the roster that match what is searched for and that the plan has not paired. */
export default {
  props: { plan: Object, rows: Array, shown: Number, q: String, roster: Object },
  setup(props) {
    const found = computed(() => (props.roster && props.shown <= FEW ? unchosen(props.roster, props.rows, props.q)
      : { schools: [], departments: [] }))
    const place = (school) => [school.province, school.city, school.county].filter((name, index, all) => name
      && name !== all[index - 1]).join(' ')
    const toSchool = (school) => href(['plans', props.plan.id], { ...route.query, pairing: '', instead: '',
      why: school.id })
    const toDepartment = (department) => href(['plans', props.plan.id], { ...route.query, pairing: department.id,
      why: '', instead: '' })
    return { MOST, found, number, place, toDepartment, toSchool }
  },
  template: `
    <ul v-if="found.schools.length + found.departments.length > 0" class="jd-unchosen">
      <li v-for="school in found.schools.slice(0, MOST)" :key="school.id">
        <strong>{{ school.name }}</strong> <span class="jd-meta">{{ place(school) }} · {{ $t('setting.' +
          school.setting) }} · {{ school.type }}</span>
        {{ $t('unchosen.school') }} <a :href="toSchool(school)">{{ $t('unchosen.why') }}</a></li>
      <li v-if="found.schools.length > MOST" class="jd-meta">{{ $t('unchosen.moreSchools', { count:
        number(found.schools.length - MOST) }) }}</li>
      <li v-for="department in found.departments.slice(0, MOST)" :key="department.id">
        <strong>{{ department.university }} {{ department.name }}</strong> {{ $t('unchosen.department') }}
        <a :href="toDepartment(department)">{{ $t('unchosen.why') }}</a></li>
      <li v-if="found.departments.length > MOST" class="jd-meta">{{ $t('unchosen.moreDepartments', { count:
        number(found.departments.length - MOST) }) }}</li>
    </ul>`,
}
