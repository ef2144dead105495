import { ref, shallowRef } from 'vue'
import { sendFile } from '../base/api.js'
import { number, said } from '../base/texts.js'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'
import { useSaving } from '../parts/saving.js'

const MOST = 10

/** The list's workbook to send out, and the place where it comes back filled in: all of its answers or none. */
export default {
  components: { Panel, ProblemBox },
  props: { address: String },
  emits: ['received'],
  setup(props, { emit }) {
    const sending = ref(false)
    const problem = shallowRef()
    const received = shallowRef()
    const { busy, problem: saveProblem, save } = useSaving()
    async function send(event) {
      const [file] = event.target.files
      if (!file) {
        return
      }
      sending.value = true
      received.value = undefined
      problem.value = undefined
      try {
        received.value = await sendFile(props.address + '/replies?' + new URLSearchParams({ fileName: file.name }),
          file)
        emit('received')
      } catch (failure) {
        problem.value = failure
      } finally {
        sending.value = false
        event.target.value = ''
      }
    }
    return { MOST, busy, number, problem, received, said, save, saveProblem, send, sending }
  },
  template: `
    <Panel id="reply-file" :title="$t('replyFile.title')" class="d-print-none">
      <template #tools><button type="button" class="btn btn-sm btn-outline-secondary" :disabled="busy"
        @click="save(address + '/workbook')">{{ $t('replyFile.get') }}</button></template>
      <p class="jd-meta">{{ $t('replyFile.about') }}</p>
      <ProblemBox v-if="saveProblem" :problem="saveProblem" />
      <input type="file" class="form-control" accept=".xlsx,.csv,.zip" :aria-label="$t('replyFile.send')"
        :disabled="sending" @change="send">
      <div role="status" class="mt-2">
        <p v-if="sending" class="jd-meta mb-0">{{ $t('replyFile.busy') }}</p>
        <template v-else-if="problem">
          <ProblemBox :problem="problem" acted />
          <button v-if="problem.problem?.annotated" type="button" class="btn btn-sm btn-outline-secondary"
            :disabled="busy" @click="save(problem.problem.annotated)">{{ $t('replyFile.annotated') }}</button>
        </template>
        <template v-else-if="received">
          <p class="mb-1"><span class="jd-badge jd-good">{{ $t('replyFile.received',
            { count: number(received.received) }) }}</span> {{ $t('replyFile.rest', { unchanged:
            number(received.unchanged), blank: number(received.blank), late: number(received.late),
            open: number(received.needDecision) }) }}</p>
          <ul v-if="received.issues.length > 0" class="jd-answers"><li
            v-for="(issue, index) in received.issues.slice(0, MOST)" :key="index">{{ said(issue, 'message') }}</li>
          </ul>
        </template>
      </div>
    </Panel>`,
}
