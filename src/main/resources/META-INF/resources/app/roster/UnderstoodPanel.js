import { computed } from 'vue'
import Panel from '../parts/Panel.js'
import { number, said } from '../base/texts.js'
import { sayWhere } from './issues.js'

/** Which words of the sender were taken for which of the programme's, and how often; nothing is read silently. */
export default {
  components: { Panel },
  props: { groups: Array },
  setup(props) {
    const lines = computed(() => props.groups.filter((group) => group.severity === 'UNDERSTOOD').flatMap((group) => {
      const { code, where, values } = group
      return values.length > 0
        ? values.map(({ value, count }) => ({ key: code + where + value, where: sayWhere(where), value, count }))
        : [{ key: code + where, where: sayWhere(where), value: said(group, 'message'), count: group.count }]
    }))
    return { lines, number }
  },
  template: `
    <Panel v-if="lines.length" id="understood" :title="$t('issue.understood')">
      <p class="jd-meta">{{ $t('issue.understoodAbout') }}</p>
      <div class="jd-scroll jd-tall" tabindex="0" role="group" :aria-label="$t('issue.understood')">
        <table class="jd-table">
          <thead><tr><th scope="col">{{ $t('issue.place') }}</th><th scope="col">{{ $t('issue.meaning') }}</th>
            <th scope="col" class="jd-number">{{ $t('issue.often') }}</th></tr></thead>
          <tbody><tr v-for="line in lines" :key="line.key">
            <th scope="row">{{ line.where }}</th><td>{{ line.value }}</td>
            <td class="jd-number">{{ number(line.count) }}</td></tr></tbody>
        </table>
      </div>
    </Panel>`,
}
