import { computed } from 'vue'
import { number } from '../base/texts.js'
import { SEVERITIES } from './issues.js'

/** Chooses among issues by severity and by words. */
export default {
  props: { counts: Object, filter: Object, active: Boolean },
  emits: ['set', 'clear'],
  setup(props) {
    const severities = computed(() => SEVERITIES.filter((severity) => props.counts[severity] > 0))
    return { number, severities }
  },
  template: `
    <form class="jd-filter jd-filter-in d-print-none" role="search" :aria-label="$t('issue.filter')" @submit.prevent>
      <select v-if="severities.length > 1" class="form-select form-select-sm" :aria-label="$t('issue.severity')"
        :value="filter.severity"
        @change="$emit('set', { severity: $event.target.value, code: '', where: '' })">
        <option value="">{{ $t('issue.allSeverities') }}</option>
        <option v-for="severity in severities" :key="severity" :value="severity">
          {{ $t('severity.' + severity) }} {{ number(counts[severity]) }}
        </option>
      </select>
      <input type="search" class="form-control form-control-sm" :placeholder="$t('issue.text')"
        :aria-label="$t('issue.text')" :value="filter.q"
        @input="$emit('set', { q: $event.target.value })">
      <button v-if="active" type="button" class="btn btn-sm btn-outline-secondary"
        @click="$emit('clear')">{{ $t('issue.clear') }}</button>
    </form>`,
}
