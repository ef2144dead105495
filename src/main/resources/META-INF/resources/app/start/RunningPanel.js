import Panel from '../parts/Panel.js'
import { href } from '../base/route.js'
import { duration, km, number, t } from '../base/texts.js'

/** What is being made at the moment. */
export default {
  components: { Panel },
  props: { plans: Array, rosters: Map },
  setup() {
    const state = (plan) => {
      if (plan.status === 'SCHEDULED') {
        return plan.queuePosition > 0 ? t('plan.waiting', { before: number(plan.queuePosition) }) : t('plan.next')
      }
      return t(plan.cost === undefined ? 'start.seeking' : 'plan.improving')
    }
    const figures = (plan) => [
      plan.elapsedMillis > 0 && t('start.since', { time: duration(plan.elapsedMillis) }),
      plan.paired !== undefined && t('recent.paired', { paired: number(plan.paired), places: number(plan.places) }),
      plan.cost !== undefined && km(plan.cost),
    ].filter(Boolean).join(' · ')
    return { figures, href, state }
  },
  template: `
    <Panel id="running" :title="$t('start.running')" class="jd-running">
      <ul class="jd-rows">
        <li v-for="plan in plans" :key="plan.id">
          <span class="jd-rows-name"><a :href="href(['plans', plan.id])">{{ plan.name }}</a>
            <span class="jd-meta d-block">{{ rosters?.get(plan.rosterId)?.name }}</span></span>
          <span>{{ state(plan) }}<span class="jd-meta d-block">{{ figures(plan) }}</span></span>
        </li>
      </ul>
    </Panel>`,
}
