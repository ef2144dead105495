import { href } from '../base/route.js'
import ProblemBox from './ProblemBox.js'

/** In place of a view whose subject is not there: why, where to look, and one more try where that can help. */
export default {
  components: { ProblemBox },
  props: { problem: Object },
  emits: ['again'],
  setup: () => ({ href }),
  template: `
    <div class="jd-panel jd-gone">
      <h1 class="h4">{{ $t(problem?.status === 404 || problem?.status === 410 ? 'gone.title' : 'gone.failed') }}</h1>
      <p v-if="problem?.status === 404 || problem?.status === 410">{{ $t('gone.what') }}</p>
      <ProblemBox v-if="problem" :problem="problem" />
      <p class="mb-0 d-flex flex-wrap gap-2">
        <a class="btn btn-primary" :href="href([])">{{ $t('app.toStart') }}</a>
        <button type="button" class="btn btn-outline-secondary" @click="$emit('again')">{{ $t('gone.again') }}</button>
      </p>
    </div>`,
}
