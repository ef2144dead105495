import { computed, ref, shallowRef, watch } from 'vue'
import { go } from '../base/route.js'
import { list, number, said, t } from '../base/texts.js'
import ProblemBox from '../parts/ProblemBox.js'
import { carryOut, tryOut } from './revision.js'

const LONGEST_NOTE = 500

/**
 * The wishes gathered so far, at the bottom of the view: try them, carry them out with the rest left alone, or take
 * them back.
 */
export default {
  components: { ProblemBox },
  props: { plan: Object, moves: Object },
  setup(props) {
    const busy = ref('')
    const problem = shallowRef()
    const trial = shallowRef()
    watch(props.moves.moves, () => {
      trial.value = undefined
      problem.value = undefined
    })
    async function ask(kind, question, then) {
      busy.value = kind
      try {
        then(await question())
        problem.value = undefined
      } catch (failure) {
        problem.value = failure
        trial.value = undefined
      } finally {
        busy.value = ''
      }
    }
    const wishes = computed(() => props.moves.moves.value)
    const attempt = () => ask('trial', () => tryOut(props.plan, wishes.value),
      (roster) => (trial.value = roster.feasibility))
    const inWords = () => list(wishes.value.map(({ kind, who, school }) => t('moves.said.' + kind, { who, school })))
    const solve = () => ask('revision', () => carryOut(props.plan, wishes.value, inWords().slice(0, LONGEST_NOTE)),
      (plan) => {
      props.moves.clear()
      go(['plans', plan.id])
    })
    /** How many more or fewer places can be filled than the plan at hand fills. */
    const difference = computed(() => trial.value && trial.value.reachable - (props.plan.paired ?? 0))
    return { attempt, busy, difference, number, problem, said, solve, trial, wishes }
  },
  template: `
    <section v-if="moves.count.value > 0" class="jd-moves d-print-none" :aria-label="$t('moves.title')">
      <div class="container-xxl">
        <ProblemBox v-if="problem" :problem="problem" acted />
        <div v-if="trial" class="jd-trial" role="status">
          <p>{{ $t('moves.can', { fillable: number(trial.reachable), places: number(trial.asked) }) }}<template
            v-if="difference < 0">{{ $t('moves.fewer', { count: number(-difference) }) }}</template></p>
        </div>
        <div class="jd-moves-line">
          <details class="jd-moves-list"><summary><strong>{{ $t('moves.count', { count: number(moves.count.value) })
            }}</strong></summary>
            <ul class="jd-answers"><li v-for="move in wishes"
              :key="move.departmentId">{{ $t('moves.said.' + move.kind, { who: move.who, school: move.school }) }}
              <button type="button" class="jd-link" :aria-label="$t('moves.take', { who: move.who })"
                @click="moves.toggle(move)">✕</button></li></ul></details>
          <button type="button" class="btn btn-sm btn-outline-secondary" :disabled="busy !== ''"
            @click="attempt">{{ $t(busy === 'trial' ? 'moves.trying' : 'moves.try') }}</button>
          <button type="button" class="btn btn-sm btn-primary" :disabled="busy !== ''"
            @click="solve">{{ $t(busy === 'revision' ? 'moves.sending' : 'moves.carryOut') }}</button>
          <button type="button" class="btn btn-sm btn-outline-secondary" :disabled="busy !== ''"
            @click="moves.undo">{{ $t('moves.undo') }}</button>
          <button type="button" class="btn btn-sm btn-outline-secondary" :disabled="busy !== ''"
            @click="moves.clear">{{ $t('moves.clear') }}</button>
        </div>
      </div>
    </section>`,
}
