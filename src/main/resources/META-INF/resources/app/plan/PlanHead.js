import { ref } from 'vue'
import PlanLabel from './PlanLabel.js'
import ProblemBox from '../parts/ProblemBox.js'
import { useRemoval } from '../parts/removal.js'
import StatusBadge from '../parts/StatusBadge.js'
import { go, href } from '../base/route.js'
import { moment } from '../base/texts.js'

/** What the plan is called, where it comes from, and what can be done with it; what destroys comes last. */
export default {
  components: { PlanLabel, ProblemBox, StatusBadge },
  emits: ['labelled'],
  props: { plan: Object, running: Boolean, rosterName: String },
  setup(props, { emit }) {
    const { problem, drop } = useRemoval(() => go(['rosters', props.plan.rosterId]))
    const labelling = ref(false)
    const menu = ref()
    function label() {
      menu.value.open = false
      labelling.value = true
    }
    function labelled(plan) {
      labelling.value = false
      emit('labelled', plan)
    }
    return { drop, href, label, labelled, labelling, menu, moment, problem }
  },
  template: `
    <nav class="jd-crumb" :aria-label="$t('plan.way')">
      <a :href="href([])">{{ $t('plan.start') }}</a> ›
      <a :href="href(['rosters', plan.rosterId])">{{ rosterName ? $t('plan.rosterNamed', { name: rosterName }) :
        $t('plan.roster') }}</a>
    </nav>
    <div class="jd-head">
      <h1>{{ plan.name }}</h1>
      <StatusBadge :status="plan.status" />
      <span class="jd-meta">{{ $t('plan.made', { when: moment(plan.endedAt ?? plan.createdAt) }) }}<template
        v-for="tag in plan.tags"> · {{ tag }}</template></span>
      <a v-if="plan.status === 'SOLVED' && !(plan.violationCount > 0)" class="btn btn-sm btn-primary jd-publish-link"
        :href="href(['plans', plan.id], { tab: 'lists' })">{{ $t('lists.publish') }}</a>
      <details ref="menu" class="jd-menu d-print-none">
        <summary class="btn btn-sm btn-outline-secondary">{{ $t('plan.actions') }}</summary>
        <div class="jd-menu-list">
          <a :href="href(['rosters', plan.rosterId, 'solve'], { from: plan.id })">{{ $t('plan.again') }}</a>
          <a :href="href(['compare'], { plan: plan.id, against: plan.parentId })">{{ $t('plan.compare') }}</a>
          <a :href="href(['rosters', plan.rosterId, 'evaluate'], { like: plan.id })">{{ $t('given.title') }}</a>
          <a :href="href(['plans', plan.id], { tab: 'paper' })">{{ $t('plan.print') }}</a>
          <button type="button" class="jd-link" @click="label">{{ $t('label.title') }}</button>
          <button v-if="!running" type="button" class="jd-link jd-danger"
            @click="drop('/v1/plans/' + plan.id, plan.name)">{{ $t('app.remove') }}</button>
        </div>
      </details>
    </div>
    <PlanLabel v-if="labelling" :plan="plan" @kept="labelled" @left="labelling = false" />
    <ProblemBox v-if="problem" :problem="problem" />`,
}
