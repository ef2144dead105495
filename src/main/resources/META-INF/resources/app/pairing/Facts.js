import { computed } from 'vue'
import { km, t } from '../base/texts.js'

/** Who the two are, how far apart, what ties them, and what the rules charge for them. */
export default {
  props: { row: Object, roster: Object, ties: Array, ruleName: Function },
  setup(props) {
    const place = computed(() => [props.row.schoolProvince, props.row.city, props.row.county]
      .filter((name, index, all) => name && name !== all[index - 1]).join(' '))
    const costs = computed(() => Object.entries(props.row.costs).filter(([, cost]) => cost !== 0).sort((a,
      b) => b[1] - a[1]))
    const needs = computed(() => props.roster?.schools.get(props.row.schoolId)?.needs ?? [])
    const strengths = computed(() => props.roster?.departments.get(props.row.departmentId)?.strengths ?? [])
    const met = computed(() => needs.value.filter((need) => strengths.value.includes(need)))
    const words = (items) => items.join(t('side.and'))
    return { costs, km, met, needs, place, strengths, words }
  },
  template: `
    <dl class="jd-facts">
      <dt>{{ $t('side.place') }}</dt><dd>{{ place }} · {{ $t('setting.' + row.setting) }} · {{ row.type }}</dd>
      <dt>{{ $t('side.distance') }}</dt><dd>{{ km(row.distanceKm) }}<template
        v-if="row.crossRegion">（{{ $t('side.cross') }}）</template></dd>
      <template v-if="ties.length > 0"><dt>{{ $t('side.ties') }}</dt>
        <dd><span v-for="kind in ties" :key="kind" class="jd-tie"
          :class="'jd-tie-' + kind.toLowerCase()">{{ $t('tie.' + kind) }}</span></dd></template>
      <template v-if="needs.length > 0"><dt>{{ $t('side.needs') }}</dt>
        <dd>{{ words(needs) }} <span class="jd-meta">{{ met.length > 0 ? $t('side.met', { needs: words(met) }) :
          $t('side.unmet') }}</span></dd></template>
      <template v-if="strengths.length > 0"><dt>{{ $t('side.strengths') }}</dt><dd>{{ words(strengths)
        }}</dd></template>
      <template v-if="costs.length > 0"><dt>{{ $t('side.costs') }}</dt>
        <dd><span v-for="[rule, cost] in costs" :key="rule"
          class="jd-cost">{{ ruleName(rule) }} {{ km(cost, 1) }}</span></dd></template>
    </dl>`,
}
