import { computed, onMounted, shallowRef, watch } from 'vue'
import { get, segment } from '../base/api.js'
import { href, refine, route } from '../base/route.js'
import { km, moment, number, province as called, said, t } from '../base/texts.js'
import { useBackground } from '../parts/background.js'
import { useLoad } from '../parts/load.js'
import PairingList from '../parts/PairingList.js'
import Panel from '../parts/Panel.js'
import ProblemBox from '../parts/ProblemBox.js'
import { byCode } from '../base/provinces.js'
import { useSaving } from '../parts/saving.js'
import { useTitle } from '../parts/title.js'
import { addressOf, getPairings } from './lists.js'
import ListActs from './ListActs.js'
import Replies from './Replies.js'
import Trust from './Trust.js'
import VerifyPanel from './VerifyPanel.js'

/**
 * A published list for people who have only its address: whether it counts, whether it can be trusted, and who is
 * paired with whom.
 */
export default {
  components: { ListActs, PairingList, Panel, ProblemBox, Replies, Trust, VerifyPanel },
  props: { id: String },
  setup(props) {
    const [series, wanted] = props.id.split('/')
    const address = addressOf(series, wanted)
    const page = useLoad(async () => {
      const list = await get(address)
      const [rows, plan, roster] = await Promise.all([
        getPairings(address), get('/v1/plans/' + segment(list.planId)).catch(() => undefined),
          get('/v1/rosters/' + segment(list.rosterId)).catch(() => undefined),
      ])
      return { list, rows, plan, roster }
    })
    onMounted(page.load)
    const value = page.value
    useTitle(() => value.value && t('lists.title', { number: value.value.list.number }))

    const base = shallowRef()
    const { roster, tiesOf } = useBackground(base, computed(() => base.value && value.value))
    watch(value, (now) => (base.value = now && { rosterId: now.list.rosterId }))

    const shown = computed(() => {
      const words = (route.query.q ?? '').toLowerCase().split(/\s+/).filter(Boolean)
      const { province } = route.query
      return (value.value?.rows ?? []).filter((row) => {
        const text = [row.university, row.department, row.school, row.schoolProvince, row.city, row.county]
          .join(' ').toLowerCase()
        return words.every((word) => text.includes(word)) && (!province || row.province === province
          || row.schoolProvince === province)
      })
    })
    const provinces = computed(() => [...new Set((value.value?.rows ?? []).flatMap((row) => [row.province,
      row.schoolProvince]))].sort(byCode))
    const tab = computed(() => (route.query.tab === 'replies' ? 'replies' : 'pairings'))
    const to = (name) => href(['lists', series, wanted], { ...route.query, tab: name })
    const link = (row) => href(['plans', value.value.list.planId], { pairing: row.departmentId })
    const { busy, problem: saveProblem, save } = useSaving()
    const saveAs = (format) => save(`${address}/pairings?format=${format}`)
    // What is filtered by province is printed by province.
    const paper = (addressee) => address + '/notices?' + new URLSearchParams({ to: addressee,
      ...(route.query.province && { province: route.query.province }) })
    const print = () => window.print()
    return { address, busy, called, href, km, link, load: page.load, moment, number, page: value, paper, print,
      problem: page.problem,
      provinces, refine, roster, route, said, saveAs,
      saveProblem, shown, tab, tiesOf, to }
  },
  template: `
    <template v-if="problem"><ProblemBox :problem="problem" /><a :href="href([])">{{ $t('app.toStart') }}</a></template>
    <p v-else-if="!page" role="status" class="jd-meta">{{ $t('lists.loading') }}</p>
    <div v-else class="jd-plan">
      <div class="jd-head">
        <h1>{{ $t('lists.headline', { number: page.list.number, name: page.plan?.name ?? page.list.series }) }}</h1>
        <span class="jd-badge" :class="'jd-list-' + page.list.status.toLowerCase()">{{ $t('lists.status.' +
          page.list.status) }}</span>
      </div>
      <Trust :list="page.list" :plan="page.plan" :source="page.roster" :rows="page.rows" :roster="roster"
        :ties-of="tiesOf" />
      <form class="jd-filter jd-filter-list d-print-none" role="search" :aria-label="$t('filter.title')"
        @submit.prevent>
        <input type="search" class="form-control" :placeholder="$t('filter.text')" :aria-label="$t('filter.text')"
          :value="route.query.q" @input="refine({ q: $event.target.value })">
        <select class="form-select" :aria-label="$t('filter.province')" :value="route.query.province ?? ''"
          @change="refine({ province: $event.target.value })">
          <option value="">{{ $t('filter.allProvinces') }}</option>
          <option v-for="province in provinces" :key="province" :value="province">{{ called(province) }}</option>
        </select>
        <span class="jd-filter-count" role="status">{{ $t('filter.count', { shown: number(shown.length), all:
          number(page.rows.length) }) }}</span>
      </form>
      <nav class="jd-tabs d-print-none" :aria-label="$t('lists.parts')">
        <a :href="to('')" :aria-current="tab === 'pairings' ? 'page' : undefined">{{ $t('tab.pairings') }}</a>
        <a :href="to('replies')" :aria-current="tab === 'replies' ? 'page' : undefined">{{ $t('lists.replies') }}</a>
      </nav>
      <Panel v-if="tab === 'pairings'" id="pairings" :title="$t('pairing.title')" class="jd-long">
        <template #tools>
          <button type="button" class="btn btn-sm btn-outline-secondary" :disabled="busy"
            @click="saveAs('xlsx')">{{ $t('plan.xlsx') }}</button>
          <button type="button" class="btn btn-sm btn-outline-secondary" @click="print">{{ $t('plan.print') }}</button>
          <details class="jd-menu d-print-none">
            <summary class="btn btn-sm btn-outline-secondary">{{ $t('notices.title') }}</summary>
            <div class="jd-menu-list"><a v-for="to in ['schools', 'universities', 'provinces', 'programme']" :key="to"
              :href="paper(to)" target="_blank" rel="noopener">{{ $t('notices.' + to) }}</a>
              <p class="jd-meta mb-0">{{ $t('notices.about') }}</p></div>
          </details>
        </template>
        <ProblemBox v-if="saveProblem" :problem="saveProblem" />
        <PairingList :rows="shown" :ties-of="tiesOf" :empty="$t('pairing.none')" :link="link" />
      </Panel>
      <Replies v-else :list="page.list" :rows="shown" :address="address" />
      <VerifyPanel :list="page.list" />
      <ListActs :list="page.list" :address="address" @done="load" />
    </div>`,
}
