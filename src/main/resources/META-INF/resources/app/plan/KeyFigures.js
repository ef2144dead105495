import Figure from '../parts/Figure.js'
import { km, number, percent } from '../base/texts.js'

/** The figures to remember a plan by. */
export default {
  components: { Figure },
  props: { plan: Object, kpis: Object },
  setup: () => ({ km, number, percent }),
  template: `
    <dl class="jd-figures jd-panel">
      <Figure :label="$t('plan.paired')" :value="number(kpis.paired)" :note="$t('plan.ofPlaces', { places: number(plan.places) })"
        :tone="plan.unfilled > 0 ? 'warn' : 'good'" />
      <Figure :label="$t('plan.cost')" :value="km(plan.cost)" :note="$t('plan.costNote')" />
      <Figure :label="$t('plan.meanKm')" :value="km(kpis.meanKm, 1)" :note="$t('plan.farthest', { km: km(kpis.farthestKm) })" />
      <Figure :label="$t('plan.beyondFar')" :value="number(kpis.pairingsBeyondFarKm)" :note="$t('plan.beyondFarNote')" />
      <Figure :label="$t('plan.cross')" :value="number(kpis.crossRegionPairings)"
        :note="kpis.crossRegionPairings > 0 ? $t('plan.crossMean', { km: km(kpis.meanCrossRegionKm) }) : ''" />
      <Figure :label="$t('plan.needs')" :value="kpis.needsStated > 0 ? percent(kpis.needsMet / kpis.needsStated) : '–'"
        :note="$t('plan.needsNote', { met: number(kpis.needsMet), stated: number(kpis.needsStated) })" />
    </dl>`,
}
