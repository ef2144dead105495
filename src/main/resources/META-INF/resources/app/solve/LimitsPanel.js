import Panel from '../parts/Panel.js'
import { duration, t } from '../base/texts.js'
import Field from './Field.js'

const USUAL_SECONDS = [30, 120, 600]

/** When a run stops before it has proven the best. */
export default {
  components: { Field, Panel },
  props: { form: Object },
  setup(props) {
    const { fields, fault, forgive } = props.form
    const asTime = (seconds) => (seconds >= 60 ? t('solve.thatIs', { time: duration(seconds * 1000) }) : '')
    const limitSpent = (seconds) => {
      fields.spentSeconds = seconds
      forgive('/limits/spentSeconds')
    }
    return { USUAL_SECONDS, asTime, duration, fault, fields, forgive, limitSpent }
  },
  template: `
    <Panel id="limits" :title="$t('solve.limits')">
      <p class="jd-meta">{{ $t('solve.limitsAbout') }}</p>
      <Field id="spentSeconds" :label="$t('solve.spent')" :hint="asTime(fields.spentSeconds) || $t('solve.spentHint')"
        :unit="$t('solve.secondUnit')" type="number" min="1" step="1" inputmode="numeric" v-model="fields.spentSeconds"
        :fault="fault('/limits/spentSeconds')" @update:model-value="forgive('/limits/spentSeconds')" />
      <div class="btn-group btn-group-sm jd-usual" role="group" :aria-label="$t('solve.spent')">
        <button v-for="seconds in USUAL_SECONDS" type="button" class="btn btn-outline-secondary"
          :aria-pressed="Number(fields.spentSeconds) === seconds"
          @click="limitSpent(seconds)">{{ duration(seconds * 1000) }}</button>
        <button type="button" class="btn btn-outline-secondary" :aria-pressed="fields.spentSeconds === ''"
          @click="limitSpent('')">{{ $t('solve.byDefault') }}</button>
      </div>
      <Field id="unimprovedSeconds" :label="$t('solve.unimproved')"
        :hint="asTime(fields.unimprovedSeconds) || $t('solve.unimprovedHint')"
        :unit="$t('solve.secondUnit')" type="number" min="1"
        step="1" inputmode="numeric" v-model="fields.unimprovedSeconds" :fault="fault('/limits/unimprovedSeconds')"
        @update:model-value="forgive('/limits/unimprovedSeconds')" />
      <Field id="gap" :label="$t('solve.gap')" :hint="$t('solve.gapHint')" unit="%" type="number" min="0" max="100"
        step="any"
        inputmode="decimal" v-model="fields.gapPercent" :fault="fault('/limits/gap')"
        @update:model-value="forgive('/limits/gap')" />
    </Panel>`,
}
