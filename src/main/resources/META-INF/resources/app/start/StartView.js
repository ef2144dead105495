import { onMounted, ref, watch } from 'vue'
import { get } from '../base/api.js'
import { useLoad } from '../parts/load.js'
import ProblemBox from '../parts/ProblemBox.js'
import { useTitle } from '../parts/title.js'
import { route } from '../base/route.js'
import DemoPanel from './DemoPanel.js'
import RecentPlans from '../recent/RecentPlans.js'
import RecentRosters from '../recent/RecentRosters.js'
import UploadPanel from '../upload/UploadPanel.js'
import { usePlans } from '../recent/plans.js'

const FEW = 10
const MANY = 200

/** Where everything begins: send a roster, or go on with one that is there. */
export default {
  components: { DemoPanel, ProblemBox, RecentPlans, RecentRosters, UploadPanel },
  setup() {
    const mostPlans = ref(FEW)
    const mostRosters = ref(FEW)
    const plans = usePlans(() => '/v1/plans?' + new URLSearchParams({ limit: mostPlans.value, ...(route.query.tag && { tag: route.query.tag }) }))
    const rosters = useLoad(async () => (await get('/v1/rosters?limit=' + mostRosters.value)).items)
    onMounted(rosters.load)
    const morePlans = () => {
      mostPlans.value = MANY
      plans.follow()
    }
    const moreRosters = () => {
      mostRosters.value = MANY
      rosters.load()
    }
    watch(() => route.query.tag, plans.follow)
    useTitle(() => '')
    return { FEW, ...plans, loadRosters: rosters.load, morePlans, moreRosters, mostPlans, mostRosters, rosters: rosters.value }
  },
  template: `
    <div class="jd-head"><h1>{{ $t('start.title') }}</h1><span class="jd-meta">{{ $t('start.steps') }}</span></div>
    <ProblemBox v-if="plansProblem" :problem="plansProblem" />
    <div class="jd-columns">
      <div>
        <UploadPanel />
        <DemoPanel />
      </div>
      <div>
        <RecentPlans :plans="plans" :more="mostPlans === FEW && plans?.length === FEW" @changed="follow" @more="morePlans" />
        <RecentRosters :rosters="rosters" :more="mostRosters === FEW && rosters?.length === FEW" @changed="loadRosters" @more="moreRosters" />
      </div>
    </div>`,
}
