import { computed } from 'vue'
import { km, number, percent, t } from '../base/texts.js'
import { compareRules, costOf, exact } from './comparison.js'

/** What going from one plan to the other means, in a few words: first the goal, then the cost, then the disturbance. */
export default {
  props: { both: Object, sameRoster: Boolean, sameWeights: Boolean, running: Boolean },
  setup(props) {
    const costs = computed(() => {
      const lines = compareRules(props.both.rules, props.both, props.sameWeights ? '' : 'to')
      return { from: costOf(lines, 'from'), to: costOf(lines, 'to') }
    })
    const open = computed(() => props.both.to.unfilled - props.both.from.unfilled)
    const dearer = computed(() => exact(costs.value.to - costs.value.from))
    const tone = computed(() => {
      const worse = Math.sign(open.value) || Math.sign(dearer.value)
      return props.sameRoster && worse !== 0 ? (worse < 0 ? 'jd-good' : 'jd-warn') : ''
    })
    const way = (value) => (value < 0 ? 'less' : value > 0 ? 'more' : 'equal')
    const sentence = computed(() => {
      const goal = t('compare.open.' + way(open.value), { value: number(Math.abs(open.value)) })
      const share = percent(Math.abs(dearer.value) / Math.max(1, costs.value.from))
      const cost = t('compare.dearer.' + way(dearer.value), { value: km(Math.abs(dearer.value), 1), share })
      return goal + t('compare.between') + (props.sameWeights ? cost : t('compare.atNewWeights', { cost })) + t('compare.stop')
    })
    const moved = computed(() => {
      const { same, changed, added, removed } = props.both.diff
      return t('compare.moved', { same: number(same), moved: number(changed + added + removed) })
    })
    return { moved, sentence, tone }
  },
  template: `
    <div class="jd-verdict" :class="tone" role="status">
      <template v-if="sameRoster">{{ sentence }}</template>
      <template v-else>{{ $t('compare.otherRoster') }}</template>
      <small>{{ moved }} <template v-if="running">{{ $t('compare.running') }}</template></small>
    </div>`,
}
