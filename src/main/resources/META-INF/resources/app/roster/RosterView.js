import { computed, onMounted } from 'vue'
import { get, segment } from '../base/api.js'
import { useLoad } from '../parts/load.js'
import Gone from '../parts/Gone.js'
import Skeleton from '../parts/Skeleton.js'
import { useTitle } from '../parts/title.js'
import RecentPlans from '../recent/RecentPlans.js'
import { usePlans } from '../recent/plans.js'
import UploadPanel from '../upload/UploadPanel.js'
import Clashes from './Clashes.js'
import FeasibilityVerdict from './FeasibilityVerdict.js'
import IssuePanel from './IssuePanel.js'
import RosterFigures from './RosterFigures.js'
import RosterHead from './RosterHead.js'
import UnderstoodPanel from './UnderstoodPanel.js'
import { issuesOfRoster } from './issues.js'

const MOST = 200

/** A roster before any solving: how big it is, whether its goal can be reached, what was noticed; and its plans. */
export default {
  components: {
    Clashes, FeasibilityVerdict, Gone, IssuePanel, RecentPlans, RosterFigures, RosterHead, Skeleton, UnderstoodPanel,
    UploadPanel,
  },
  props: { id: String },
  setup(props) {
    const path = segment(props.id)
    const roster = useLoad(() => get('/v1/rosters/' + path))
    const issues = computed(() => issuesOfRoster(roster.value.value))
    onMounted(roster.load)
    useTitle(() => roster.value.value?.name)
    const plans = usePlans(() => '/v1/plans?rosterId=' + path, () => MOST)
    return {
      follow: plans.follow, found: plans.found, issues, load: roster.load, plansProblem: plans.plansProblem,
      problem: roster.problem, roster: roster.value,
    }
  },
  template: `
    <Gone v-if="problem && !roster" :problem="problem" @again="load" />
    <Skeleton v-else-if="!roster" :label="$t('roster.loading')" />
    <template v-else>
      <RosterHead :roster="roster" />
      <FeasibilityVerdict :feasibility="roster.feasibility" />
      <RosterFigures :roster="roster" />
      <div class="jd-wide-left">
        <Clashes :clashes="roster.feasibility.clashes" :status="roster.feasibility.status" />
        <div>
          <RecentPlans :plans="found?.items" :title="$t('roster.plans')" :none="$t('roster.noPlans')"
            :problem="plansProblem" @changed="follow" />
          <UnderstoodPanel :groups="issues.groups" />
          <UploadPanel :title="$t('roster.change')" :about="$t('roster.changeAbout')" :base-id="roster.id" />
        </div>
      </div>
      <IssuePanel :issues="issues" />
    </template>`,
}
