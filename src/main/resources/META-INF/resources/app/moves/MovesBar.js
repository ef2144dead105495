import { computed, ref, shallowRef, watch } from 'vue'
import { post, segment } from '../base/api.js'
import { go } from '../base/route.js'
import { number, said } from '../base/texts.js'
import ProblemBox from '../parts/ProblemBox.js'
import { tiesOf } from './ties.js'

const MOST = 6

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
    const wishes = computed(() => props.moves.moves.value)
    watch(wishes, () => {
      trial.value = undefined
      problem.value = undefined
    })
    async function ask(kind, more, then) {
      busy.value = kind
      try {
        const ties = { add: tiesOf(wishes.value) }
        then(await post(`/v1/plans/${segment(props.plan.id)}/revisions`, { ties, ...more }))
        problem.value = undefined
      } catch (failure) {
        problem.value = failure
        trial.value = undefined
      } finally {
        busy.value = ''
      }
    }
    const attempt = () => ask('trial', { dryRun: true }, (answer) => (trial.value = answer))
    const solve = () => ask('revision', {}, (plan) => {
      props.moves.clear()
      go(['plans', plan.id])
    })
    const items = computed(() => trial.value?.changes?.items ?? [])
    /** How many more places stay open than before. */
    const opened = computed(() => trial.value && trial.value.feasibility.shortfall - trial.value.openBefore)
    return { MOST, attempt, busy, items, number, opened, problem, said, solve, trial, wishes }
  },
  template: `
    <section v-if="wishes.length > 0" class="jd-moves d-print-none" :aria-label="$t('moves.title')">
      <div class="container-xxl">
        <ProblemBox v-if="problem" :problem="problem" acted />
        <div v-if="trial" class="jd-trial" role="status">
          <p v-if="trial.changes">{{ trial.changes.found === trial.changes.atLeast
            ? $t('moves.fewest', { count: number(trial.changes.found) })
            : $t('moves.between', { least: number(trial.changes.atLeast), most: number(trial.changes.found) })
            }}{{ $t('moves.kept', { count: number(trial.changes.kept) }) }}</p>
          <p v-if="opened > 0" class="jd-short-text">{{ $t('moves.opened', { count: number(opened) }) }}</p>
          <details v-if="items.length > 0"><summary>{{ $t('moves.which') }}</summary>
            <ul class="jd-answers"><li v-for="item in items.slice(0, MOST)" :key="item.departmentId">
              {{ item.department }}：{{ item.fromSchool }} → {{ item.toSchool ?? $t('why.nobody') }}
              <span class="jd-meta">{{ said(item, 'text') }}</span></li>
              <li v-if="items.length > MOST" class="jd-meta">{{ $t('unfilled.more',
                { count: number(items.length - MOST) }) }}</li></ul></details>
        </div>
        <div class="jd-moves-line">
          <details class="jd-moves-list"><summary><strong>{{ $t('moves.count',
            { count: number(wishes.length) }) }}</strong></summary>
            <ul class="jd-answers"><li v-for="move in wishes" :key="move.departmentId">{{ $t('moves.said.' + move.kind,
              { who: move.who, school: move.school }) }}
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
