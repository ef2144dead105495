import { computed } from 'vue'
import { number, t } from '../texts.js'

const SENTENCES = { FEASIBLE: 'all', INFEASIBLE_PROVEN: 'some', UNKNOWN: 'unknown' }
const TONES = { FEASIBLE: 'jd-good', INFEASIBLE_PROVEN: 'jd-warn', UNKNOWN: '' }

/** Whether the goal can be reached, in one sentence, before any solving. */
export default {
  props: { feasibility: Object, schools: Number },
  setup(props) {
    // The goal is to cover schools where schools are what asks. Where nothing clashes and as much is asked as there are schools,
    // every one of them is paired whichever the goal is.
    const unit = computed(() => {
      const { clashes, asked } = props.feasibility
      const covers = clashes.length ? clashes.some(({ asking }) => asking.some(({ kind }) => kind === 'SCHOOL_POOL')) : asked === props.schools
      return covers ? 'schools' : 'places'
    })
    const sentence = computed(() => {
      const { status, asked, reachable, shortfall } = props.feasibility
      return t(`feasibility.${unit.value}.${SENTENCES[status]}`, { asked: number(asked), reachable: number(reachable), shortfall: number(shortfall) })
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
