import { computed, ref, shallowRef } from 'vue'
import { put } from '../base/api.js'
import ProblemBox from '../parts/ProblemBox.js'

/** Keeps the weights as a profile, under a new name or in place of one that is there. */
export default {
  components: { ProblemBox },
  props: { profiles: Array, weights: Object, sound: Boolean },
  emits: ['saved'],
  setup(props, { emit }) {
    const name = ref('')
    const busy = ref(false)
    const saved = ref('')
    const problem = shallowRef()
    const there = computed(() => props.profiles.some((profile) => profile.name === name.value.trim()))

    async function save() {
      busy.value = true
      problem.value = undefined
      saved.value = ''
      try {
        const profile = await put('/v1/profiles/' + encodeURIComponent(name.value.trim()), { weights: props.weights })
        saved.value = profile.name
        emit('saved', profile)
      } catch (failure) {
        problem.value = failure
      } finally {
        busy.value = false
      }
    }
    return { busy, name, problem, save, saved, there }
  },
  template: `
    <form class="jd-profile mt-2" @submit.prevent="save">
      <label class="form-label" for="profile-name">{{ $t('solve.saveAs') }}</label>
      <input id="profile-name" class="form-control form-control-sm" v-model="name" maxlength="100" list="profile-names"
        autocomplete="off" aria-describedby="profile-saved" @input="saved = ''">
      <datalist id="profile-names"><option v-for="profile in profiles" :value="profile.name"></option></datalist>
      <button type="submit" class="btn btn-sm btn-outline-secondary" :disabled="busy || !sound || !name.trim()">{{
        $t(there ? 'solve.replace' : 'solve.save') }}</button>
      <span id="profile-saved" role="status" class="jd-meta">{{
        saved ? $t('solve.saved', { name: saved }) : there ? $t('solve.replaces') : '' }}</span>
    </form>
    <ProblemBox v-if="problem" :problem="problem" acted class="mt-2 mb-0" />`,
}
