import { computed } from 'vue'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'
import { href } from '../base/route.js'
import Field from './Field.js'
import { tagsOf } from './form.js'

/** What the plan is called, where it begins, and the button. */
export default {
  components: { Field, Panel, ProblemBox },
  props: { form: Object, suggestion: String, plan: Object, elsewhere: Boolean, busy: Boolean, problem: Object },
  emits: ['start'],
  setup(props) {
    const tags = computed(() => tagsOf(props.form.fields.tags))
    return { fault: props.form.fault, fields: props.form.fields, href, tags }
  },
  template: `
    <Panel id="submit" :title="$t('solve.plan')" class="jd-stays">
      <form @submit.prevent="$emit('start')">
        <Field id="name" :label="$t('solve.name')"
          :hint="fields.name ? '' : $t('solve.nameHint', { name: suggestion })" maxlength="200"
          autocomplete="off" v-model="fields.name"
          :fault="fault('/name')" @update:model-value="form.forgive('/name')" />
        <Field id="tags" :label="$t('solve.tags')" :hint="tags.length ? '' : $t('solve.tagsHint')" autocomplete="off"
          v-model="fields.tags" :fault="fault('/tags')" @update:model-value="form.forgive('/tags')" />
        <p v-if="tags.length" class="d-flex flex-wrap gap-1">
          <span v-for="tag in tags" class="jd-badge text-wrap text-break">{{ tag }}</span></p>
        <div v-if="plan" class="form-check mb-3">
          <input id="warm" type="checkbox" class="form-check-input" v-model="fields.warm" aria-describedby="warm-hint">
          <label class="form-check-label" for="warm">{{ $t('solve.warm') }}</label>
          <a class="ms-1 text-break" :href="href(['plans', plan.id])">{{ plan.name }}</a>
          <div id="warm-hint" class="jd-meta">{{ $t('solve.warmHint') }}
            <template v-if="elsewhere">{{ $t('solve.elsewhere') }}</template></div>
          <div v-if="fault('/startFrom')" class="jd-fault">{{ fault('/startFrom') }}</div>
        </div>
        <ProblemBox v-if="problem" :problem="problem" acted />
        <p v-if="!form.sound.value || Object.keys(form.refused.value).length" class="jd-fault"
          role="alert">{{ $t('solve.correct') }}</p>
        <button type="submit" class="btn btn-primary w-100"
          :disabled="busy">{{ $t(busy ? 'solve.starting' : 'solve.start') }}</button>
      </form>
    </Panel>`,
}
