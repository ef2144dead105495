import { computed } from 'vue'
import { href } from '../base/route.js'
import { number, t } from '../base/texts.js'

const TONES = { FEASIBLE: 'good', INFEASIBLE_PROVEN: 'warn' }
const SENTENCES = { FEASIBLE: 'all', INFEASIBLE_PROVEN: 'some', UNKNOWN: 'unknown' }

/** What will be solved: the roster, its size, and how much of it can be done at all. */
export default {
  props: { roster: Object },
  setup(props) {
    const size = computed(() => {
      const { universities, departments, schools, ties } = props.roster.counts
      return t('solve.size', { universities: number(universities), departments: number(departments),
        schools: number(schools), ties: number(ties) })
    })
    const feasible = computed(() => {
      const { goal, status, asked, reachable, shortfall } = props.roster.feasibility
      const unit = goal === 'COVER_EVERY_SCHOOL' ? 'feasibility.schools.' : 'feasibility.places.'
      return t(unit + SENTENCES[status],
        { asked: number(asked), reachable: number(reachable), shortfall: number(shortfall) })
    })
    return { TONES, feasible, href, size }
  },
  template: `
    <div class="jd-verdict" :class="'jd-' + TONES[roster.feasible]">
      <a :href="href(['rosters', roster.id])"><strong>{{ roster.name }}</strong></a>
      <small>{{ size }}</small>
      <small>{{ feasible }}</small>
    </div>`,
}
