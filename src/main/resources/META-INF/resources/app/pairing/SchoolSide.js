import { computed, watch } from 'vue'
import { get, segment } from '../base/api.js'
import { href, refine, route } from '../base/route.js'
import { number, said, t } from '../base/texts.js'
import { useLoad } from '../parts/load.js'
import ProblemBox from '../parts/ProblemBox.js'
import SidePanel from './SidePanel.js'
import { priceOf } from './prices.js'
import { placeOf } from './schools.js'

const MOST = 8

/** Why a school of the roster has no department in this plan, and which one it could have at what cost. */
export default {
  components: { ProblemBox, SidePanel },
  props: { plan: Object, school: Object, roster: Object, rows: Array, running: Boolean },
  setup(props) {
    const answer = useLoad((id) => get(`/v1/plans/${props.plan.id}/explanations/schools/${segment(id)}?limit=${MOST}`))
    watch([() => props.school.id, () => props.running], ([id, running]) => {
      answer.value.value = undefined
      if (!running && props.plan.cost !== undefined) {
        answer.load(id)
      }
    }, { immediate: true })
    /** What can be said without the service: how many competed for how much. */
    const competition = computed(() => {
      const { province, setting } = props.school
      const same = (other) => other.province === province && other.setting === setting
      const all = [...props.roster.schools.values()].filter(same)
      const taken = props.rows.filter((row) => row.schoolProvince === province && row.setting === setting).length
      const recommended = all.filter((school) => school.recommended).length
      return {
        sentence: t('side.competition', { province, setting: t('setting.' + setting), all: number(all.length),
          taken: number(taken) }),
        unrecommended: recommended > 0 && !props.school.recommended && t('side.unrecommended', { province,
          count: number(recommended) }),
      }
    })
    const departments = computed(() => (answer.value.value?.alternatives ?? []).slice(0, MOST).map((item) => ({
      id: item.departmentId, name: item.university + ' ' + item.department, price: priceOf(item),
    })))
    const toDepartment = (id) => href(['plans', props.plan.id], { ...route.query, why: '', pairing: id,
      instead: props.school.id })
    const close = () => refine({ why: '' })
    const missing = computed(() => answer.problem.value?.status === 404)
    return { answer: answer.value, busy: answer.busy, close, competition, departments, missing, placeOf,
      problem: answer.problem, said, toDepartment }
  },
  template: `
    <SidePanel :title="school.name" :about="$t('side.schoolUnchosen')" :shows="school.id" opener="find" @close="close">
      <dl class="jd-facts">
        <dt>{{ $t('side.place') }}</dt><dd>{{ placeOf(school) }} · {{ $t('setting.' + school.setting) }} · {{
          school.type }}</dd>
        <template v-if="school.needs?.length > 0"><dt>{{ $t('side.needs') }}</dt><dd>{{
          school.needs.join($t('side.and')) }}</dd></template>
      </dl>
      <p>{{ competition.sentence }}</p>
      <p v-if="competition.unrecommended">{{ competition.unrecommended }}</p>
      <p v-if="busy" class="jd-meta" role="status">{{ $t('why.busy') }}</p>
      <ProblemBox v-else-if="problem && !missing" :problem="problem" />
      <p v-else-if="answer && said(answer, 'text')">{{ said(answer, 'text') }}</p>
      <template v-if="departments.length > 0">
        <h3>{{ $t('side.departments') }}</h3>
        <ol class="jd-next"><li v-for="item in departments" :key="item.id"><a
          :href="toDepartment(item.id)">{{ item.name }}</a>
          <span class="jd-meta">{{ item.price }}</span></li></ol>
      </template>
    </SidePanel>`,
}
