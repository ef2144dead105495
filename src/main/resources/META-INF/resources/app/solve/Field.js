/** A field with its label, a hint, and what the service found wrong with it. */
export default {
  props: { id: String, label: String, hint: String, fault: String, unit: String, modelValue: [String, Number] },
  emits: ['update:modelValue'],
  inheritAttrs: false,
  template: `
    <div class="mb-3">
      <label class="form-label mb-1" :for="id">{{ label }}</label>
      <div class="input-group">
        <input :id="id" class="form-control" :class="{ 'is-invalid': fault }" v-bind="$attrs" :value="modelValue"
          :aria-invalid="!!fault"
          :aria-describedby="id + '-hint'" @input="$emit('update:modelValue', $event.target.value)">
        <span v-if="unit" class="input-group-text">{{ unit }}</span>
      </div>
      <div :id="id + '-hint'">
        <span v-if="fault" class="jd-fault">{{ fault }}</span>
        <span class="jd-meta d-block">{{ hint }}</span>
      </div>
    </div>`,
}
