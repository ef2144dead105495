import { computed } from 'vue'
import { km, said, t } from '../base/texts.js'
import { isWeight } from './form.js'
import { stopNear, stopsFor } from './scale.js'


/**
 * What a weight trades, in kilometres that somebody really travels; distance is what a kilometre within a province
 * costs.
 */
function trade(rule, value, distance) {
  if (value === 0) {
    return t('solve.trade.nothing')
  }
  if (rule.id === 'distance' || rule.id === 'farPairing') {
    return t('solve.trade.' + rule.id, { value: km(value, 3) })
  }
  const one = said(rule, 'one')
  if (!(distance > 0)) {
    return rule.id === 'crossRegionDistance' ? '' : t('solve.trade.free', { one })
  }
  return rule.id === 'crossRegionDistance'
    ? t('solve.trade.crossRegionDistance', { value: km((100 * value) / distance, 1) })
    : t('solve.trade.any', { one, value: km(value / distance, 1) })
}

/** One rule's weight: a slider and a number that go together, and what they mean to a traveller. */
export default {
  props: { rule: Object, value: [Number, String], distance: [Number, String], idle: Boolean, fault: String },
  emits: ['update'],
  setup(props, { emit }) {
    const stops = computed(() => stopsFor(props.rule.defaultWeight))
    const stop = computed(() => stopNear(stops.value, Number(props.value)))
    const valid = computed(() => isWeight(props.value))
    const differs = computed(() => props.value !== props.rule.defaultWeight)
    const words = computed(() => trade(props.rule, props.value, props.distance))
    const slide = (event) => emit('update', stops.value[event.target.value])
    const typed = computed({ get: () => props.value, set: (value) => emit('update', value) })
    return { differs, km, said, slide, stop, stops, typed, valid, words }
  },
  template: `
    <div class="jd-weight" :class="{ 'jd-changed': differs }" role="group" :aria-labelledby="'name-' + rule.id">
      <div class="jd-weight-name">
        <span :id="'name-' + rule.id">{{ said(rule, 'name') }}</span>
        <span v-if="differs" class="jd-badge jd-warn">{{ $t('solve.differs') }}</span>
        <span v-if="idle" class="jd-badge">{{ $t('solve.idle') }}</span>
      </div>
      <div class="jd-weight-words" :id="'words-' + rule.id">
        <template v-if="valid"><strong>{{ $t('solve.worth', { one: said(rule, 'one'), value: km(value, 3) }) }}</strong>
          <span class="d-block">{{ words }}</span></template>
        <span class="jd-meta d-block">{{ said(rule, 'about') }}</span>
      </div>
      <div class="jd-weight-slider">
        <input type="range" class="form-range" min="0" :max="stops.length - 1" step="1" :value="stop" @input="slide"
          :aria-label="$t('solve.slider', { name: said(rule, 'name') })"
          :aria-valuetext="valid ? km(value, 3) : undefined" :aria-describedby="'words-' + rule.id">
        <div class="jd-weight-scale" aria-hidden="true">
          <span>0</span><span>{{ $t('solve.default', { value: rule.defaultWeight }) }}</span>
          <span>{{ stops.at(-1) }}</span>
        </div>
      </div>
      <div class="jd-weight-number">
        <div class="input-group input-group-sm">
          <input type="number" class="form-control text-end" min="0" max="1000000" step="any" inputmode="decimal"
            :class="{ 'is-invalid': fault }" v-model="typed" :aria-invalid="!!fault"
            :aria-label="$t('solve.number', { name: said(rule, 'name') })" :aria-describedby="'fault-' + rule.id">
          <span class="input-group-text">{{ $t('solve.kmUnit') }}</span>
        </div>
        <button v-if="differs" type="button" class="btn btn-sm btn-link p-0"
          @click="$emit('update', rule.defaultWeight)"
          :aria-label="$t('solve.resetOne', { name: said(rule, 'name'), value: rule.defaultWeight })">{{
          $t('solve.reset', { value: rule.defaultWeight }) }}</button>
        <div :id="'fault-' + rule.id" class="jd-fault" role="alert">{{ fault }}</div>
      </div>
    </div>`,
}
