import { computed } from 'vue'
import Figure from '../parts/Figure.js'
import { km, number, percent, t } from '../base/texts.js'
import { farOnes, figuresOf } from '../parts/figures.js'

/** The figures to remember a plan by, of what is looked at: of the whole plan, or of what the filter lets through. */
export default {
  components: { Figure },
  props: { plan: Object, kpis: Object, rows: Array, active: Boolean, words: String, roster: Object, tiesOf: Function },
  setup(props) {
    const kpis = computed(() => (props.active ? figuresOf(props.rows, props.roster) : props.kpis))
    const pinned = computed(() => {
      if (!props.roster) return ''
      const far = farOnes(props.rows, props.roster.far)
      const count = far.filter((row) => props.tiesOf(row).includes('PIN')).length
      return count === 0 ? '' : count === far.length ? t('plan.farAllPinned') : t('plan.farPinned',
        { count: number(count) })
    })
    const far = computed(() => number(props.roster?.far ?? 150))
    const needs = computed(() => {
      const { needsMet, needsStated } = kpis.value
      return needsStated > 0 ? percent(needsMet / needsStated) : '–'
    })
    const hasOwn = computed(() => kpis.value.paired > kpis.value.crossRegionPairings)
    return { far, hasOwn, km, kpis, needs, number, pinned }
  },
  template: `
    <section class="jd-panel jd-key-figures" :aria-label="$t('plan.figures')">
      <p class="jd-scope" :class="{ 'jd-scoped': active }">{{ active ? $t('plan.scopeFiltered', { words }) :
        $t('plan.scopeAll') }}</p>
      <dl class="jd-figures">
        <Figure :label="$t('plan.paired')" :value="number(kpis.paired)"
          :note="active ? '' : $t('plan.ofPlaces', { places: number(plan.places) })"
          :tone="active ? '' : plan.unfilled > 0 ? 'warn' : 'good'" />
        <Figure :label="$t('plan.meanKm')" :value="hasOwn ? km(kpis.meanKm, 1) : '–'"
          :note="hasOwn ? $t('plan.farthest', { km: km(kpis.farthestKm) }) : ''" />
        <Figure :label="$t('plan.beyondFar', { far })"
          :value="kpis.pairingsBeyondFarKm === undefined ? '–' : $t('plan.pairs', { count:
          number(kpis.pairingsBeyondFarKm) })"
          :note="pinned" />
        <Figure :label="$t('plan.cross')" :value="number(kpis.crossRegionPairings)"
          :note="kpis.crossRegionPairings > 0 ? $t('plan.crossMean', { km: km(kpis.meanCrossRegionKm) }) : ''" />
        <Figure :label="$t('plan.needs')" :value="needs"
          :note="kpis.needsStated > 0 ? $t('plan.needsNote', { met: number(kpis.needsMet), stated:
            number(kpis.needsStated) }) : ''" />
      </dl>
    </section>`,
}
