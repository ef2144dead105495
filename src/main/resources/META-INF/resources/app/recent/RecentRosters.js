import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'
import { useRemoval } from '../parts/removal.js'
import { href } from '../base/route.js'
import { moment, number } from '../base/texts.js'

/** The newest rosters. */
export default {
  components: { Panel, ProblemBox },
  props: { rosters: Array, more: Boolean },
  emits: ['changed', 'more'],
  setup(props, { emit }) {
    return { ...useRemoval(() => emit('changed')), href, moment, number }
  },
  template: `
    <Panel id="rosters" :title="$t('start.rosters')">
      <ProblemBox v-if="problem" :problem="problem" />
      <p v-if="rosters?.length === 0" class="jd-meta mb-0">{{ $t('start.noRosters') }}</p>
      <ul v-else class="jd-rows">
        <li v-for="roster in rosters" :key="roster.id">
          <span class="jd-rows-name"><a :href="href(['rosters', roster.id])">{{ roster.name }}</a><br>
            <span class="jd-meta">{{ moment(roster.createdAt) }}</span></span>
          <span class="jd-meta">{{ $t('start.size', { universities: number(roster.counts.universities),
            departments: number(roster.counts.departments), schools: number(roster.counts.schools) }) }}</span>
          <button type="button" class="btn btn-sm jd-quiet" :aria-label="$t('start.remove', { name: roster.name })"
            @click="drop('/v1/rosters/' + roster.id, roster.name)">✕</button>
        </li>
      </ul>
      <button v-if="more" type="button" class="btn btn-sm btn-outline-secondary mt-2" @click="$emit('more')">
        {{ $t('start.more') }}</button>
    </Panel>`,
}
