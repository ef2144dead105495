import { computed, onMounted } from 'vue'
import ProblemBox from '../parts/ProblemBox.js'
import { useLoad } from '../parts/load.js'
import { signed } from '../base/texts.js'
import { getStandbys } from './standbys.js'

/** The school that takes over when this one declines. */
export default {
  components: { ProblemBox },
  props: { plan: Object, row: Object, who: String, moves: Object, fixed: Boolean },
  setup(props) {
    const { value, problem, busy, load } = useLoad(() => getStandbys(props.plan.id))
    onMounted(load)
    const standby = computed(() => value.value?.all.get(props.row.departmentId))
    return { busy, problem, signed, standby, value }
  },
  template: `
    <h3>{{ $t('standby.title') }}</h3>
    <p v-if="busy" class="jd-meta" role="status">{{ $t('standby.busy') }}</p>
    <ProblemBox v-else-if="problem" :problem="problem" />
    <p v-else-if="standby" class="jd-line">
      <span>{{ standby.school }} <span class="jd-meta">{{ $t('standby.extra', { km: signed(standby.extraKm, 1) })
        }}</span></span>
      <button v-if="moves && !fixed" type="button" class="btn btn-sm btn-outline-secondary"
        :aria-pressed="moves.has(row.departmentId, 'STANDBY')"
        @click="moves.toggle({ kind: 'STANDBY', departmentId: row.departmentId, schoolId: standby.schoolId,
          fromSchoolId: row.schoolId, who, school: standby.school })">
        {{ $t('moves.STANDBY') }}</button>
    </p>
    <p v-else-if="value" class="jd-meta">{{ $t('standby.none') }}</p>`,
}
