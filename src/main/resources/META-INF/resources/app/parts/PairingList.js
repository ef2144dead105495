import { computed, onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { refine, route } from '../base/route.js'
import { number, t } from '../base/texts.js'
import { printTable } from './printTable.js'

const FIRST = 60
const MORE = 120

/** Farther than this between button down and up is a selection of text. */
const DRAG_PIXELS = 4

/** The columns of the screen by the field that sorts them. */
const COLUMNS = ['university', 'department', 'school', 'schoolProvince', 'setting', 'type', 'distanceKm', 'tie']

/** Provinces, cities and counties that say something new each. */
function place(row) {
  return [row.schoolProvince, row.city, row.county].filter((name, index, all) => name && name !== all[index - 1])
    .join(' ')
}

/**
 * Who is paired with whom: a table like any other, whose text can be marked, copied and searched; more of its rows are
 * drawn as they come
 * into sight, and all of them on paper. Each row leads to its pairing's own address.
 */
export default {
  props: { rows: Array, tiesOf: Function, empty: String, link: { type: Function, required: true } },
  setup(props) {
    const sort = computed(() => {
      const wanted = route.query.sort ?? ''
      const descending = wanted.startsWith('-')
      const field = descending ? wanted.slice(1) : wanted
      return COLUMNS.includes(field) ? { field, descending } : { field: '', descending: false }
    })
    const sorted = computed(() => {
      const { field, descending } = sort.value
      if (!field) {
        return props.rows
      }
      const value = field === 'tie' ? (row) => props.tiesOf(row).join() : (row) => row[field]
      const compare = field === 'distanceKm' ? (a, b) => a - b : new Intl.Collator('zh').compare
      const rows = props.rows.map((row) => ({ row, value: value(row) })).sort((a, b) => compare(a.value, b.value))
        .map((entry) => entry.row)
      return descending ? rows.reverse() : rows
    })
    const sortBy = (field) => refine({ sort: sort.value.field !== field ? field : sort.value.descending ? ''
      : '-' + field })

    const many = ref(FIRST)
    const drawn = computed(() => sorted.value.slice(0, many.value))
    watch(sorted, () => (many.value = FIRST))
    const end = ref()
    const paper = ref()
    const more = () => (many.value += MORE)
    let sight

    let pressed
    const press = (event) => (pressed = [event.clientX, event.clientY])
    const open = (event, row) => {
      const moved = pressed && Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1]) > DRAG_PIXELS
      if (!moved && !event.target.closest('a, button') && event.detail < 2) {
        location.hash = props.link(row)
      }
    }
    const step = (event, way) => {
      const next = event.target.closest('tr')[way]?.querySelector('a')
      if (next) {
        event.preventDefault()
        next.focus()
      }
    }

    const column = (field, more) => ({ field, title: t('pairing.' + field), ...more })
    const paperColumns = () => [
      column('university'), column('department'), column('school'), column('schoolProvince'), column('city'),
        column('county'),
      column('setting', { formatter: (cell) => t('setting.' + cell.getValue()) }), column('type'),
      column('distanceKm', { hozAlign: 'right', formatter: (cell) => number(cell.getValue()) }),
      column('crossRegion', { formatter: (cell) => (cell.getValue() ? t('pairing.yes') : '') }),
      column('tie', { formatter: (cell) => props.tiesOf(cell.getData()).map((kind) => t('tie.' + kind)).join(' ') }),
    ]
    // Made at once, as a browser does not wait for a watcher.
    const showPaper = () => paper.value?.replaceChildren(printTable(paperColumns(), sorted.value, t('pairing.title')))
    const hidePaper = () => paper.value?.replaceChildren()
    onMounted(() => {
      sight = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting) && many.value < sorted.value.length) {
          more()
        }
      }, { rootMargin: '600px' })
      sight.observe(end.value)
      addEventListener('beforeprint', showPaper)
      addEventListener('afterprint', hidePaper)
    })
    onBeforeUnmount(() => {
      sight.disconnect()
      removeEventListener('beforeprint', showPaper)
      removeEventListener('afterprint', hidePaper)
    })
    return { COLUMNS, drawn, end, more, number, open, paper, place, press, route, sort, sortBy, sorted, step }
  },
  template: `
    <div class="jd-list d-print-none">
      <table v-if="rows.length > 0" class="jd-list-table">
        <caption class="visually-hidden">{{ $t('pairing.title') }}</caption>
        <thead>
          <tr><th v-for="field in COLUMNS" :key="field" scope="col" :data-field="field"
            :aria-sort="sort.field === field ? (sort.descending ? 'descending' : 'ascending') : undefined">
            <button type="button" class="jd-sort" @click="sortBy(field)">{{ $t('pairing.' + (field === 'schoolProvince'
              ? 'place' : field)) }}<span
              aria-hidden="true">{{ sort.field === field ? (sort.descending ? ' ↓' : ' ↑') : ''
                }}</span></button></th></tr>
        </thead>
        <tbody>
          <tr v-for="row in drawn" :key="row.departmentId"
            :class="{ 'jd-open': route.query.pairing === row.departmentId }"
            @mousedown="press" @click="open($event, row)">
            <td data-field="university">{{ row.university }}</td>
            <td data-field="department"><a :id="'pairing-' + row.departmentId" :href="link(row)"
              @keydown.down="step($event, 'nextElementSibling')"
              @keydown.up="step($event, 'previousElementSibling')">{{ row.department }}</a></td>
            <td data-field="school">{{ row.school }}</td>
            <td data-field="place">{{ place(row) }}</td>
            <td data-field="setting"><span :class="'jd-dot-' + row.setting.toLowerCase()">{{ $t('setting.' +
              row.setting) }}</span></td>
            <td data-field="type">{{ row.type }}</td>
            <td data-field="distanceKm" class="jd-number">{{ number(row.distanceKm) }}<span
              class="jd-only-narrow">&nbsp;{{ $t('pairing.distanceKm') }}</span><span
              v-if="row.crossRegion" class="jd-tie jd-tie-cross">{{ $t('pairing.crossRegion') }}</span></td>
            <td data-field="tie"><span v-for="kind in tiesOf(row)" :key="kind" class="jd-tie"
              :class="'jd-tie-' + kind.toLowerCase()">{{ $t('tie.' + kind) }}</span></td>
          </tr>
        </tbody>
      </table>
      <p v-else class="jd-meta jd-nothing">{{ empty }}</p>
      <div ref="end" class="jd-list-end">
        <button v-if="drawn.length < sorted.length" type="button" class="btn btn-sm btn-outline-secondary"
          @click="more">
          {{ $t('pairing.more', { shown: number(drawn.length), all: number(sorted.length) }) }}</button>
      </div>
    </div>
    <div ref="paper" class="d-none d-print-block"></div>`,
}
