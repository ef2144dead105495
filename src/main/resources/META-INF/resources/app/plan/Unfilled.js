import { computed } from 'vue'
import Panel from '../parts/Panel.js'
import { number, said } from '../base/texts.js'

const FEW = 20
const MOST = 300

/** What stays open, by its reason. */
export default {
  components: { Panel },
  props: { items: Array, filter: Object },
  emits: ['toggle'],
  setup(props) {
    const total = (items) => items.reduce((sum, item) => sum + item.missing, 0)
    const shown = computed(() => props.items.filter((item) =>
      (!props.filter.province || item.province === props.filter.province)
      && (!props.filter.university || item.universityId === props.filter.university)
      && (!props.filter.setting || item.setting === props.filter.setting)))
    const groups = computed(() => {
      const all = new Map()
      for (const item of shown.value) {
        const reason = said(item, 'reason')
        all.set(reason, [...(all.get(reason) ?? []), item])
      }
      return [...all].map(([reason, items]) => ({ reason, items, missing: total(items) }))
    })
    const schools = computed(() => props.items.length > 0 && props.items.every((item) => !item.universityId))
    return { FEW, MOST, groups, number, schools, shown, total }
  },
  template: `
    <Panel id="unfilled" :title="$t(schools ? 'unfilled.schools' : 'unfilled.places')" class="jd-long">
      <template #tools><span v-if="shown.length < items.length" class="jd-meta">
        {{ $t('unfilled.filtered', { shown: number(total(shown)), all: number(total(items)) }) }}</span></template>
      <p v-if="groups.length === 0" class="jd-meta mb-0">{{ $t(items.length === 0 ? 'unfilled.none' :
        'unfilled.noneHere') }}</p>
      <div v-for="group in groups" :key="group.reason" class="mb-3">
        <p class="mb-1"><span class="jd-badge jd-warn">{{ $t('unfilled.count', { count: number(group.missing) })
          }}</span> {{ group.reason }}</p>
        <component :is="group.items.length > FEW ? 'details' : 'div'">
          <summary v-if="group.items.length > FEW"
            class="jd-meta">{{ $t('unfilled.show', { count: number(group.items.length) }) }}</summary>
          <ul class="jd-chips">
            <li v-for="item in group.items.slice(0, MOST)" :key="(item.universityId ?? item.schoolId) + item.setting">
              <button v-if="item.universityId" type="button" class="jd-link"
                @click="$emit('toggle', 'university', item.universityId)">{{ item.university }}</button>
              <template v-else>{{ item.school }}</template>
              <span class="jd-meta ms-1">{{ $t('setting.' + item.setting) }} {{ number(item.missing) }}</span>
            </li>
            <li v-if="group.items.length > MOST" class="jd-meta">{{ $t('unfilled.more', { count:
              number(group.items.length - MOST) }) }}</li>
          </ul>
        </component>
      </div>
    </Panel>`,
}
