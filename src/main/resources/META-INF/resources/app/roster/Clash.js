import { computed } from 'vue'
import { number, said } from '../base/texts.js'

const PARTS_AT_MOST = 24
const REPAIRS_AT_FIRST = 3

/** Rules that cannot all be kept: who asks for how much, what there is, what is missing, and each way out. */
export default {
  props: { clash: Object },
  setup(props) {
    const offered = computed(() => props.clash.asked - props.clash.shortfall)
    const parts = computed(() => {
      const offers = props.clash.offers.map(({ most }) => most).filter((most) => most > 0)
      return offers.length <= PARTS_AT_MOST ? offers : [offered.value]
    })
    const repairs = computed(() => props.clash.repairs.slice(0, REPAIRS_AT_FIRST))
    const more = computed(() => props.clash.repairs.slice(REPAIRS_AT_FIRST))
    return { more, number, offered, parts, repairs, said }
  },
  template: `
    <article class="jd-clash">
      <p class="mb-2"><span class="jd-badge jd-warn">{{ $t('feasibility.short', { count: number(clash.shortfall) }) }}</span>
        {{ said(clash, 'text') }}</p>
      <div class="jd-cut" aria-hidden="true">
        <span v-for="part in parts" :style="{ flexGrow: part }"></span>
        <span class="jd-cut-open" :style="{ flexGrow: clash.shortfall }"></span>
      </div>
      <p class="jd-meta d-flex flex-wrap justify-content-between gap-2 mb-2">
        <span>{{ $t('feasibility.asked', { count: number(clash.asked) }) }}</span>
        <span>{{ $t('feasibility.offered', { count: number(offered) }) }}</span>
        <span class="jd-short-text">{{ $t('feasibility.missing', { count: number(clash.shortfall) }) }}</span>
      </p>
      <p v-if="clash.repairs.length === 0" class="jd-meta mb-0">{{ $t('feasibility.noRepair') }}</p>
      <template v-else>
        <h3 class="mt-0 mb-1">{{ $t('feasibility.repairs') }}</h3>
        <ul class="jd-repairs">
          <li v-for="repair in repairs">{{ said(repair, 'text') }}</li>
        </ul>
        <details v-if="more.length">
          <summary>{{ $t('feasibility.moreRepairs', { count: number(more.length) }) }}</summary>
          <ul class="jd-repairs"><li v-for="repair in more">{{ said(repair, 'text') }}</li></ul>
        </details>
      </template>
    </article>`,
}
