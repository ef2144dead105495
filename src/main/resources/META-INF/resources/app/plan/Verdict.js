import { computed } from 'vue'
import { km, number, percent, said, t } from '../base/texts.js'
import { coversSchools } from './results.js'

/** While a plan is being made, a bound that is farther away than this share says nothing to anybody. */
const CLOSE = 0.05

/** How good the plan is, in one sentence, and what that rests on. */
export default {
  props: { plan: Object, running: Boolean, breakdown: Object },
  setup(props) {
    const sentence = computed(() => {
      const { optimality, gap, status, queuePosition } = props.plan
      if (status === 'FAILED') return t('plan.failed')
      if (props.plan.cost === undefined) {
        return status === 'SCHEDULED' ? (queuePosition > 0 ? t('plan.waiting', { before: number(queuePosition) }) : t('plan.next'))
          : status === 'CANCELLED' ? t('plan.cancelled') : t('plan.none')
      }
      if (optimality === 'OPTIMAL_PROVEN') return t('plan.optimal')
      if (optimality === 'BOUNDED' && props.running && gap > CLOSE) return t('plan.improving')
      if (optimality === 'BOUNDED') return t('plan.bounded', { gap: percent(gap) })
      return t('plan.unproven')
    })

    const tone = computed(() => {
      if (props.plan.status === 'FAILED') return 'jd-bad'
      if (props.plan.optimality === 'OPTIMAL_PROVEN') return 'jd-good'
      return props.plan.optimality === 'BOUNDED' && !props.running && props.plan.gap > 0.05 ? 'jd-warn' : ''
    })

    const reasons = computed(() => {
      const { cost, lowerBound, optimality, unfilled, error, stopReason } = props.plan
      const lines = []
      if (error) lines.push(said(error, 'message'))
      if (optimality === 'OPTIMAL_PROVEN') lines.push(t('plan.optimalWhy', { cost: km(cost, 1) }))
      if (optimality === 'BOUNDED') lines.push(t('plan.boundedWhy', { cost: km(cost, 1), bound: km(lowerBound, 1) }))
      if (unfilled > 0) lines.push(t(props.breakdown && coversSchools(props.breakdown) ? 'plan.uncovered' : 'plan.open', { count: number(unfilled) }))
      if (cost !== undefined && stopReason && stopReason !== 'OPTIMAL' && stopReason !== 'ERROR') lines.push(t('stop.' + stopReason))
      const hard = props.breakdown?.rules.filter((rule) => rule.level === 'HARD') ?? []
      if (cost !== undefined && hard.length > 0) {
        lines.push(t('plan.audited', { rules: number(hard.length), broken: number(hard.reduce((sum, rule) => sum + rule.amount, 0)) }))
      }
      const missing = said(props.plan, 'proofMissing')
      if (missing) lines.push(missing)
      return lines
    })
    return { reasons, sentence, tone }
  },
  template: `
    <div class="jd-verdict" :class="tone" role="status">
      <strong>{{ sentence }}</strong>
      <small v-for="reason in reasons">{{ reason }}</small>
    </div>`,
}
