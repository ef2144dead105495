import { number, said, t } from '../base/texts.js'
import { isGroup } from './issueFilter.js'
import { sayWhere } from './issues.js'

/** Issues by what seems to be their cause; a click shows only these. */
export default {
  props: { groups: Array, filter: Object },
  emits: ['toggle'],
  setup() {
    const values = (group) => {
      const named = group.values.reduce((sum, { count }) => sum + count, 0)
      const list = group.values
        .map(({ value, count }) => (count > 1 ? `${value} ×${number(count)}` : value)).join(t('issue.comma'))
      return named < group.count ? list + ' …' : list
    }
    return { isGroup, number, said, sayWhere, values }
  },
  template: `
    <div>
      <h3 id="issue-groups" class="mt-0">{{ $t('issue.groups', { count: number(groups.length) }) }}</h3>
      <ul class="jd-groups" aria-labelledby="issue-groups">
        <li v-for="group in groups" :key="group.severity + group.code + group.where">
          <button type="button" class="jd-group" :aria-pressed="isGroup(filter, group)" @click="$emit('toggle', group)">
            <span class="d-flex align-items-baseline gap-2">
              <span class="jd-badge"
                :class="'jd-' + group.severity.toLowerCase()">{{ $t('severity.' + group.severity) }}</span>
              <strong class="text-break">{{ sayWhere(group.where) }}</strong>
              <span class="ms-auto text-nowrap">{{ $t('issue.times', { count: number(group.count) }) }}</span>
            </span>
            <span class="d-block">{{ said(group, 'message') }}</span>
            <span v-if="group.values.length" class="d-block jd-meta text-break">
              {{ $t('issue.values', { values: values(group) }) }}
            </span>
          </button>
        </li>
      </ul>
    </div>`,
}
