import { computed } from 'vue'
import Figure from '../parts/Figure.js'
import { number, t } from '../base/texts.js'
import { SEVERITIES } from './issues.js'

/** How big a roster is, and how much was noticed about it. */
export default {
  components: { Figure },
  props: { roster: Object },
  setup(props) {
    const counts = computed(() => props.roster.issueCounts)
    const remarks = computed(() => SEVERITIES.reduce((sum, severity) => sum + (counts.value[severity] ?? 0), 0))
    const kinds = computed(() => SEVERITIES.filter((severity) => counts.value[severity] > 0)
      .map((severity) => t('severity.' + severity) + ' ' + number(counts.value[severity])).join(t('issue.comma')))
    return { counts, kinds, number, remarks }
  },
  template: `
    <dl class="jd-figures jd-panel">
      <Figure :label="$t('roster.universities')" :value="number(roster.counts.universities)" />
      <Figure :label="$t('roster.departments')" :value="number(roster.counts.departments)" />
      <Figure :label="$t('roster.schools')" :value="number(roster.counts.schools)" />
      <Figure :label="$t('roster.ties')" :value="number(roster.counts.ties)" :note="$t('roster.tiesNote')" />
      <Figure :label="$t('roster.remarks')" :value="number(remarks)" :note="kinds"
        :tone="counts.WARNING > 0 ? 'warn' : ''" />
    </dl>`,
}
