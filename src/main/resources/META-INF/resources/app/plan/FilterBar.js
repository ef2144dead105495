import { computed, ref, watch } from 'vue'
import { byCode } from '../base/provinces.js'
import { number, province as called, t } from '../base/texts.js'
import { inWords, NO_TIE } from './filter.js'

const TYPING_MILLIS = 200

/** Asks what of the plan is looked at: words first, then what can be chosen; list, map and charts follow. */
export default {
  props: { rows: Array, filter: Object, active: Boolean, shown: Number, roster: Object },
  emits: ['set', 'clear'],
  setup(props, { emit }) {
    const provinces = computed(() => [...new Set(props.rows.flatMap((row) => [row.province, row.schoolProvince]))]
      .sort(byCode))
    const university = computed(() => props.filter.university
      && (props.rows.find((row) => row.universityId === props.filter.university)?.university
        ?? props.filter.university))
    const types = computed(() => [...new Set(props.rows.map((row) => row.type))].sort((a, b) => a.localeCompare(b,
      'zh')))
    const school = computed(() => props.filter.school
      && (props.rows.find((row) => row.schoolId === props.filter.school)?.school ?? props.filter.school))
    const ties = computed(() => (props.roster?.ties.size > 0 ? ['PIN', 'PRIOR', 'PREFER', NO_TIE] : []))
    const far = computed(() => props.filter.far && t('filter.far', { far: number(props.filter.far) }))
    // What is being typed is the reader's until a moment after the last key.
    const text = ref(props.filter.q)
    let typing
    watch(text, (q) => {
      clearTimeout(typing)
      typing = setTimeout(() => {
        typing = undefined
        emit('set', { q })
      }, TYPING_MILLIS)
    })
    watch(() => props.filter.q, (q) => typing ?? (text.value = q))
    const words = computed(() => inWords(props.filter, props.rows))
    const folded = ref(true)
    return { called, far, folded, number, provinces, school, text, ties, types, university, words }
  },
  template: `
    <p v-if="active" class="d-none d-print-block">{{ $t('filter.printed', { words, shown: number(shown), all:
      number(rows.length) }) }}</p>
    <form class="jd-filter d-print-none" role="search" :aria-label="$t('filter.title')" @submit.prevent>
      <input id="find" type="search" class="form-control" :placeholder="$t('filter.text')"
        :aria-label="$t('filter.text')" v-model="text">
      <button type="button" class="btn btn-sm btn-outline-secondary jd-unfold" :aria-expanded="!folded"
        @click="folded = !folded">{{ $t('filter.title') }}</button>
      <div class="jd-facets" :class="{ 'jd-folded': folded }">
        <select class="form-select form-select-sm" :aria-label="$t('filter.province')" :value="filter.province"
          @change="$emit('set', { province: $event.target.value, university: '', school: '' })">
          <option value="">{{ $t('filter.allProvinces') }}</option>
          <option v-for="province in provinces" :key="province" :value="province">{{ called(province) }}</option>
        </select>
        <select class="form-select form-select-sm" :aria-label="$t('filter.setting')" :value="filter.setting"
          @change="$emit('set', { setting: $event.target.value })">
          <option value="">{{ $t('filter.allSettings') }}</option>
          <option v-for="setting in ['URBAN', 'RURAL']" :key="setting"
            :value="setting">{{ $t('setting.' + setting) }}</option>
        </select>
        <select class="form-select form-select-sm" :aria-label="$t('filter.type')" :value="filter.type"
          @change="$emit('set', { type: $event.target.value })">
          <option value="">{{ $t('filter.allTypes') }}</option>
          <option v-for="type in types" :key="type">{{ type }}</option>
        </select>
        <select v-if="ties.length > 0 || filter.tie" class="form-select form-select-sm" :aria-label="$t('filter.tie')"
          :value="filter.tie"
          @change="$emit('set', { tie: $event.target.value })">
          <option value="">{{ $t('filter.allTies') }}</option>
          <option v-for="tie in ties" :key="tie" :value="tie">{{ $t('tie.' + tie) }}</option>
        </select>
      </div>
      <span class="jd-filter-count" role="status">{{ $t('filter.count', { shown: number(shown), all:
        number(rows.length) }) }}</span>
      <button v-if="university" type="button" class="btn btn-sm btn-outline-secondary"
        @click="$emit('set', { university: '' })">{{ university }} ✕</button>
      <button v-if="school" type="button" class="btn btn-sm btn-outline-secondary"
        @click="$emit('set', { school: '' })">{{ school }} ✕</button>
      <button v-if="far" type="button" class="btn btn-sm btn-outline-secondary"
        @click="$emit('set', { far: '' })">{{ far }} ✕</button>
      <button v-if="active" type="button" class="btn btn-sm btn-outline-secondary"
        @click="$emit('clear')">{{ $t('filter.clear') }}</button>
    </form>`,
}
