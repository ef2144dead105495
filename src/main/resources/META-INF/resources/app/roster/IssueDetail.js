import { computed } from 'vue'
import CopyButton from '../parts/CopyButton.js'
import { said } from '../base/texts.js'
import CellWindow from './CellWindow.js'
import { excelAddress, sayPlace } from './issues.js'

/** One issue, and where it stands in what was sent. */
export default {
  components: { CellWindow, CopyButton },
  props: { issue: Object, order: Array, items: Array, inWorkbook: Boolean, cells: String },
  emits: ['pick', 'shown'],
  setup(props) {
    const at = computed(() => props.order.indexOf(props.issue.id))
    const address = computed(() => (props.issue.sheet === undefined
      ? props.issue.pointer : excelAddress(props.issue, props.inWorkbook)))
    return { address, at, said, sayPlace }
  },
  template: `
    <section aria-labelledby="issue-place">
      <div class="d-flex flex-wrap align-items-center gap-2 mb-2">
        <span class="jd-badge"
          :class="'jd-' + issue.severity.toLowerCase()">{{ $t('severity.' + issue.severity) }}</span>
        <h3 id="issue-place" class="m-0 text-break">{{ sayPlace(issue) }}</h3>
        <CopyButton v-if="address" :text="address"
          :label="$t(issue.sheet === undefined ? 'issue.copyPointer' : 'issue.copyAddress')" />
        <span class="jd-tools d-print-none">
          <button type="button" class="btn btn-sm btn-outline-secondary" :disabled="at < 1"
            @click="$emit('pick', order[at - 1])">{{ $t('issue.before') }}</button>
          <button type="button" class="btn btn-sm btn-outline-secondary" :disabled="at + 1 >= order.length"
            @click="$emit('pick', order[at + 1])">{{ $t('issue.next') }}</button>
        </span>
      </div>
      <div role="status">
        <p class="mb-1">{{ said(issue, 'message') }}</p>
        <p v-if="issue.value !== undefined" class="jd-meta mb-2 text-break">{{
          $t('issue.valueIs', { value: issue.value }) }}</p>
      </div>
      <CellWindow v-if="cells && issue.sheet !== undefined" :cells="cells" :issue="issue" :items="items"
        @pick="$emit('pick', $event)" @shown="$emit('shown')" />
      <p v-if="issue.sheet !== undefined" class="jd-meta mt-2 mb-0">
        {{ $t(inWorkbook ? 'issue.nameBox' : 'issue.nameBoxOf', { address, sheet: issue.sheet }) }}
      </p>
    </section>`,
}
