import { computed, onMounted, watch } from 'vue'
import { get, segment } from '../base/api.js'
import { useLoad } from '../parts/load.js'
import ProblemBox from '../parts/ProblemBox.js'
import { useTitle } from '../parts/title.js'
import { getRules } from '../parts/rules.js'
import { href, refine, route } from '../base/route.js'
import { t } from '../base/texts.js'
import ChangesPanel from './ChangesPanel.js'
import { haveSameWeights } from './comparison.js'
import FiguresPanel from './FiguresPanel.js'
import PlanChooser from './PlanChooser.js'
import RulesPanel from './RulesPanel.js'
import Verdict from './Verdict.js'

/** Two plans side by side: how good each is, what it costs, and which pairings change from one to the other. */
export default {
  components: { ChangesPanel, FiguresPanel, PlanChooser, ProblemBox, RulesPanel, Verdict },
  setup() {
    useTitle(() => t('compare.title'))
    const plans = useLoad(async () => (await get('/v1/plans?limit=200')).items)
    const chosen = computed(() => ({ from: route.query.against, to: route.query.plan }))
    const state = computed(() => {
      const { from, to } = chosen.value
      return from && to ? (from === to ? 'same' : 'two') : 'choose'
    })
    const both = useLoad(async ({ from, to }) => {
      const [one, other, rules] = await Promise.all([
        get('/v1/plans/' + segment(from)),
        get('/v1/plans/' + segment(to)),
        getRules(),
      ])
      const open = [one, other].filter((plan) => plan.paired === undefined)
      const address = '/v1/plans/' + segment(to) + '/diff?against=' + encodeURIComponent(from)
      return { from: one, to: other, rules, open, diff: open.length === 0 ? await get(address) : undefined }
    })
    const found = computed(() => {
      const value = both.value.value
      return state.value === 'two' && value?.from.id === chosen.value.from && value.to.id === chosen.value.to ? value : undefined
    })
    const load = () => state.value === 'two' && both.load(chosen.value)
    onMounted(plans.load)
    watch(chosen, load, { immediate: true })

    const running = computed(() => [found.value?.from, found.value?.to].some((plan) => ['SCHEDULED', 'SOLVING'].includes(plan?.status)))
    const sameRoster = computed(() => found.value.from.rosterId === found.value.to.rosterId)
    const sameWeights = computed(() => haveSameWeights(found.value.from, found.value.to))
    const swap = () => refine({ plan: chosen.value.from, against: chosen.value.to })
    const print = () => window.print()
    return { both, chosen, found, href, load, plans, print, refine, running, sameRoster, sameWeights, state, swap }
  },
  template: `
    <p class="jd-crumb"><a :href="href([])">{{ $t('compare.toStart') }}</a></p>
    <div class="jd-head">
      <h1>{{ $t('compare.title') }}</h1>
      <div class="jd-tools d-print-none">
        <button v-if="running" type="button" class="btn btn-sm btn-outline-secondary" @click="load">{{ $t('compare.refresh') }}</button>
        <button v-if="found?.diff" type="button" class="btn btn-sm btn-outline-secondary" @click="print">{{ $t('compare.print') }}</button>
      </div>
    </div>
    <div class="jd-panel jd-choosers d-print-none">
      <PlanChooser id="from" :label="$t('compare.from')" :plans="plans.value.value ?? []" :value="chosen.from" :known="found?.from"
        @choose="refine({ against: $event })" />
      <button type="button" class="btn btn-outline-secondary" :disabled="state === 'choose'" :title="$t('compare.swap')"
        :aria-label="$t('compare.swap')" @click="swap">⇄</button>
      <PlanChooser id="to" :label="$t('compare.to')" :plans="plans.value.value ?? []" :value="chosen.to" :known="found?.to"
        @choose="refine({ plan: $event })" />
    </div>
    <ProblemBox v-if="plans.problem.value" :problem="plans.problem.value" />
    <p v-if="state !== 'two'" class="jd-verdict" role="status">{{ $t('compare.' + (state === 'same' ? 'sameChosen' : 'chooseBoth')) }}</p>
    <ProblemBox v-else-if="both.problem.value" :problem="both.problem.value" />
    <p v-else-if="!found" role="status" class="jd-meta">{{ $t('compare.loading') }}</p>
    <template v-else>
      <p v-for="plan in found.open" :key="plan.id" class="jd-verdict jd-warn" role="status">{{ $t('compare.noResult', {
        name: plan.name, status: $t('status.' + plan.status) }) }}</p>
      <template v-if="found.diff">
        <Verdict :both="found" :same-roster="sameRoster" :same-weights="sameWeights" :running="running" />
        <FiguresPanel :both="found" :same-roster="sameRoster" :same-weights="sameWeights" />
        <RulesPanel :both="found" :same-roster="sameRoster" :same-weights="sameWeights" />
        <ChangesPanel :diff="found.diff" />
      </template>
    </template>`,
}
