import { href } from '../base/route.js'
import { number } from '../base/texts.js'

const TONES = { FEASIBLE: 'good', INFEASIBLE_PROVEN: 'warn' }

/** What will be solved: the roster, its size, and how much of it can be done at all. */
export default {
  props: { roster: Object },
  setup: () => ({ TONES, href, number }),
  template: `
    <div class="jd-verdict" :class="'jd-' + TONES[roster.feasible]">
      <a :href="href(['rosters', roster.id])"><strong>{{ roster.name }}</strong></a>
      <small>{{ $t('solve.size', {
        universities: number(roster.counts.universities), departments: number(roster.counts.departments),
        schools: number(roster.counts.schools), ties: number(roster.counts.ties) }) }}
        · {{ $t('solve.feasible.' + roster.feasible, { asked: number(roster.feasibility.asked),
          reachable: number(roster.feasibility.reachable), shortfall: number(roster.feasibility.shortfall) }) }}</small>
    </div>`,
}
