import { computed } from 'vue'
import Figure from '../parts/Figure.js'
import { number, t } from '../base/texts.js'
import { SEVERITIES } from './issues.js'

/** How big a roster is. */
export default {
  components: { Figure },
  props: { roster: Object },
  setup(props) {
    const remarks = computed(() => SEVERITIES.reduce((sum, severity) => sum + (props.roster.issueCounts[severity] ?? 0), 0))
    const warned = computed(() => {
      const warnings = props.roster.issueCounts.WARNING
      return warnings > 0 ? t('roster.warned', { count: number(warnings), others: number(remarks.value - warnings) }) : ''
    })
    return { number, remarks, warned }
  },
  template: `
    <dl class="jd-figures jd-panel">
      <Figure :label="$t('roster.universities')" :value="number(roster.counts.universities)" />
      <Figure :label="$t('roster.departments')" :value="number(roster.counts.departments)" />
      <Figure :label="$t('roster.schools')" :value="number(roster.counts.schools)" />
      <Figure :label="$t('roster.ties')" :value="number(roster.counts.ties)" :note="$t('roster.tiesNote')" />
      <Figure :label="$t('roster.remarks')" :value="number(remarks)" :note="warned" :tone="warned ? 'warn' : ''" />
    </dl>`,
}
