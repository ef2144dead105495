import { computed } from 'vue'
import { moment, t } from '../base/texts.js'

/** Chooses one of the plans; the one that is chosen may be older than those listed. */
export default {
  props: { id: String, label: String, plans: Array, value: String, known: Object },
  emits: ['choose'],
  setup(props) {
    const options = computed(() => {
      const listed = props.plans.some((plan) => plan.id === props.value)
      const older = props.value && !listed ? [props.known?.id === props.value ? props.known : { id: props.value }] : []
      return [...older, ...props.plans].map((plan) => ({ id: plan.id, text: describe(plan) }))
    })
    function describe(plan) {
      const name = plan.name ?? plan.id
      const status = () => t('status.' + plan.status)
      return plan.createdAt ? t('compare.option', { name, status: status(), when: moment(plan.createdAt) }) : name
    }
    return { options }
  },
  template: `
    <div>
      <label class="form-label mb-1" :for="id">{{ label }}</label>
      <select :id="id" class="form-select" :value="value ?? ''" @change="$emit('choose', $event.target.value)">
        <option value="">{{ $t('compare.choose') }}</option>
        <option v-for="option in options" :key="option.id" :value="option.id">{{ option.text }}</option>
      </select>
    </div>`,
}
