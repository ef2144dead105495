import { ref } from 'vue'
import { ROSTER_FILES } from '../base/api.js'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'
import { useSaving } from '../parts/saving.js'
import { useSending } from './sending.js'

/** Takes a roster's file, dropped or chosen; with baseId one that holds only the changes to that roster. */
export default {
  components: { Panel, ProblemBox },
  props: { title: String, about: String, baseId: String },
  setup(props) {
    const { send, problem, busy } = useSending()
    const { save } = useSaving(problem)
    const over = ref(false)
    const take = (files) => {
      over.value = false
      if (files.length > 0) {
        send(files[0], props.baseId)
      }
    }
    const choose = (event) => {
      take(event.target.files)
      event.target.value = ''
    }
    return { ROSTER_FILES, busy, choose, over, problem, save, take }
  },
  template: `
    <Panel id="upload" :title="title ?? $t('start.upload')">
      <template #tools>
        <button type="button" class="btn btn-sm btn-outline-secondary" @click="save('/v1/rosters/template.xlsx')">
          {{ $t('start.template') }}</button>
      </template>
      <p v-if="about" class="jd-meta">{{ about }}</p>
      <label class="jd-drop" :class="{ 'jd-over': over }" @dragover.prevent="over = true" @dragleave="over = false"
        @drop.prevent="take($event.dataTransfer.files)">
        <input type="file" class="visually-hidden" :accept="ROSTER_FILES.join()" :disabled="busy" @change="choose">
        <span v-if="busy" role="status">{{ $t('start.checking') }}</span>
        <span v-else><strong>{{ $t('start.drop') }}</strong><br><span
          class="jd-meta">{{ $t('start.dropNote') }}</span></span>
      </label>
      <ProblemBox v-if="problem" :problem="problem" acted class="mt-3 mb-0" />
    </Panel>`,
}
