import { computed } from 'vue'
import PairingList from '../parts/PairingList.js'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'
import { useSaving } from '../parts/saving.js'
import { keep } from '../base/api.js'
import { href, route } from '../base/route.js'
import { number, t } from '../base/texts.js'
import { csvOf } from './csv.js'
import Unchosen from './Unchosen.js'

/** The answer that most readers come for: who is paired with whom; and, of what was searched for, who is not. */
export default {
  components: { PairingList, Panel, ProblemBox, Unchosen },
  props: { plan: Object, rows: Array, all: Array, filter: Object, active: Boolean, roster: Object, tiesOf: Function },
  setup(props) {
    const { busy, problem, save } = useSaving()
    const path = (format) => `/v1/plans/${props.plan.id}/pairings?format=${format}`
    const saveShown = () => keep(new Blob([csvOf(props.rows)], { type: 'text/csv' }), t('pairing.file',
      { name: props.plan.name, count: props.rows.length }))
    const empty = computed(() => t('pairing.none'))
    const link = (row) => href(['plans', props.plan.id], { ...route.query, pairing: row.departmentId, why: '',
      instead: '' })
    return { busy, empty, link, number, path, problem, save, saveShown }
  },
  template: `
    <Panel id="pairings" :title="$t('pairing.title')" class="jd-long">
      <template #tools>
        <span class="jd-meta">{{ $t('pairing.count', { count: number(rows.length) }) }}</span>
        <button v-if="active && rows.length > 0" type="button" class="btn btn-sm btn-outline-secondary"
          @click="saveShown">
          {{ $t('pairing.saveShown', { count: number(rows.length) }) }}</button>
        <button type="button" class="btn btn-sm btn-outline-secondary" :disabled="busy"
          @click="save(path('xlsx'))">{{ $t(active ? 'plan.xlsxAll' : 'plan.xlsx') }}</button>
        <button v-if="!active" type="button" class="btn btn-sm btn-outline-secondary" :disabled="busy"
          @click="save(path('csv'))">{{ $t('plan.csv') }}</button>
      </template>
      <ProblemBox v-if="problem" :problem="problem" />
      <Unchosen v-if="filter.q && rows.length === 0" :plan="plan" :rows="all" :shown="rows.length" :q="filter.q"
        :roster="roster" />
      <PairingList :rows="rows" :ties-of="tiesOf" :empty="empty" :link="link" />
      <Unchosen v-if="filter.q && rows.length > 0" :plan="plan" :rows="all" :shown="rows.length" :q="filter.q"
        :roster="roster" />
    </Panel>`,
}
