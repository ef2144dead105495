import { computed, ref } from 'vue'
import PublishPanel from '../lists/PublishPanel.js'
import MovesBar from '../moves/MovesBar.js'
import { useMoves } from '../moves/moves.js'
import PairingSide from '../pairing/PairingSide.js'
import SchoolSide from '../pairing/SchoolSide.js'
import Gone from '../parts/Gone.js'
import ProblemBox from '../parts/ProblemBox.js'
import Skeleton from '../parts/Skeleton.js'
import { useTitle } from '../parts/title.js'
import { route } from '../base/route.js'
import { percent, said, t } from '../base/texts.js'
import ChinaMap from './ChinaMap.js'
import Distances from './Distances.js'
import FilterBar from './FilterBar.js'
import KeyFigures from './KeyFigures.js'
import PairingPanel from './PairingPanel.js'
import PaperPanel from './PaperPanel.js'
import PlanHead from './PlanHead.js'
import QuotaTable from './QuotaTable.js'
import RuleCosts from './RuleCosts.js'
import RunPanel from './RunPanel.js'
import Tabs from './Tabs.js'
import TypeMix from './TypeMix.js'
import Unfilled from './Unfilled.js'
import UniversityTypes from './UniversityTypes.js'
import Verdict from './Verdict.js'
import Violations from './Violations.js'
import { useBackground } from '../parts/background.js'
import { apply, inWords, useFilter } from './filter.js'
import { usePlan } from './follow.js'
import { useResults } from './results.js'

const TABS = ['pairings', 'quotas', 'analysis', 'lists', 'paper']

/**
 * A plan, arranged by its readers' questions: who is paired with whom, whether that can be trusted, then where, how,
 * and on paper.
 */
export default {
  components: {
    ChinaMap, Distances, FilterBar, Gone, KeyFigures, MovesBar, PairingPanel, PairingSide, PaperPanel, PlanHead,
      ProblemBox, PublishPanel, QuotaTable,
    RuleCosts, RunPanel, SchoolSide, Skeleton, Tabs, TypeMix, Unfilled, UniversityTypes, Verdict,
    Violations,
  },
  props: { id: String },
  setup(props) {
    const { plan, points, problem, running, update, reload } = usePlan(props.id)
    const results = useResults(props.id, plan, running)
    const { roster, tiesOf } = useBackground(plan, results.value)
    useTitle(() => plan.value && [running.value && t('plan.titleRunning', { share: percent((plan.value.paired
      ?? 0) / Math.max(1, plan.value.places)) }),
      plan.value.name].filter(Boolean).join(' · '))
    const moves = useMoves(props.id)
    const { filter, active, set, toggle, clear } = useFilter()
    const shown = computed(() => apply(results.value.value?.rows ?? [], filter.value, tiesOf))
    const tab = computed(() => (TABS.includes(route.query.tab) ? route.query.tab : TABS[0]))
    const skip = () => document.querySelector('#pairings tbody a')?.focus()
    const words = computed(() => (active.value ? inWords(filter.value, results.value.value?.rows ?? []) : ''))
    const paper = ref({ list: true, quotas: false, analysis: false })
    const see = (part) => tab.value === part || (tab.value === 'paper' && paper.value[part])
    // What stands beside the list: a pairing, a department without one, or a school that was not chosen.
    const row = computed(() => results.value.value?.rows
      .find((candidate) => candidate.departmentId === route.query.pairing))
    const department = computed(() => (row.value ? undefined : roster.value?.departments.get(route.query.pairing)))
    const school = computed(() => roster.value?.schools.get(route.query.why))
    const reason = computed(() => said(results.value.value?.unfilled
      .find((item) => item.universityId === department.value?.universityId), 'reason'))
    return {
      department, moves, reason, row, school,
      TABS, active, clear, filter, paper, plan, points, problem, reload, results: results.value,
        resultsProblem: results.problem, roster, running,
      see, set, shown, skip, tab, tiesOf, toggle, update, words,
    }
  },
  template: `
    <Gone v-if="problem" :problem="problem" @again="reload" />
    <Skeleton v-else-if="!plan" :label="$t('plan.loading')" />
    <div v-else class="jd-plan" :class="{ 'jd-beside': row || department || school, 'jd-moving':
      moves.count.value > 0 }">
      <a class="visually-hidden-focusable jd-skip" href="#pairings" @click.prevent="skip">{{ $t('plan.skip') }}</a>
      <PlanHead :plan="plan" :running="running" :roster-name="roster?.name" @labelled="update" />
      <div class="jd-answer">
        <Verdict :plan="plan" :running="running" :results="results" :roster="roster" :ties-of="tiesOf" />
        <KeyFigures v-if="results" :plan="plan" :kpis="results.breakdown.kpis" :rows="shown" :active="active"
          :words="words" :roster="roster"
          :ties-of="tiesOf" />
      </div>
      <RunPanel v-if="running" :plan="plan" :points="points" :running="running" @update="update" />
      <Violations v-if="plan.violations?.length > 0" :plan="plan" />
      <ProblemBox v-if="resultsProblem" :problem="resultsProblem" />
      <Skeleton v-if="!results && plan.cost !== undefined && !resultsProblem" :label="$t('plan.loading')" />
      <template v-if="results">
        <FilterBar :rows="results.rows" :filter="filter" :active="active" :shown="shown.length" :roster="roster"
          @set="set" @clear="clear" />
        <Tabs :id="id" :tabs="TABS" :chosen="tab" />
        <PaperPanel v-if="tab === 'paper'" :wanted="paper" :rows="shown" :active="active" @want="paper = $event" />
        <PublishPanel v-if="tab === 'lists'" :plan="plan" />
        <PairingPanel v-if="tab === 'pairings' || (tab === 'paper' && paper.list)" :plan="plan" :rows="shown"
          :all="results.rows" :filter="filter" :active="active"
          :roster="roster" :ties-of="tiesOf" />
        <template v-if="see('quotas')">
          <div class="jd-wide-left">
            <ChinaMap :rows="shown" :quotas="results.breakdown.quotas" :filter="filter" @toggle="toggle" />
            <QuotaTable :plan="plan" :running="running" :breakdown="results.breakdown" :filter="filter"
              @toggle="toggle" />
          </div>
          <Unfilled :items="results.unfilled" :filter="filter" @toggle="toggle" />
        </template>
        <template v-if="see('analysis')">
          <div class="jd-columns">
            <TypeMix :types="results.breakdown.types" :filter="filter" @set="set" />
            <UniversityTypes :rows="shown" @toggle="toggle" />
          </div>
          <div class="jd-columns">
            <Distances :rows="shown" @toggle="toggle" />
            <RuleCosts :rules="results.breakdown.rules" />
          </div>
          <RunPanel v-if="!running" :plan="plan" :points="points" :running="running" @update="update" />
        </template>
        <PairingSide v-if="row || department" :plan="plan" :row="row" :department="department" :roster="roster"
          :ties-of="tiesOf" :running="running" :reason="reason"
          :moves="moves" />
        <SchoolSide v-else-if="school" :plan="plan" :school="school" :roster="roster" :rows="results.rows"
          :running="running" />
        <MovesBar v-if="!running" :plan="plan" :moves="moves" />
      </template>
    </div>`,
}
