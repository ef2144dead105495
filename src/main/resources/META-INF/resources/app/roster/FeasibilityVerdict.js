import { computed } from 'vue'
import { number, t } from '../base/texts.js'

const SENTENCES = { FEASIBLE: 'all', INFEASIBLE_PROVEN: 'some', UNKNOWN: 'unknown' }
const TONES = { FEASIBLE: 'jd-good', INFEASIBLE_PROVEN: 'jd-warn', UNKNOWN: '' }

/** Whether the goal can be reached, in one sentence, before any solving. */
export default {
  props: { feasibility: Object },
  setup(props) {
    const sentence = computed(() => {
      const { goal, status, asked, reachable, shortfall } = props.feasibility
      const unit = goal === 'COVER_EVERY_SCHOOL' ? 'feasibility.schools.' : 'feasibility.places.'
      return t(unit + SENTENCES[status],
        { asked: number(asked), reachable: number(reachable), shortfall: number(shortfall) })
    })
    const why = computed(() => t('feasibility.why.' + SENTENCES[props.feasibility.status]))
    const tone = computed(() => TONES[props.feasibility.status])
    return { sentence, tone, why }
  },
  template: `
    <div class="jd-verdict" :class="tone">
      <strong>{{ sentence }}</strong>
      <small>{{ why }}</small>
    </div>`,
}
