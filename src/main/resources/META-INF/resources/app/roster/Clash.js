import { computed } from 'vue'
import { number, said } from '../base/texts.js'
import ClashLines from './ClashLines.js'
import Repairs from './Repairs.js'

const PARTS_AT_MOST = 24

/** Rules that cannot all be kept: who asks for how much, what there is, what is missing, and each way out. */
export default {
  components: { ClashLines, Repairs },
  props: { clash: Object },
  setup(props) {
    const offered = computed(() => props.clash.asked - props.clash.shortfall)
    const parts = computed(() => {
      const offers = props.clash.offers.map(({ most }) => most).filter((most) => most > 0)
      return offers.length <= PARTS_AT_MOST ? offers : [offered.value]
    })
    return { number, offered, parts, said }
  },
  template: `
    <article class="jd-clash">
      <h3 class="mt-0"><span
        class="jd-badge jd-warn">{{ $t('feasibility.short', { count: number(clash.shortfall) }) }}</span>
        {{ $t('feasibility.sumUp', { asked: number(clash.asked), offered: number(offered) }) }}</h3>
      <div class="jd-cut" aria-hidden="true">
        <span v-for="part in parts" :style="{ flexGrow: part }"></span>
        <span class="jd-cut-open" :style="{ flexGrow: clash.shortfall }"></span>
      </div>
      <div class="jd-clash-sides">
        <ClashLines :title="$t('feasibility.demand')" :lines="clash.demand" :sum="clash.asked" />
        <ClashLines :title="$t('feasibility.available')" :lines="clash.available" :sum="offered" />
      </div>
      <p v-if="clash.repairs.length === 0" class="jd-meta mb-0">{{ $t('feasibility.noRepair') }}</p>
      <Repairs v-else :repairs="clash.repairs" />
      <details class="mt-1"><summary>{{ $t('feasibility.inWords') }}</summary><p
        class="mb-0">{{ said(clash, 'text') }}</p></details>
    </article>`,
}
