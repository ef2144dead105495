import { computed, onMounted } from 'vue'
import { href, refine, route } from '../base/route.js'
import { km, number, said, t } from '../base/texts.js'
import CopyLink from './CopyLink.js'
import { useLoad } from '../parts/load.js'
import { getRules } from '../parts/rules.js'
import Alternatives from './Alternatives.js'
import Facts from './Facts.js'
import SidePanel from './SidePanel.js'
import Standby from './Standby.js'
import WhyNot from './WhyNot.js'

/**
 * Everything there is to say about one department's pairing: who, why, who would take over, and why not another school.
 */
export default {
  components: { Alternatives, CopyLink, Facts, SidePanel, Standby, WhyNot },
  props: { plan: Object, row: Object, department: Object, roster: Object, tiesOf: Function, running: Boolean,
    reason: String, moves: Object },
  setup(props) {
    const rules = useLoad(async () => new Map((await getRules()).map((rule) => [rule.id, rule])))
    onMounted(rules.load)
    const ruleName = (id) => said(rules.value.value?.get(id), 'name') ?? id
    const id = computed(() => props.row?.departmentId ?? props.department.id)
    const who = computed(() => props.row ? props.row.university + ' ' + props.row.department
      : (props.roster?.universities.get(props.department.universityId)?.name ?? '') + ' ' + props.department.name)
    const title = computed(() => props.row?.school ?? t('side.unpaired'))
    const ties = computed(() => (props.row ? props.tiesOf(props.row) : []))
    /** The school that a tie of this department names and that it does not have. */
    const unkept = computed(() => (props.roster?.ties.get(id.value) ?? [])
      .filter((tie) => tie.schoolId !== props.row?.schoolId)
      .map((tie) => ({ ...tie, school: props.roster.schools.get(tie.schoolId)?.name ?? tie.schoolId })))
    const close = () => refine({ pairing: '', instead: '' })
    const asked = computed(() => route.query.instead)
    const ask = (school) => refine({ instead: school })
    return { ask, asked, close, href, id, km, number, route, ruleName, ties, title, unkept, who }
  },
  template: `
    <SidePanel :title="title" :about="who" :shows="id" :opener="'pairing-' + id" @close="close">
      <p v-if="!row" class="jd-short-text">{{ reason || $t('side.noReason') }}</p>
      <Facts v-if="row" :row="row" :roster="roster" :ties="ties" :rule-name="ruleName" />
      <ul v-if="unkept.length > 0" class="jd-unkept">
        <li v-for="tie in unkept" :key="tie.schoolId + tie.kind">{{ $t('side.tie.' + tie.kind, { school: tie.school })
          }}</li>
      </ul>
      <div v-if="moves && row && !running" class="jd-side-moves">
        <button type="button" class="btn btn-sm btn-outline-secondary" :disabled="ties.includes('PIN')"
          :aria-pressed="moves.has(id, 'LOCK')"
          @click="moves.toggle({ kind: 'LOCK', departmentId: id, schoolId: row.schoolId, who, school: row.school })">{{
            $t('moves.LOCK') }}</button>
        <button type="button" class="btn btn-sm btn-outline-secondary" :disabled="ties.includes('PIN')"
          :aria-pressed="moves.has(id, 'AVOID')"
          @click="moves.toggle({ kind: 'AVOID', departmentId: id, schoolId: row.schoolId, who, school:
            row.school })">{{ $t('moves.AVOID') }}</button>
        <CopyLink />
      </div>
      <template v-if="plan.cost !== undefined && !running">
        <Standby v-if="row" :plan="plan" :row="row" :who="who" :moves="moves" :fixed="ties.includes('PIN')" />
        <WhyNot :plan="plan" :department-id="id" :row="row" :who="who" :roster="roster" :rule-name="ruleName"
          :moves="moves" :asked="asked" @ask="ask" />
        <Alternatives :plan="plan" :department-id="id" @ask="ask" />
      </template>
      <p v-else-if="running" class="jd-meta">{{ $t('side.whenDone') }}</p>
    </SidePanel>`,
}
