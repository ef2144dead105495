import { computed } from 'vue'
import { list, said } from '../base/texts.js'

/** Where the weights come from, and whether they were changed since. */
export default {
  props: { sources: Array, loaded: Object, changed: Array, rules: Array },
  emits: ['load'],
  setup(props, { emit }) {
    const isLoaded = ({ kind, name }) => kind === props.loaded.kind && name === props.loaded.name
    const chosen = computed(() => props.sources.findIndex(isLoaded))
    const choose = (event) => emit('load', props.sources[event.target.value])
    const names = () =>
      list(props.rules.filter((rule) => props.changed.includes(rule.id)).map((rule) => said(rule, 'name')))
    return { choose, chosen, names }
  },
  template: `
    <div class="jd-profile">
      <label class="form-label" for="profile">{{ $t('solve.source') }}</label>
      <select id="profile" class="form-select form-select-sm" :value="chosen" @change="choose"
        aria-describedby="profile-state">
        <option v-for="(source, i) in sources"
          :value="i">{{ $t('solve.from.' + source.kind, { name: source.name }) }}</option>
      </select>
      <span id="profile-state" role="status" :class="changed.length ? 'jd-warn-text' : 'jd-meta'">{{ changed.length
        ? $t('solve.changed', { count: changed.length, names: names() }) : $t('solve.unchanged') }}</span>
      <button v-if="changed.length" type="button" class="btn btn-sm btn-outline-secondary"
        @click="$emit('load', loaded)">{{
        $t('solve.undo') }}</button>
    </div>`,
}
