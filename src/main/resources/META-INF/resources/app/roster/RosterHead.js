import { shallowRef } from 'vue'
import Crumbs from '../parts/Crumbs.js'
import ProblemBox from '../parts/ProblemBox.js'
import { useRemoval } from '../parts/removal.js'
import { useSaving } from '../parts/saving.js'
import { go, href } from '../base/route.js'
import { moment } from '../base/texts.js'
import DefaultRun from './DefaultRun.js'

/** What the roster is called, and what can be done with it. */
export default {
  components: { Crumbs, DefaultRun, ProblemBox },
  props: { roster: Object },
  setup() {
    const { problem, drop } = useRemoval(() => go([]))
    const { busy, save } = useSaving(problem)
    const refused = shallowRef()
    return { busy, drop, href, moment, problem, refused, save }
  },
  template: `
    <Crumbs :here="roster.name" />
    <div class="jd-head">
      <h1>{{ roster.name }}</h1>
      <span class="jd-meta text-break">{{ moment(roster.createdAt) }}<template
        v-if="roster.fileName"> · {{ roster.fileName }}</template><template v-if="roster.parentRosterId"> ·
        <a :href="href(['rosters', roster.parentRosterId])">{{ $t('roster.parent') }}</a></template></span>
    </div>
    <p v-if="roster.note" class="text-break">{{ $t('roster.note', { note: roster.note }) }}</p>
    <div class="jd-tools jd-acts d-print-none">
      <DefaultRun :roster="roster" @failed="refused = $event" />
      <a class="btn btn-outline-secondary" :href="href(['rosters', roster.id, 'evaluate'])">{{ $t('given.title') }}</a>
      <button v-if="roster.hasWorkbook" type="button" class="btn btn-outline-secondary" :disabled="busy"
        @click="save('/v1/rosters/' + roster.id + '/annotated.xlsx')">{{ $t('roster.annotated') }}</button>
      <button type="button" class="btn btn-outline-secondary" :disabled="busy"
        @click="save('/v1/rosters/' + roster.id + '/document?format=xlsx')">{{ $t('roster.document') }}</button>
      <button type="button" class="btn jd-quiet ms-auto"
        @click="drop('/v1/rosters/' + roster.id, roster.name)">{{ $t('app.remove') }}</button>
    </div>
    <ProblemBox v-if="problem" :problem="problem" acted />
    <ProblemBox v-if="refused" :problem="refused" acted />`,
}
