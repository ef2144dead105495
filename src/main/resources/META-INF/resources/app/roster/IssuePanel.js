import { computed, nextTick, ref, shallowRef } from 'vue'
import Panel from '../parts/Panel.js'
import { number, t } from '../base/texts.js'
import IssueDetail from './IssueDetail.js'
import IssueFilterBar from './IssueFilterBar.js'
import IssueGrid from './IssueGrid.js'
import IssueGroups from './IssueGroups.js'
import { apply, total, useIssueFilter } from './issueFilter.js'

/** What was noticed about a roster: by cause, one by one, and one of them where it stands in the sender's file. */
export default {
  components: { IssueDetail, IssueFilterBar, IssueGrid, IssueGroups, Panel },
  props: { issues: Object, openFirst: Boolean },
  setup(props) {
    const { filter, active, set, clear, toggleGroup, picked, pick } = useIssueFilter()
    const shown = computed(() => apply(props.issues.items, filter.value))
    const issue = computed(() =>
      props.issues.items.find((one) => one.id === picked.value) ?? (props.openFirst ? shown.value[0] : undefined))
    const all = computed(() => total(props.issues, filter.value))
    const count = computed(() => {
      const listed = number(shown.value.length)
      return all.value > shown.value.length
        ? t('issue.cut', { shown: listed, all: number(all.value) }) : t('issue.count', { shown: listed })
    })
    // Groups of one say nothing that the list does not say, and how words were understood has a panel of its own.
    const groups = computed(() => props.issues.groups
      .filter((group) => group.count > 1 && group.severity !== 'UNDERSTOOD'))
    const tables = computed(() => props.issues.items.some(({ sheet }) => sheet !== undefined))
    const isCut = computed(() => total(props.issues, { q: '' }) > props.issues.items.length)
    const empty = computed(() => t(all.value > 0 ? 'issue.onlyCounted' : 'issue.noneLike'))
    const detail = ref()
    const order = shallowRef([])
    // Picking brings the detail into sight: at once, and again when its rows are there.
    let opening = false
    function reveal(isFirst) {
      if (isFirst || opening) {
        detail.value.scrollIntoView({ block: 'nearest' })
      }
      opening = isFirst
    }
    async function open(id) {
      pick(id)
      await nextTick()
      reveal(true)
    }
    return {
      active, clear, count, detail, empty, filter, groups, isCut, issue, open, order, reveal, set, shown, tables,
      toggleGroup,
    }
  },
  template: `
    <Panel id="issues" :title="$t('issue.title')" class="jd-long">
      <template #tools><span v-if="issues.items.length" class="jd-meta" role="status">{{ count }}</span></template>
      <p v-if="issues.items.length === 0" class="jd-meta mb-0">{{ $t('issue.none') }}</p>
      <template v-else>
        <div :class="groups.length && 'jd-wide-right'">
          <IssueGroups v-if="groups.length" :groups="groups" :filter="filter" @toggle="toggleGroup" />
          <div>
            <IssueFilterBar :counts="issues.counts" :filter="filter" :active="active" @set="set" @clear="clear" />
            <IssueGrid :rows="shown" :tables="tables" :most="issues.items.length" :picked="issue?.id" :empty="empty"
              @pick="open" @order="order = $event" />
            <p v-if="isCut" class="jd-meta mt-2 mb-0">{{ $t('issue.cutNote') }}</p>
          </div>
        </div>
        <div ref="detail" class="jd-issue">
          <IssueDetail v-if="issue" :issue="issue" :order="order" :items="issues.items"
            :in-workbook="issues.inWorkbook" :cells="issues.cells" @pick="open" @shown="reveal(false)" />
          <p v-else class="jd-meta mb-0">{{ $t(issues.cells ? 'issue.pickCell' : 'issue.pick') }}</p>
        </div>
      </template>
    </Panel>`,
}
