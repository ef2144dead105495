import { computed, onMounted, ref, watch } from 'vue'
import { getAll } from '../base/api.js'
import { refine, route } from '../base/route.js'
import { number } from '../base/texts.js'
import { useLoad } from '../parts/load.js'
import { useTitle } from '../parts/title.js'
import { usePlans } from '../recent/plans.js'
import RecentLists from '../recent/RecentLists.js'
import RecentPlans from '../recent/RecentPlans.js'
import RecentRosters from '../recent/RecentRosters.js'
import { isRunning, matching } from '../recent/standing.js'
import UploadPanel from '../upload/UploadPanel.js'
import DemoPanel from './DemoPanel.js'
import RunningPanel from './RunningPanel.js'

const SHOWN_FIRST = 8
/** Enough for what runs to be among them. */
const READ_FIRST = 50
const SEARCHED = 2000

/** Where everything begins: what is going on, what there is already, and where to send a roster. */
export default {
  components: { DemoPanel, RecentLists, RecentPlans, RecentRosters, RunningPanel, UploadPanel },
  setup() {
    const query = computed({ get: () => route.query.q ?? '', set: (q) => refine({ q }) })
    const tag = computed(() => route.query.tag ?? '')
    const everything = ref(false)
    const most = () => (everything.value || query.value ? SEARCHED : READ_FIRST)
    const plans = usePlans(() => '/v1/plans' + (tag.value && '?' + new URLSearchParams({ tag: tag.value })), most)
    const rosters = useLoad(() => getAll('/v1/rosters', SEARCHED))
    onMounted(rosters.load)
    watch(tag, plans.follow)
    watch(() => most() === SEARCHED, (wide) => wide && plans.follow())

    const byId = computed(() => new Map(rosters.value.value?.items.map((roster) => [roster.id, roster])))
    const textsOfRoster = (roster) => [roster?.name, roster?.fileName, roster?.note]
    // What runs stands above the others, and once.
    const foundPlans = computed(() => plans.found.value && matching(
      plans.found.value.items.filter((plan) => query.value || !isRunning(plan)), query.value,
      (plan) => [plan.name, ...plan.tags, ...textsOfRoster(byId.value.get(plan.rosterId))]))
    const foundRosters = computed(() =>
      rosters.value.value && matching(rosters.value.value.items, query.value, textsOfRoster))
    const cut = (items) => (everything.value || query.value ? items : items?.slice(0, SHOWN_FIRST))
    const isCut = (items) => !everything.value && !query.value && items?.length > SHOWN_FIRST
    const running = computed(() => plans.found.value?.items.filter(isRunning) ?? [])
    const isEmpty = computed(() => !query.value && !tag.value
      && plans.found.value?.items.length === 0 && rosters.value.value?.items.length === 0)
    useTitle(() => '')
    return {
      byId, cut, everything, follow: plans.follow, foundPlans, foundRosters, isCut, isEmpty, number,
      plansProblem: plans.plansProblem, query, refine, rosters, running, tag,
    }
  },
  template: `
    <div class="jd-head"><h1>{{ $t('start.title') }}</h1></div>
    <ol v-if="isEmpty" class="jd-steps" id="steps">
      <li v-for="step in ['send', 'see', 'weigh', 'read']"><strong>{{ $t('start.step.' + step) }}</strong>
        <span class="jd-meta d-block">{{ $t('start.stepNote.' + step) }}</span></li>
    </ol>
    <div :class="isEmpty ? 'jd-columns' : 'jd-wide-left'">
      <div v-if="!isEmpty">
        <form role="search" class="mb-3" @submit.prevent>
          <input type="search" class="form-control" :aria-label="$t('start.search')" :placeholder="$t('start.search')"
            v-model="query">
        </form>
        <RunningPanel v-if="running.length && !query" :plans="running" :rosters="byId" />
        <RecentPlans :plans="cut(foundPlans)" :rosters="byId" :more="isCut(foundPlans)" :problem="plansProblem"
          :title="query ? $t('start.foundPlans', { count: number(foundPlans?.length ?? 0) }) : undefined"
          :none="query || tag ? $t('start.noneFound') : undefined" @changed="follow" @more="everything = true">
          <p v-if="tag" class="mb-1">{{ $t('start.tagged', { tag }) }}
            <button type="button" class="jd-link" @click="refine({ tag: '' })">{{ $t('start.everyTag') }}</button></p>
        </RecentPlans>
        <RecentRosters :rosters="cut(foundRosters)" :more="isCut(foundRosters)" :problem="rosters.problem.value"
          :none="query ? $t('start.noneFound') : undefined" @changed="rosters.load" @more="everything = true" />
      </div>
      <UploadPanel v-if="isEmpty" />
      <div v-else><RecentLists /><UploadPanel /><DemoPanel /></div>
      <DemoPanel v-if="isEmpty" />
    </div>`,
}
