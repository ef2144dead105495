import { computed, onMounted, watch } from 'vue'
import { get, getAll, segment } from '../base/api.js'
import { useLoad } from '../parts/load.js'
import Crumbs from '../parts/Crumbs.js'
import ProblemBox from '../parts/ProblemBox.js'
import Skeleton from '../parts/Skeleton.js'
import { useTitle } from '../parts/title.js'
import { getRules } from '../parts/rules.js'
import { refine, route } from '../base/route.js'
import { t } from '../base/texts.js'
import ChangesPanel from './ChangesPanel.js'
import { haveSameWeights, kinship } from './comparison.js'
import FiguresPanel from './FiguresPanel.js'
import PlanChooser from './PlanChooser.js'
import ProvincesPanel from './ProvincesPanel.js'
import RulesPanel from './RulesPanel.js'
import Verdict from './Verdict.js'

const MOST = 1000

/** Two plans side by side: how good each is, what it costs, and which pairings change from one to the other. */
export default {
  components: {
    ChangesPanel, Crumbs, FiguresPanel, PlanChooser, ProblemBox, ProvincesPanel, RulesPanel, Skeleton, Verdict,
  },
  setup() {
    useTitle(() => t('compare.title'))
    const plans = useLoad(async () => (await getAll('/v1/plans', MOST)).items)
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
      const isAsked = value?.from.id === chosen.value.from && value?.to.id === chosen.value.to
      return state.value === 'two' && isAsked ? value : undefined
    })
    const load = () => state.value === 'two' && both.load(chosen.value)
    onMounted(plans.load)
    watch(chosen, load, { immediate: true })

    const running = computed(() => [found.value?.from, found.value?.to]
      .some((plan) => ['SCHEDULED', 'SOLVING'].includes(plan?.status)))
    const kin = computed(() => kinship(found.value.from, found.value.to, found.value.diff))
    const comparable = computed(() => kin.value !== 'other')
    const sameWeights = computed(() => haveSameWeights(found.value.from, found.value.to))
    const swap = () => refine({ plan: chosen.value.from, against: chosen.value.to })
    const print = () => window.print()
    return {
      both, chosen, comparable, found, kin, load, plans, print, refine, running, sameWeights, state, swap,
    }
  },
  template: `
    <Crumbs :here="$t('compare.title')" />
    <div class="jd-head">
      <h1>{{ $t('compare.title') }}</h1>
      <div class="jd-tools d-print-none">
        <button v-if="running" type="button" class="btn btn-sm btn-outline-secondary" @click="load">{{
          $t('compare.refresh') }}</button>
        <button v-if="found?.diff" type="button" class="btn btn-sm btn-outline-secondary" @click="print">{{
          $t('compare.print') }}</button>
      </div>
    </div>
    <div class="jd-panel jd-choosers d-print-none">
      <PlanChooser id="from" :label="$t('compare.from')" :plans="plans.value.value ?? []" :value="chosen.from"
        :known="found?.from" @choose="refine({ against: $event })" />
      <button type="button" class="btn btn-outline-secondary" :disabled="state === 'choose'" :title="$t('compare.swap')"
        :aria-label="$t('compare.swap')" @click="swap">⇄</button>
      <PlanChooser id="to" :label="$t('compare.to')" :plans="plans.value.value ?? []" :value="chosen.to"
        :known="found?.to"
        @choose="refine({ plan: $event })" />
    </div>
    <ProblemBox v-if="plans.problem.value" :problem="plans.problem.value" />
    <p v-if="state !== 'two'" class="jd-verdict" role="status">{{
      $t(state === 'same' ? 'compare.sameChosen' : 'compare.chooseBoth') }}</p>
    <ProblemBox v-else-if="both.problem.value" :problem="both.problem.value" />
    <Skeleton v-else-if="!found" :label="$t('compare.loading')" />
    <template v-else>
      <p v-for="plan in found.open" :key="plan.id" class="jd-verdict jd-warn" role="status">{{ $t('compare.noResult', {
        name: plan.name, status: $t('status.' + plan.status) }) }}</p>
      <template v-if="found.diff">
        <Verdict :both="found" :kin="kin" :same-weights="sameWeights" :running="running" />
        <FiguresPanel :both="found" :comparable="comparable" :same-weights="sameWeights" />
        <ProvincesPanel :diff="found.diff" />
        <ChangesPanel :diff="found.diff" />
        <RulesPanel :both="found" :comparable="comparable" :same-weights="sameWeights" />
      </template>
    </template>`,
}
