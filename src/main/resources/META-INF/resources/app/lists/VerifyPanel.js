import { ref, shallowRef } from 'vue'
import { sendFile } from '../base/api.js'
import { number, said } from '../base/texts.js'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'

const MOST = 20

/** Whether a file that somebody holds says what the list says, and where it does not. */
export default {
  components: { Panel, ProblemBox },
  props: { list: Object },
  setup(props) {
    const busy = ref(false)
    const problem = shallowRef()
    const verdict = shallowRef()
    async function verify(event) {
      const [file] = event.target.files
      if (!file) {
        return
      }
      busy.value = true
      verdict.value = undefined
      try {
        const { series, number: of } = props.list
        verdict.value = await sendFile('/v1/lists/verify?' + new URLSearchParams({ series, number: of }), file)
        problem.value = undefined
      } catch (failure) {
        problem.value = failure
      } finally {
        busy.value = false
      }
    }
    return { MOST, busy, number, problem, said, verdict, verify }
  },
  template: `
    <Panel id="verify" :title="$t('verify.title')" class="d-print-none">
      <p class="jd-meta">{{ $t('verify.about') }}</p>
      <input type="file" class="form-control" accept=".xlsx,.csv,.zip" :aria-label="$t('verify.file')" :disabled="busy"
        @change="verify">
      <div role="status" class="mt-2">
        <p v-if="busy" class="jd-meta mb-0">{{ $t('verify.busy') }}</p>
        <ProblemBox v-else-if="problem" :problem="problem" acted />
        <p v-else-if="verdict?.same" class="mb-0"><span class="jd-badge jd-good">{{ $t('verify.same',
          { rows: number(verdict.rows) }) }}</span></p>
        <template v-else-if="verdict">
          <p class="jd-short-text mb-1">{{ $t('verify.differs', { count: number(verdict.differenceCount) }) }}</p>
          <ul class="jd-answers"><li v-for="(difference, index) in verdict.differences.slice(0, MOST)"
            :key="index">{{ said(difference, 'text') }}</li>
            <li v-if="verdict.differenceCount > MOST" class="jd-meta">{{ $t('unfilled.more',
              { count: number(verdict.differenceCount - MOST) }) }}</li></ul>
        </template>
      </div>
    </Panel>`,
}
