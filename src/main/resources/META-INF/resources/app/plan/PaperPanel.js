import { computed, ref } from 'vue'
import Panel from '../parts/Panel.js'
import { number } from '../base/texts.js'

const ROWS_ON_A_PAGE = 50

/** Beyond this many pages a reader is asked whether that is what they want. */
const MANY_PAGES = 60

/** What goes on paper: chosen here, shown below as it will be. */
export default {
  components: { Panel },
  props: { wanted: Object, rows: Array, active: Boolean },
  emits: ['want'],
  setup(props) {
    const pages = computed(() => (props.wanted.list ? Math.ceil(props.rows.length / ROWS_ON_A_PAGE)
      : 0) + (props.wanted.quotas ? 2 : 0) + (props.wanted.analysis ? 3 : 0))
    const asked = ref(false)
    const print = () => {
      if (pages.value > MANY_PAGES && !asked.value) {
        asked.value = true
      } else {
        asked.value = false
        window.print()
      }
    }
    return { asked, number, pages, print }
  },
  template: `
    <Panel id="paper" :title="$t('paper.title')" class="d-print-none">
      <p class="jd-meta">{{ $t('paper.about') }}</p>
      <div class="jd-paper-parts">
        <label v-for="part in ['list', 'quotas', 'analysis']" :key="part" class="form-check">
          <input type="checkbox" class="form-check-input" :checked="wanted[part]"
            @change="$emit('want', { ...wanted, [part]: $event.target.checked })">
          {{ part === 'list' ? $t(active ? 'paper.listShown' : 'paper.list', { count: number(rows.length) }) :
            $t('tab.' + part) }}</label>
        <button type="button" class="btn btn-primary" :disabled="!wanted.list && !wanted.quotas && !wanted.analysis"
          @click="print">{{ $t('plan.print') }}</button>
        <span class="jd-meta">{{ $t('paper.pages', { pages: number(pages) }) }}</span>
      </div>
      <div v-if="asked" class="alert alert-warning mb-0" role="alert">{{ $t('paper.many', { pages: number(pages) }) }}
        <button type="button" class="btn btn-sm btn-outline-secondary" @click="print">{{ $t('paper.yes') }}</button>
        <button type="button" class="btn btn-sm btn-outline-secondary"
          @click="asked = false">{{ $t('paper.no') }}</button></div>
    </Panel>`,
}
