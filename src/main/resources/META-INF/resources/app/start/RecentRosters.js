import { shallowRef } from 'vue'
import { remove } from '../api.js'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'
import { href } from '../route.js'
import { moment, number } from '../texts.js'

/** The newest rosters. */
export default {
  components: { Panel, ProblemBox },
  props: { rosters: Array },
  emits: ['changed'],
  setup(props, { emit }) {
    const problem = shallowRef()
    async function drop(roster) {
      try {
        await remove('/v1/rosters/' + roster.id)
        problem.value = undefined
      } catch (failure) {
        problem.value = failure
      }
      emit('changed')
    }
    return { drop, href, moment, number, problem }
  },
  template: `
    <Panel id="rosters" :title="$t('start.rosters')">
      <ProblemBox v-if="problem" :problem="problem" />
      <p v-if="rosters?.length === 0" class="jd-meta mb-0">{{ $t('start.noRosters') }}</p>
      <div v-else class="jd-scroll" tabindex="0" role="group" :aria-label="$t('start.rosters')">
        <table class="jd-table">
          <tbody>
            <tr v-for="roster in rosters" :key="roster.id">
              <td><a :href="href(['rosters', roster.id])">{{ roster.name }}</a><br>
                <span class="jd-meta">{{ moment(roster.createdAt) }}</span></td>
              <td class="jd-meta">{{ $t('start.size', { universities: number(roster.counts.universities),
                departments: number(roster.counts.departments), schools: number(roster.counts.schools) }) }}</td>
              <td class="jd-number"><button type="button" class="btn btn-sm jd-quiet"
                :aria-label="$t('start.remove', { name: roster.name })" @click="drop(roster)">✕</button></td>
            </tr>
          </tbody>
        </table>
      </div>
    </Panel>`,
}
