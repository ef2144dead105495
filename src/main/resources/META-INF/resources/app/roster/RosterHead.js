import ProblemBox from '../parts/ProblemBox.js'
import { useRemoval } from '../parts/removal.js'
import { useSaving } from '../parts/saving.js'
import { go, href } from '../base/route.js'
import { moment } from '../base/texts.js'

/** What the roster is called, and what can be done with it. */
export default {
  components: { ProblemBox },
  props: { roster: Object },
  setup(props) {
    const { problem, drop } = useRemoval(() => go([]))
    const { busy, save } = useSaving(problem)
    return { busy, drop, href, moment, problem, save }
  },
  template: `
    <nav class="jd-crumb" :aria-label="$t('roster.way')"><a :href="href([])">{{ $t('roster.start') }}</a> › {{ $t('roster.title') }}</nav>
    <div class="jd-head">
      <h1>{{ roster.name }}</h1>
      <span class="jd-meta text-break">{{ moment(roster.createdAt) }}<template v-if="roster.fileName"> · {{ roster.fileName }}</template></span>
      <div class="jd-tools d-print-none">
        <a class="btn btn-sm btn-primary" :href="href(['rosters', roster.id, 'solve'])">{{ $t('roster.solve') }}</a>
        <button v-if="roster.hasWorkbook" type="button" class="btn btn-sm btn-outline-secondary" :disabled="busy"
          @click="save('/v1/rosters/' + roster.id + '/annotated.xlsx')">{{ $t('roster.annotated') }}</button>
        <button type="button" class="btn btn-sm btn-outline-secondary" @click="drop('/v1/rosters/' + roster.id, roster.name)">{{ $t('app.remove') }}</button>
      </div>
    </div>
    <p v-if="roster.note" class="text-break">{{ $t('roster.note', { note: roster.note }) }}</p>
    <ProblemBox v-if="problem" :problem="problem" />`,
}
