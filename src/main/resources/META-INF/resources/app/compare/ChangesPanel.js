import { computed, onBeforeUnmount, ref, watch } from 'vue'
import { unfoldColumn } from '../parts/columns.js'
import Grid from '../parts/Grid.js'
import Panel from '../parts/Panel.js'
import { refine, route } from '../base/route.js'
import { byCode } from '../base/provinces.js'
import { number, province, signed, t } from '../base/texts.js'
import { countKinds, pick, toRows } from './comparison.js'

const KINDS = ['CHANGED', 'WITHIN', 'ADDED', 'REMOVED']
const PAUSE_MILLIS = 250

/** A cell of two lines; what stands in it is text, never HTML. */
function twoLines(first, second) {
  const cell = document.createElement('div')
  cell.className = 'jd-two-lines'
  cell.append(first ?? '–')
  if (second) {
    const under = document.createElement('span')
    under.className = 'jd-under'
    under.append(second)
    cell.append(under)
  }
  return cell
}

function place(school) {
  if (!school) {
    return ''
  }
  const parts = [...new Set([school.province, school.city, school.county].filter(Boolean))]
  return [parts.join(' '), t('setting.' + school.setting), school.type,
    t('unit.km', { value: number(school.distanceKm) }),
    ...(school.crossRegion ? [t('compare.crossRegion')] : [])].join(' · ')
}

/** Which departments get another school, a school at all, or none any more. */
export default {
  components: { Grid, Panel },
  props: { diff: Object },
  setup(props) {
    const rows = computed(() => toRows(props.diff.items))
    const picked = computed(() => pick(rows.value, route.query))
    const filtered = computed(() => picked.value.length < rows.value.length)
    const provinces = computed(() => {
      const counts = new Map()
      if (route.query.province) {
        counts.set(route.query.province, 0)
      }
      rows.value.forEach((row) => counts.set(row.province, (counts.get(row.province) ?? 0) + 1))
      return [...counts].sort(([one], [other]) => byCode(one, other))
    })
    const kinds = computed(() => countKinds(rows.value))
    const text = ref(route.query.text ?? '')
    let pause
    watch(text, () => {
      clearTimeout(pause)
      pause = setTimeout(() => refine({ text: text.value }), PAUSE_MILLIS)
    })
    onBeforeUnmount(() => clearTimeout(pause))

    // No taller than its rows, of which each has two lines.
    const height = computed(() => Math.min(560, 60 + Math.max(2, rows.value.length) * 52) + 'px')
    const school = (end) => (cell) => twoLines(cell.getValue(), place(cell.getData()[end]))
    const columns = () => [
      unfoldColumn(),
      { title: t('compare.department'), field: 'department', minWidth: 130, responsive: 0,
        formatter: (cell) => twoLines(cell.getValue(), cell.getData().university) },
      { title: t('compare.fromSchool'), field: 'fromSchool', minWidth: 150, widthGrow: 2, responsive: 2,
        formatter: school('from') },
      { title: t('compare.toSchool'), field: 'toSchool', minWidth: 150, widthGrow: 2, responsive: 3,
        formatter: school('to') },
      { title: t('compare.kmDifference'), field: 'km', width: 104, hozAlign: 'right', responsive: 4, sorter: 'number',
        sorterParams: { alignEmptyValues: 'bottom' },
        formatter: (cell) => (cell.getValue() === undefined ? '–' : signed(cell.getValue())) },
      { title: t('compare.change'), field: 'change', minWidth: 110, widthGrow: 0.6, responsive: 1,
        formatter: (cell) => t('compare.kind.' + cell.getValue()) },
    ]
    return { KINDS, columns, filtered, height, kinds, number, picked, province, provinces, refine, route, rows, text }
  },
  template: `
    <Panel id="changes" class="jd-long" :title="$t('compare.changes')">
      <p class="mb-2">{{ $t('compare.sums', { same: number(diff.same), within: number(kinds.WITHIN),
        changed: number(kinds.CHANGED), added: number(kinds.ADDED), removed: number(kinds.REMOVED) }) }}</p>
      <p v-if="rows.length === 0" class="jd-meta mb-0">{{ $t('compare.nothingChanged') }}</p>
      <template v-else>
        <div class="jd-filters">
          <select class="form-select form-select-sm" :aria-label="$t('compare.byProvince')"
            :value="route.query.province ?? ''"
            @change="refine({ province: $event.target.value })">
            <option value="">{{ $t('compare.everyProvince') }}</option>
            <option v-for="[name, count] in provinces" :key="name" :value="name">{{
              $t('compare.withCount', { name: province(name), count: number(count) }) }}</option>
          </select>
          <select class="form-select form-select-sm" :aria-label="$t('compare.byKind')"
            :value="route.query.change ?? ''"
            @change="refine({ change: $event.target.value })">
            <option value="">{{ $t('compare.everyKind') }}</option>
            <option v-for="kind in KINDS" :key="kind" :value="kind">{{ $t('compare.withCount', {
              name: $t('compare.kind.' + kind), count: number(kinds[kind]) }) }}</option>
          </select>
          <input type="search" class="form-control form-control-sm" :class="{ 'd-print-none': !text }"
            :aria-label="$t('compare.byText')" :placeholder="$t('compare.byText')" v-model="text">
        </div>
        <p class="jd-meta mb-2" role="status">{{
          filtered ? $t('compare.shown', { shown: number(picked.length), all: number(rows.length) }) : '' }}</p>
        <p v-if="picked.length === 0" class="jd-meta mb-0">{{ $t('compare.noMatch') }}</p>
        <Grid v-show="picked.length > 0" :columns="columns" :rows="picked" :label="$t('compare.changes')"
          :height="height" />
      </template>
    </Panel>`,
}
