import { nextTick, onMounted, ref, shallowRef } from 'vue'
import ProblemBox from '../parts/ProblemBox.js'
import { patch, segment } from '../base/api.js'
import { t } from '../base/texts.js'

/** Another name for a plan, and other tags to find it by. */
export default {
  components: { ProblemBox },
  props: { plan: Object },
  emits: ['kept', 'left'],
  setup(props, { emit }) {
    const name = ref(props.plan.name)
    const tags = ref(props.plan.tags.join(t('label.comma')))
    const busy = ref(false)
    const problem = shallowRef()
    const field = ref()
    onMounted(() => nextTick(() => field.value.select()))
    async function keep() {
      busy.value = true
      problem.value = undefined
      try {
        const words = tags.value.split(/[,，、;；]/).map((tag) => tag.trim()).filter((tag) => tag)
        emit('kept', await patch('/v1/plans/' + segment(props.plan.id), { name: name.value.trim(), tags: words }))
      } catch (failure) {
        problem.value = failure
      } finally {
        busy.value = false
      }
    }
    return { busy, field, keep, name, problem, tags }
  },
  template: `
    <form class="jd-label" @submit.prevent="keep" @keydown.esc="$emit('left')">
      <label>{{ $t('label.name') }}<input ref="field" v-model="name" class="form-control" maxlength="200"
        required></label>
      <label>{{ $t('label.tags') }}<input v-model="tags" class="form-control" :placeholder="$t('label.hint')"></label>
      <button class="btn btn-sm btn-primary" :disabled="busy || !name.trim()">{{ $t('label.keep') }}</button>
      <button type="button" class="btn btn-sm btn-outline-secondary" @click="$emit('left')">{{ $t('label.leave')
        }}</button>
      <ProblemBox v-if="problem" :problem="problem" />
    </form>`,
}
