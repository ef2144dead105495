import ProblemBox from '../parts/ProblemBox.js'
import { useRemoval } from '../parts/removal.js'
import { useSaving } from '../parts/saving.js'
import StatusBadge from '../parts/StatusBadge.js'
import { go, href } from '../base/route.js'
import { moment } from '../base/texts.js'

/** What the plan is called, and what can be done with it. */
export default {
  components: { ProblemBox, StatusBadge },
  props: { plan: Object, running: Boolean, filtered: Boolean },
  setup(props) {
    const { problem, drop } = useRemoval(() => go(['rosters', props.plan.rosterId]))
    const { busy, save } = useSaving(problem)
    const saveAs = (format) => save(`/v1/plans/${props.plan.id}/pairings?format=${format}`)
    const print = () => window.print()
    return { busy, drop, href, moment, print, problem, saveAs }
  },
  template: `
    <nav class="jd-crumb" :aria-label="$t('plan.way')">
      <a :href="href([])">{{ $t('plan.start') }}</a> ›
      <a :href="href(['rosters', plan.rosterId])">{{ $t('plan.roster') }}</a>
    </nav>
    <div class="jd-head">
      <h1>{{ plan.name }}</h1>
      <StatusBadge :status="plan.status" />
      <span class="jd-meta">{{ moment(plan.createdAt) }}<template v-for="tag in plan.tags"> · {{ tag }}</template></span>
      <div class="jd-tools d-print-none">
        <template v-if="plan.paired !== undefined">
          <button type="button" class="btn btn-sm btn-primary" :disabled="busy" @click="saveAs('xlsx')">{{ $t(filtered ? 'plan.xlsxAll' : 'plan.xlsx') }}</button>
          <button type="button" class="btn btn-sm btn-outline-secondary" :disabled="busy" @click="saveAs('csv')">{{ $t(filtered ? 'plan.csvAll' : 'plan.csv') }}</button>
          <button type="button" class="btn btn-sm btn-outline-secondary" @click="print">{{ $t('plan.print') }}</button>
        </template>
        <a class="btn btn-sm btn-outline-secondary" :href="href(['rosters', plan.rosterId, 'solve'], { from: plan.id })">{{ $t('plan.again') }}</a>
        <a class="btn btn-sm btn-outline-secondary" :href="href(['compare'], { plan: plan.id, against: plan.parentId })">{{ $t('plan.compare') }}</a>
        <button v-if="!running" type="button" class="btn btn-sm btn-outline-secondary" @click="drop('/v1/plans/' + plan.id, plan.name)">{{ $t('app.remove') }}</button>
      </div>
    </div>
    <ProblemBox v-if="problem" :problem="problem" />`,
}
