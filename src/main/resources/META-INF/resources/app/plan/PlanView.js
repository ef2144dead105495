import { computed } from 'vue'
import ProblemBox from '../parts/ProblemBox.js'
import { useTitle } from '../parts/title.js'
import { href } from '../base/route.js'
import ChinaMap from './ChinaMap.js'
import Distances from './Distances.js'
import FilterBar from './FilterBar.js'
import KeyFigures from './KeyFigures.js'
import PairingGrid from './PairingGrid.js'
import PlanHead from './PlanHead.js'
import QuotaTable from './QuotaTable.js'
import RuleCosts from './RuleCosts.js'
import RunPanel from './RunPanel.js'
import TypeMix from './TypeMix.js'
import Unfilled from './Unfilled.js'
import UniversityTypes from './UniversityTypes.js'
import Verdict from './Verdict.js'
import { apply, useFilter } from './filter.js'
import { usePlan } from './follow.js'
import { useResults } from './results.js'

/** A plan: its run while it lasts, then what it is worth and who is paired with whom. */
export default {
  components: {
    ChinaMap, Distances, FilterBar, KeyFigures, PairingGrid, PlanHead, ProblemBox, QuotaTable, RuleCosts, RunPanel, TypeMix, Unfilled,
    UniversityTypes, Verdict,
  },
  props: { id: String },
  setup(props) {
    const { plan, points, problem, running, update } = usePlan(props.id)
    const results = useResults(props.id, plan, running)
    useTitle(() => plan.value?.name)
    const { filter, active, set, toggle, clear } = useFilter()
    const shown = computed(() => apply(results.value.value?.rows ?? [], filter.value))
    return {
      active, clear, filter, href, plan, points, problem, results: results.value, resultsProblem: results.problem, running, set, shown, toggle, update,
    }
  },
  template: `
    <template v-if="problem">
      <ProblemBox :problem="problem" />
      <a :href="href([])">{{ $t('app.toStart') }}</a>
    </template>
    <p v-else-if="!plan" role="status" class="jd-meta">{{ $t('plan.loading') }}</p>
    <template v-else>
      <PlanHead :plan="plan" :running="running" :filtered="active" @update="update" />
      <Verdict :plan="plan" :running="running" :breakdown="results?.breakdown" />
      <KeyFigures v-if="results" :plan="plan" :kpis="results.breakdown.kpis" />
      <RunPanel :plan="plan" :points="points" :running="running" @update="update" />
      <ProblemBox v-if="resultsProblem" :problem="resultsProblem" />
      <template v-if="results">
        <FilterBar :rows="results.rows" :filter="filter" :active="active" :shown="shown.length" @set="set" @clear="clear" />
        <div class="jd-wide-left">
          <ChinaMap :rows="shown" :quotas="results.breakdown.quotas" :filter="filter" @toggle="toggle" />
          <QuotaTable :breakdown="results.breakdown" :filter="filter" @toggle="toggle" />
        </div>
        <PairingGrid :rows="shown" :plan="plan" @toggle="toggle" />
        <div class="jd-columns">
          <TypeMix :types="results.breakdown.types" :filter="filter" @set="set" />
          <UniversityTypes :rows="shown" @toggle="toggle" />
        </div>
        <div class="jd-columns">
          <Distances :rows="shown" @toggle="toggle" />
          <RuleCosts :rules="results.breakdown.rules" />
        </div>
        <Unfilled :items="results.unfilled" :filter="filter" @toggle="toggle" />
      </template>
    </template>`,
}
