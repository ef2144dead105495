import { computed, ref, watch } from 'vue'
import ProblemBox from '../parts/ProblemBox.js'
import { get, segment } from '../base/api.js'
import { useLoad } from '../parts/load.js'
import { km, said, signed, t } from '../base/texts.js'
import { findSchools, placeOf } from './schools.js'

const MOST = 8

/**
 * "Why not this school?": any school of the roster is searched for, and the service says what the best plan with it
 * would cost.
 */
export default {
  components: { ProblemBox },
  props: { plan: Object, departmentId: String, row: Object, who: String, roster: Object, ruleName: Function,
    moves: Object, asked: String },
  emits: ['ask'],
  setup(props, { emit }) {
    const q = ref('')
    const found = computed(() => (q.value.trim() && props.roster ? findSchools(props.roster, q.value, props.row, MOST)
      : []))
    const answer = useLoad((school) => get(
      `/v1/plans/${props.plan.id}/explanations/${segment(props.departmentId)}?` + new URLSearchParams({ school })))
    const wanted = computed(() => props.asked && (props.roster?.schools.get(props.asked)?.name ?? props.asked))
    watch([() => props.asked, () => props.departmentId], ([school]) => {
      answer.value.value = undefined
      answer.problem.value = undefined
      if (school) {
        answer.load(school)
      }
    }, { immediate: true })
    const choose = (school) => {
      q.value = ''
      emit('ask', school.id)
    }
    const costs = computed(() => Object.entries(answer.value.value?.byRule ?? {}).filter(([, cost]) => cost !== 0))
    const moved = computed(() => (answer.value.value?.displaced ?? []).slice(1).map((move) => {
      const department = props.roster?.departments.get(move.departmentId)
      const name = (id) => (id ? props.roster?.schools.get(id)?.name ?? id : t('why.nobody'))
      const university = props.roster?.universities.get(department?.universityId)?.name ?? ''
      return { ...move, who: department ? university + ' ' + department.name : move.departmentId,
        from: name(move.fromSchoolId), to: name(move.toSchoolId) }
    }))
    const possible = computed(() => ['FEWER_PLACES', 'DEARER', 'EQUAL',
      'CHEAPER'].includes(answer.value.value?.verdict))
    return { answer: answer.value, busy: answer.busy, choose, costs, found, km, moved, placeOf, possible,
      problem: answer.problem, q, said, signed, wanted }
  },
  template: `
    <h3>{{ $t('why.title') }}</h3>
    <div class="jd-why">
      <input type="search" class="form-control form-control-sm" :placeholder="$t('why.search')"
        :aria-label="$t('why.search')" v-model="q" :disabled="!roster">
      <ul v-if="found.length > 0" class="jd-hits">
        <li v-for="school in found" :key="school.id"><button type="button" class="jd-link"
          @click="choose(school)">{{ school.name }}</button>
          <span class="jd-meta">{{ placeOf(school) }} · {{ $t('setting.' + school.setting) }} · {{ school.type
            }}</span></li>
      </ul>
      <p v-else-if="q.trim() && roster" class="jd-meta mb-0">{{ $t('why.noHit') }}</p>
    </div>
    <div v-if="asked" class="jd-reply" aria-live="polite">
      <p class="mb-1"><strong>{{ $t('why.instead', { school: wanted }) }}</strong></p>
      <p v-if="busy" class="jd-meta mb-0">{{ $t('why.busy') }}</p>
      <ProblemBox v-else-if="problem" :problem="problem" />
      <template v-else-if="answer">
        <p class="mb-1">{{ said(answer, 'text') }}</p>
        <p v-if="costs.length > 0" class="mb-1"><span v-for="[rule, cost] in costs" :key="rule"
          class="jd-cost">{{ ruleName(rule) }} {{ signed(cost, 1) }}</span></p>
        <details v-if="moved.length > 0"><summary>{{ $t('why.moved', { count: moved.length }) }}</summary>
          <ul class="jd-moved"><li v-for="move in moved"
            :key="move.departmentId">{{ $t('why.move', { who: move.who, from: move.from, to: move.to }) }}<template
            v-if="move.km !== undefined">{{ $t('why.moveKm', { km: signed(move.km) }) }}</template></li></ul></details>
        <button v-if="moves && possible" type="button" class="btn btn-sm btn-outline-secondary"
          :aria-pressed="moves.has(departmentId, 'CHANGE', asked)"
          @click="moves.toggle({ kind: 'CHANGE', departmentId, schoolId: asked, who, school: wanted })">{{
            $t('moves.CHANGE') }}</button>
      </template>
    </div>`,
}
