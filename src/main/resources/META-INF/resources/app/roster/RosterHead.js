import { computed, ref, shallowRef } from 'vue'
import { download, remove } from '../api.js'
import ProblemBox from '../parts/ProblemBox.js'
import { go, href } from '../route.js'
import { moment, t } from '../texts.js'
import { isWorkbook } from './issues.js'

/** What the roster is called, and what can be done with it. */
export default {
  components: { ProblemBox },
  props: { roster: Object },
  setup(props) {
    const path = computed(() => '/v1/rosters/' + props.roster.id)
    const problem = shallowRef()
    const busy = ref(false)

    async function attempt(action) {
      busy.value = true
      problem.value = undefined
      try {
        await action()
      } catch (failure) {
        problem.value = failure
      } finally {
        busy.value = false
      }
    }
    const annotated = () => attempt(() => download(path.value + '/annotated.xlsx'))
    function drop() {
      if (confirm(t('roster.sure', { name: props.roster.name }))) {
        attempt(async () => {
          await remove(path.value)
          go([])
        })
      }
    }
    return { annotated, busy, drop, href, isWorkbook, moment, problem }
  },
  template: `
    <nav class="jd-crumb" :aria-label="$t('roster.way')"><a :href="href([])">{{ $t('roster.start') }}</a> › {{ $t('roster.title') }}</nav>
    <div class="jd-head">
      <h1>{{ roster.name }}</h1>
      <span class="jd-meta text-break">{{ moment(roster.createdAt) }}<template v-if="roster.fileName"> · {{ roster.fileName }}</template></span>
      <div class="jd-tools d-print-none">
        <a class="btn btn-sm btn-primary" :href="href(['rosters', roster.id, 'solve'])">{{ $t('roster.solve') }}</a>
        <button v-if="isWorkbook(roster.fileName)" type="button" class="btn btn-sm btn-outline-secondary" :disabled="busy"
          @click="annotated">{{ $t('roster.annotated') }}</button>
        <button type="button" class="btn btn-sm btn-outline-secondary" :disabled="busy" @click="drop">{{ $t('roster.remove') }}</button>
      </div>
    </div>
    <p v-if="roster.note" class="text-break">{{ $t('roster.note', { note: roster.note }) }}</p>
    <ProblemBox v-if="problem" :problem="problem" />`,
}
