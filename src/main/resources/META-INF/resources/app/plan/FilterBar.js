import { computed, ref, watch } from 'vue'
import { number, t } from '../base/texts.js'

const byName = (a, b) => a[1].localeCompare(b[1], 'zh')

const TYPING_MILLIS = 200

/** Chooses what of the plan is looked at; map, grid and charts follow. */
export default {
  props: { rows: Array, filter: Object, active: Boolean, shown: Number },
  emits: ['set', 'clear'],
  setup(props, { emit }) {
    const provinces = computed(() => [...new Set(props.rows.flatMap((row) => [row.province, row.schoolProvince]))].sort((a, b) => a.localeCompare(b, 'zh')))
    const universities = computed(() => {
      const { province } = props.filter
      const some = province ? props.rows.filter((row) => row.province === province || row.schoolProvince === province) : props.rows
      return [...new Map(some.map((row) => [row.universityId, row.university]))].sort(byName)
    })
    const types = computed(() => [...new Set(props.rows.map((row) => row.type))].sort((a, b) => a.localeCompare(b, 'zh')))
    const school = computed(() => props.rows.find((row) => row.schoolId === props.filter.school)?.school)
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
    const words = computed(() => {
      const { province, university, setting, type, q } = props.filter
      return [province, universities.value.find(([id]) => id === university)?.[1], school.value, setting && t('setting.' + setting), type, q]
        .filter(Boolean).join(' · ')
    })
    return { number, provinces, school, text, types, universities, words }
  },
  template: `
    <p v-if="active" class="d-none d-print-block">{{ $t('filter.printed', { words, shown: number(shown), all: number(rows.length) }) }}</p>
    <form class="jd-filter d-print-none" role="search" :aria-label="$t('filter.title')" @submit.prevent>
      <select class="form-select form-select-sm" :aria-label="$t('filter.province')" :value="filter.province"
        @change="$emit('set', { province: $event.target.value, university: '', school: '' })">
        <option value="">{{ $t('filter.allProvinces') }}</option>
        <option v-for="province in provinces" :key="province">{{ province }}</option>
      </select>
      <select class="form-select form-select-sm" :aria-label="$t('filter.university')" :value="filter.university"
        @change="$emit('set', { university: $event.target.value, school: '' })">
        <option value="">{{ $t('filter.allUniversities') }}</option>
        <option v-for="[id, name] in universities" :key="id" :value="id">{{ name }}</option>
      </select>
      <select class="form-select form-select-sm" :aria-label="$t('filter.setting')" :value="filter.setting"
        @change="$emit('set', { setting: $event.target.value })">
        <option value="">{{ $t('filter.allSettings') }}</option>
        <option v-for="setting in ['URBAN', 'RURAL']" :key="setting" :value="setting">{{ $t('setting.' + setting) }}</option>
      </select>
      <select class="form-select form-select-sm" :aria-label="$t('filter.type')" :value="filter.type"
        @change="$emit('set', { type: $event.target.value })">
        <option value="">{{ $t('filter.allTypes') }}</option>
        <option v-for="type in types" :key="type">{{ type }}</option>
      </select>
      <input type="search" class="form-control form-control-sm" :placeholder="$t('filter.text')" :aria-label="$t('filter.text')" v-model="text">
      <span class="jd-filter-count" role="status">{{ $t('filter.count', { shown: number(shown), all: number(rows.length) }) }}</span>
      <button v-if="school" type="button" class="btn btn-sm btn-outline-secondary" @click="$emit('set', { school: '' })">{{ school }} ✕</button>
      <button v-if="active" type="button" class="btn btn-sm btn-outline-secondary" @click="$emit('clear')">{{ $t('filter.clear') }}</button>
    </form>`,
}
