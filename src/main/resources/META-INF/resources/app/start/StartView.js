import { onMounted } from 'vue'
import { get } from '../api.js'
import { useLoad } from '../parts/load.js'
import ProblemBox from '../parts/ProblemBox.js'
import { useTitle } from '../parts/title.js'
import DemoPanel from './DemoPanel.js'
import RecentPlans from './RecentPlans.js'
import RecentRosters from './RecentRosters.js'
import UploadPanel from './UploadPanel.js'
import { usePlans } from './plans.js'

/** Where everything begins: send a roster, or go on with one that is there. */
export default {
  components: { DemoPanel, ProblemBox, RecentPlans, RecentRosters, UploadPanel },
  setup() {
    const rosters = useLoad(async () => (await get('/v1/rosters?limit=10')).items)
    onMounted(rosters.load)
    useTitle(() => '')
    return { ...usePlans('/v1/plans?limit=10'), loadRosters: rosters.load, rosters: rosters.value }
  },
  template: `
    <div class="jd-head"><h1>{{ $t('start.title') }}</h1></div>
    <ProblemBox v-if="plansProblem" :problem="plansProblem" />
    <div class="jd-columns">
      <div>
        <UploadPanel />
        <DemoPanel />
      </div>
      <div>
        <RecentPlans :plans="plans" @changed="follow" />
        <RecentRosters :rosters="rosters" @changed="loadRosters" />
      </div>
    </div>`,
}
