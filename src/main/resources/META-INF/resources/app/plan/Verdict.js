import { computed, onMounted } from 'vue'
import { href, refine } from '../base/route.js'
import { km, list, number, percent, said, t } from '../base/texts.js'
import GoOn from '../parts/GoOn.js'
import { useLoad } from '../parts/load.js'
import { getRules } from '../parts/rules.js'
import { farOnes } from '../parts/figures.js'
import { coversSchools } from './results.js'

/** While a plan is being made, a bound that is farther away than this share says nothing to anybody. */
const CLOSE = 0.05

const MOST_REASONS = 4

/** Whether the plan can be trusted: what is proven of it, what the audit found, and why what looks bad is so. */
export default {
  components: { GoOn },
  props: { plan: Object, running: Boolean, results: Object, roster: Object, tiesOf: Function },
  setup(props) {
    const known = useLoad(async () => new Map((await getRules()).map((rule) => [rule.id, rule])))
    onMounted(known.load)

    const given = computed(() => props.plan.origin === 'GIVEN')
    const sentence = computed(() => {
      const { optimality, gap, status, queuePosition } = props.plan
      if (status === 'FAILED') return t('plan.failed')
      if (props.plan.cost === undefined) {
        return status === 'SCHEDULED' ? (queuePosition > 0 ? t('plan.waiting', { before: number(queuePosition) })
          : t('plan.next'))
          : status === 'CANCELLED' ? t('plan.cancelled') : t('plan.none')
      }
      if (given.value && gap !== undefined) return gap === 0 ? t('plan.givenOptimal') : t('plan.given',
        { gap: percent(gap) })
      if (given.value) return t('plan.givenOpen', { count: number(props.plan.unfilled) })
      if (optimality === 'OPTIMAL_PROVEN') return t('plan.optimal')
      if (optimality === 'BOUNDED' && props.running && gap > CLOSE) return t('plan.improving')
      if (optimality === 'BOUNDED') return t('plan.bounded', { gap: percent(gap) })
      return props.running ? t('plan.improving') : t('plan.unproven')
    })

    const tone = computed(() => {
      if (props.plan.status === 'FAILED') return 'jd-bad'
      if (props.plan.violationCount > 0) return 'jd-warn'
      if (props.plan.optimality === 'OPTIMAL_PROVEN') return 'jd-good'
      return props.plan.optimality === 'BOUNDED' && !props.running && props.plan.gap > CLOSE ? 'jd-warn' : ''
    })

    const reasons = computed(() => {
      const { cost, lowerBound, optimality, error, stopReason } = props.plan
      const lines = []
      if (error) lines.push(said(error, 'message'))
      if (optimality === 'OPTIMAL_PROVEN') lines.push(t('plan.optimalWhy', { cost: km(cost, 1) }))
      if (optimality === 'BOUNDED' && props.plan.gap !== undefined && !(props.running && props.plan.gap > CLOSE)) {
        lines.push(t('plan.boundedWhy', { cost: km(cost, 1), bound: km(lowerBound, 1) }))
      }
      if (cost !== undefined && stopReason && stopReason !== 'OPTIMAL'
        && stopReason !== 'ERROR') lines.push(t('stop.' + stopReason))
      const missing = said(props.plan, 'proofMissing')
      if (missing) lines.push(missing)
      return lines
    })

    const audit = computed(() => {
      const rules = props.results?.breakdown.rules.filter((rule) => rule.level === 'HARD') ?? []
      return rules.length > 0 && {
        rules: rules.map((rule) => ({ ...rule, name: said(known.value.value?.get(rule.id), 'name') ?? rule.id,
          counts: said(known.value.value?.get(rule.id), 'counts') })),
        broken: rules.reduce((sum, rule) => sum + rule.amount, 0),
      }
    })

    const open = computed(() => {
      const { unfilled } = props.plan
      if (!(unfilled > 0) || !props.results) return undefined
      const counts = new Map()
      for (const item of props.results.unfilled) {
        const reason = said(item, 'reason')
        counts.set(reason, (counts.get(reason) ?? 0) + item.missing)
      }
      return {
        title: t(coversSchools(props.results.breakdown) ? 'plan.uncovered' : 'plan.open', { count: number(unfilled) }),
        reasons: [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_REASONS),
      }
    })

    /** Pairings beyond the limit, and how many of them the roster itself forced. */
    const far = computed(() => {
      if (!props.roster || !props.results) return undefined
      const rows = farOnes(props.results.rows, props.roster.far)
      if (rows.length === 0) return undefined
      const parts = ['PIN', 'PRIOR', 'PREFER'].map((kind) => [kind, rows
        .filter((row) => props.tiesOf(row)[0] === kind).length])
        .filter(([, count]) => count > 0)
      const forced = parts.length === 1 && parts[0][1] === rows.length
        ? t('plan.farAll.' + parts[0][0])
        : parts.length > 0 ? t('plan.farSome', { parts: list(parts.map(([kind, count]) => t('plan.farPart',
          { count: number(count), kind: t('tie.' + kind) }))) }) : ''
      return t('plan.far', { count: number(rows.length), far: number(props.roster.far) }) + forced
    })
    const showFar = () => refine({ far: props.roster.far, tab: '', sort: '-distanceKm' })
    const showOpen = () => refine({ tab: 'quotas' })
    const unproven = computed(() => props.plan.status === 'SOLVED' && !given.value
      && props.plan.optimality !== 'OPTIMAL_PROVEN')
    return { audit, unproven, far, href, number, open, reasons, sentence, showFar, showOpen, tone }
  },
  template: `
    <section class="jd-verdict" :class="tone" :aria-label="$t('plan.verdict')">
      <strong role="status">{{ sentence }}</strong>
      <small v-for="reason in reasons">{{ reason }}</small>
      <GoOn v-if="unproven" :plan="plan" />
      <details v-if="audit">
        <summary>{{ $t('plan.audited', { rules: number(audit.rules.length), broken: number(audit.broken) }) }} <span
          v-if="audit.broken === 0" aria-hidden="true">✓</span></summary>
        <ul class="jd-checked">
          <li v-for="rule in audit.rules" :key="rule.id" :class="{ 'jd-failed': rule.amount > 0 }">
            <span>{{ rule.name }}</span><span class="jd-meta">{{ $t('plan.brokenTimes', { count: number(rule.amount) })
              }}</span></li>
        </ul>
      </details>
      <details v-if="open">
        <summary>{{ open.title }}</summary>
        <ul class="jd-checked">
          <li v-for="[reason, count] in open.reasons" :key="reason"><span>{{ reason }}</span><span
            class="jd-meta">{{ $t('unfilled.count', { count: number(count) }) }}</span></li>
        </ul>
        <button type="button" class="jd-link d-print-none" @click="showOpen">{{ $t('plan.showOpen') }}</button>
      </details>
      <p v-if="plan.changes && plan.parentId" class="jd-verdict-far">{{ $t('plan.changes', plan.changes)
        }}{{ plan.changes.fewestProven ? $t('plan.fewest') : '' }}
        <a class="d-print-none" :href="href(['compare'], { plan: plan.id, against: plan.parentId })">{{
          $t('plan.whatChanged') }}</a></p>
      <p v-if="far" class="jd-verdict-far">{{ far }} <button type="button" class="jd-link d-print-none"
        @click="showFar">{{ $t('plan.showFar') }}</button></p>
    </section>`,
}
