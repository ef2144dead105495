import { computed } from 'vue'
import { km, number, percent, said, t } from '../base/texts.js'
import { compareRules, costOf, countKinds, exact, gainsAndPrices, toRows } from './comparison.js'

const MOST_NAMED = 4

/**
 * What going from one plan to the other means: what is gained and at what price, whatever the weights; then the sum at
 * equal weights; then how many are disturbed.
 */
export default {
  props: { both: Object, kin: String, sameWeights: Boolean, running: Boolean },
  setup(props) {
    const sides = computed(() => gainsAndPrices(props.both.rules, props.both))
    const tone = computed(() => {
      const { gains, prices } = sides.value
      return props.kin === 'other' || gains.length > 0 === prices.length > 0 ? ''
        : gains.length > 0 ? 'jd-good' : 'jd-warn'
    })
    const name = ({ id, rule }) => (rule ? said(rule, 'name') : t('compare.kpi.' + id))
    const amount = ({ by, digits, unit }) => {
      const value = number(Math.abs(by), digits)
      return unit === 'km' ? t('unit.km', { value }) : value
    }
    const phrase = (difference) =>
      t(difference.by < 0 ? 'compare.fewer' : 'compare.more', { what: name(difference), by: amount(difference) })
    const phrases = (differences) => {
      const rest = differences.length - MOST_NAMED
      return differences.slice(0, MOST_NAMED).map(phrase).join(t('compare.between'))
        + (rest > 0 ? t('compare.andMore', { count: number(rest) }) : '')
    }

    const cost = computed(() => {
      const at = (weights) => {
        const lines = compareRules(props.both.rules, props.both, weights)
        const from = costOf(lines, 'from')
        const by = exact(costOf(lines, 'to') - from)
        const way = by < 0 ? 'less' : by > 0 ? 'more' : 'equal'
        const share = percent(Math.abs(by) / Math.max(1, from))
        return t('compare.dearer.' + way, { value: km(Math.abs(by), 1), share })
      }
      return props.sameWeights ? at('to') + t('compare.stop')
        : t('compare.atBoth', { from: at('from'), to: at('to') })
    })
    const moved = computed(() => {
      const counts = countKinds(toRows(props.both.diff.items))
      const parts = { same: props.both.diff.same, within: counts.WITHIN, moved: counts.CHANGED, added: counts.ADDED,
        removed: counts.REMOVED }
      return Object.entries(parts).filter(([, count]) => count > 0)
        .map(([part, count]) => t('compare.moved.' + part, { count: number(count) }))
        .join(t('compare.between')) + t('compare.stop')
    })
    return { cost, moved, phrases, sides, tone }
  },
  template: `
    <div class="jd-verdict" :class="tone" role="status">
      <template v-if="kin === 'other'">{{ $t('compare.otherRoster') }}</template>
      <template v-else>
        <div v-if="sides.gains.length"><strong class="jd-better">{{ $t('compare.gain') }}</strong>
          {{ phrases(sides.gains) }}</div>
        <div v-if="sides.prices.length"><strong class="jd-worse">{{ $t('compare.price') }}</strong>
          {{ phrases(sides.prices) }}</div>
        <div v-if="!sides.gains.length && !sides.prices.length">{{ $t('compare.asGood') }}</div>
        <small>{{ cost }} <template v-if="kin === 'edited'">{{ $t('compare.editedRoster') }}</template></small>
      </template>
      <small>{{ moved }} <template v-if="running">{{ $t('compare.running') }}</template></small>
    </div>`,
}
