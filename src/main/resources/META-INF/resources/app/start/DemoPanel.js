import { onMounted } from 'vue'
import { get } from '../base/api.js'
import { useLoad } from '../parts/load.js'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'
import Skeleton from '../parts/Skeleton.js'
import { language, number } from '../base/texts.js'
import { useSending } from '../upload/sending.js'

/** The ready rosters. */
export default {
  components: { Panel, ProblemBox, Skeleton },
  setup() {
    const demos = useLoad(async () => (await get('/v1/demo-data')).items)
    onMounted(demos.load)
    const { takeDemo, problem, busy } = useSending()
    const name = (demo) => (language.value === 'en' ? demo.nameEn : demo.name)
    return { busy, demos, name, number, problem, takeDemo }
  },
  template: `
    <Panel id="demos" :title="$t('start.demos')">
      <ProblemBox v-if="demos.problem.value" :problem="demos.problem.value" />
      <Skeleton v-else-if="!demos.value.value" :label="$t('start.reading')" :heights="[3, 3, 3]" />
      <ul class="list-unstyled mb-0">
        <li v-for="demo in demos.value.value" :key="demo.id" class="d-flex align-items-center gap-3 py-2">
          <span class="flex-grow-1">{{ name(demo) }}<br><span
            class="jd-meta">{{ $t('start.size', { universities: number(demo.universities),
            departments: number(demo.departments), schools: number(demo.schools) }) }}</span></span>
          <button type="button" class="btn btn-sm btn-outline-secondary text-nowrap" :disabled="busy"
            @click="takeDemo(demo.id)" :aria-label="$t('start.takeDemo', { name: name(demo) })">{{
            $t('start.take') }}</button>
        </li>
      </ul>
      <p v-if="busy" role="status" class="jd-meta mb-0">{{ $t('start.checking') }}</p>
      <ProblemBox v-if="problem" :problem="problem" acted class="mt-2 mb-0" />
    </Panel>`,
}
