import { computed } from 'vue'
import Panel from '../parts/Panel.js'
import ProfileChoice from './ProfileChoice.js'
import ProfileSave from './ProfileSave.js'
import WeightRow from './WeightRow.js'

/** What every soft rule is worth in kilometres, taken from a profile, changed, and kept as one. */
export default {
  components: { Panel, ProfileChoice, ProfileSave, WeightRow },
  props: { rules: Array, form: Object, profiles: Array, plan: Object, ties: Number },
  emits: ['load', 'saved'],
  setup(props) {
    const sources = computed(() => [
      { kind: 'default', weights: Object.fromEntries(props.rules.map((rule) => [rule.id, rule.defaultWeight])) },
      ...(props.plan ? [{ kind: 'plan', name: props.plan.name, weights: props.plan.weights }] : []),
      ...props.profiles.map((profile) => ({ kind: 'profile', name: profile.name, weights: profile.weights })),
    ])
    const idle = (rule) => props.ties === 0 && rule.shape === 'TIE'
    return { idle, sources }
  },
  template: `
    <Panel id="weights" :title="$t('solve.weights')">
      <p class="jd-meta">{{ $t('solve.weightsAbout') }}</p>
      <ProfileChoice :sources="sources" :loaded="form.loaded.value" :changed="form.changed.value" :rules="rules"
        @load="$emit('load', $event)" />
      <div>
        <WeightRow v-for="rule in rules" :key="rule.id" :rule="rule" :value="form.weights[rule.id]"
          :distance="form.weights.distance" :idle="idle(rule)" :fault="form.fault('/weights/' + rule.id)"
          @update="form.setWeight(rule.id, $event)" />
      </div>
      <ProfileSave :profiles="profiles" :weights="form.weights" :sound="form.weightsSound.value"
        @saved="$emit('saved', $event)" />
    </Panel>`,
}
