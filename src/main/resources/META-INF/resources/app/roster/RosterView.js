import { computed, onMounted } from 'vue'
import { get, segment } from '../base/api.js'
import { useLoad } from '../parts/load.js'
import ProblemBox from '../parts/ProblemBox.js'
import { useTitle } from '../parts/title.js'
import { href } from '../base/route.js'
import RecentPlans from '../recent/RecentPlans.js'
import { usePlans } from '../recent/plans.js'
import Clashes from './Clashes.js'
import FeasibilityVerdict from './FeasibilityVerdict.js'
import IssuePanel from './IssuePanel.js'
import RosterFigures from './RosterFigures.js'
import RosterHead from './RosterHead.js'
import { issuesOfRoster } from './issues.js'

const MOST = 200

/** A roster before any solving: how big it is, whether its goal can be reached, what was noticed about it; and its plans. */
export default {
  components: { Clashes, FeasibilityVerdict, IssuePanel, ProblemBox, RecentPlans, RosterFigures, RosterHead },
  props: { id: String },
  setup(props) {
    const path = segment(props.id)
    const roster = useLoad(() => get('/v1/rosters/' + path))
    const issues = computed(() => issuesOfRoster(roster.value.value))
    onMounted(roster.load)
    useTitle(() => roster.value.value?.name)
    return {
      ...usePlans(() => `/v1/plans?limit=${MOST}&rosterId=${path}`), href, issues, problem: roster.problem, roster: roster.value,
    }
  },
  template: `
    <div v-if="!roster" class="jd-head"><h1>{{ $t('roster.title') }}</h1></div>
    <template v-if="problem">
      <ProblemBox :problem="problem" />
      <a :href="href([])">{{ $t('app.toStart') }}</a>
    </template>
    <p v-else-if="!roster" role="status" class="jd-meta">{{ $t('roster.loading') }}</p>
    <template v-else>
      <RosterHead :roster="roster" />
      <FeasibilityVerdict :feasibility="roster.feasibility" />
      <RosterFigures :roster="roster" />
      <div class="jd-wide-left">
        <Clashes :clashes="roster.feasibility.clashes" :status="roster.feasibility.status" />
        <div>
          <ProblemBox v-if="plansProblem" :problem="plansProblem" />
          <RecentPlans :plans="plans" :title="$t('roster.plans')" :none="$t('roster.noPlans')" @changed="follow" />
        </div>
      </div>
      <IssuePanel :issues="issues" />
    </template>`,
}
