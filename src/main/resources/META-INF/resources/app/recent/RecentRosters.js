import { ref } from 'vue'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'
import { useRemoval } from '../parts/removal.js'
import Skeleton from '../parts/Skeleton.js'
import { href } from '../base/route.js'
import { moment, number } from '../base/texts.js'

const TONES = { FEASIBLE: 'good', INFEASIBLE_PROVEN: 'warn', UNKNOWN: '' }

/** The newest rosters: what they are called, from which file, how big, and whether everything in them can be done. */
export default {
  components: { Panel, ProblemBox, Skeleton },
  props: { rosters: Array, none: String, more: Boolean, problem: Object },
  emits: ['changed', 'more'],
  setup(props, { emit }) {
    const removal = useRemoval(() => emit('changed'))
    const tidying = ref(false)
    const origin = (roster) => [roster.fileName, moment(roster.createdAt)].filter(Boolean).join(' · ')
    return { TONES, drop: removal.drop, dropProblem: removal.problem, href, number, origin, tidying }
  },
  template: `
    <Panel id="rosters" :title="$t('start.rosters')">
      <template #tools>
        <button v-if="rosters?.length" type="button" class="btn btn-sm btn-outline-secondary" :aria-pressed="tidying"
          @click="tidying = !tidying">{{ $t(tidying ? 'start.tidied' : 'start.tidy') }}</button>
      </template>
      <ProblemBox v-if="problem" :problem="problem" />
      <ProblemBox v-if="dropProblem" :problem="dropProblem" acted />
      <Skeleton v-if="!rosters && !problem" :label="$t('start.reading')" :heights="[3, 3]" />
      <p v-else-if="rosters?.length === 0" class="jd-meta mb-0">{{ none ?? $t('start.noRosters') }}</p>
      <ul v-else class="jd-rows">
        <li v-for="roster in rosters" :key="roster.id">
          <span class="jd-rows-name"><a :href="href(['rosters', roster.id])">{{ roster.name }}</a>
            <span class="jd-meta d-block">{{ origin(roster) }}</span>
            <span class="jd-meta d-block">{{ $t('start.size', { universities: number(roster.counts.universities),
              departments: number(roster.counts.departments), schools: number(roster.counts.schools) }) }}</span></span>
          <span class="jd-badge jd-rows-badge" :class="'jd-' + TONES[roster.feasible]">{{
            $t('recent.feasible.' + roster.feasible) }}</span>
          <button v-if="tidying" type="button" class="btn btn-sm btn-outline-secondary"
            :aria-label="$t('start.remove', { name: roster.name })"
            @click="drop('/v1/rosters/' + roster.id, roster.name)">{{ $t('app.remove') }}</button>
        </li>
      </ul>
      <button v-if="more" type="button" class="btn btn-sm btn-outline-secondary mt-2" @click="$emit('more')">
        {{ $t('start.more') }}</button>
    </Panel>`,
}
